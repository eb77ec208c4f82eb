"""ONNX Runtime, which is told to send nothing before it is loaded.

From 1.29 on its packages report their use to their maker, from a file with an identifier of the
device under the user's home. What the desk reads is nobody's business, so both are switched off:
https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md. The switch only works in the
environment and only before the library is loaded, hence this one door to it.
"""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime as onnxruntime
