"""Which model files are shipped, and that they are the ones that were measured."""

from __future__ import annotations

import hashlib
from pathlib import Path

from onrecord.errors import ModelError

FOLDER = Path(__file__).parent
#: SHA-256 of every file of a model, by its folder's name.
FILES: dict[str, dict[str, str]] = {
    "attribution": {
        "config.json": "a19405da3d5b5536c9ff6b21b9ad8cfb440f7a90a81ae621d202d3adfdef928c",
        "lower.onnx": "ae75f29e2b9e0cfe14da0c054a6803db55432d93ae9bbeda79dafe2421595caa",
        "tokenizer.json": "9114256b104cca80e04367526f03f46aa3c443c2ed174904142a73bbf13b9fbb",
        "upper.onnx": "8fbb8bafd101dbda51dcf04c72009663721dd09aff6876bec0e63d6f52e76e87",
    },
    "meaning": {
        "encoder.onnx": "792e61208045a3776d8daa0df1fe74562bf3518e7d3e7cb5a58c5bf1363b1d8a",
    },
}


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
