"""Where a model that somebody names is: a folder, or a repository of the Hugging Face hub."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

from onrecord.errors import ModelError

_WANTED: Final = ("config.json", "tokenizer.json", "model.onnx", "onnx/model*.onnx")


def folder_of(name: str) -> Path:
    """The folder of the model ``name``: that folder, or the hub's repository, fetched if need be.

    Raises ``ModelError`` when it is neither, or the hub's client (extra ``nli``) is missing.
    """
    folder = Path(name)
    if folder.is_dir():
        return folder
    try:
        hub = import_module("huggingface_hub")
    except ImportError as error:
        raise ModelError(
            name, "there is no such folder", "For the hub's models: pip install 'onrecord[nli]'"
        ) from error
    try:
        return Path(hub.snapshot_download(name, allow_patterns=list(_WANTED)))
    except (OSError, ValueError) as error:
        what = f"it is no folder, and the hub did not give it ({error})"
        raise ModelError(name, what, "Check its name and the network") from error
