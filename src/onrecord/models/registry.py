"""Which model files are shipped, and that they are the ones that were measured."""

from __future__ import annotations

import hashlib
from pathlib import Path

from onrecord.errors import ModelError

FOLDER = Path(__file__).parent
#: SHA-256 of every file of a model, by its folder's name.
FILES: dict[str, dict[str, str]] = {"attribution": {}}


def installed(name: str) -> bool:
    """Return whether any file of the model ``name`` is there."""
    return any((FOLDER / name / file).exists() for file in FILES[name])


def verified(name: str, folder: Path | None = None) -> Path:
    """Return the folder of the model ``name``, every file of it checked.

    Raises ``ModelError`` naming the first file that is missing or altered.
    """
    place = folder or FOLDER / name
    for file, digest in FILES[name].items():
        path = place / file
        if not path.is_file():
            raise ModelError(str(path), "this model file is missing", "Install onrecord again.")
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ModelError(
                str(path),
                "this model file is not the one that was measured",
                "Install onrecord again, or train it anew as train/README.md says.",
            )
    return place
