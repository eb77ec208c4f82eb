"""Write a site into a folder: only what changed, and without what is no longer in it.

The folder has a list of its files with their SHA-256, as ``sha256sum --check`` reads it. What the
list does not name is not ours: it is never written over or removed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TextIO

from onrecord.errors import OnrecordError
from onrecord.publish.site.values import File

LIST = "onrecord-site.sha256"
"""The name of the list."""
_LINE = re.compile(r"[0-9a-f]{64}  ([a-z0-9][a-z0-9-]*(?:[./][a-z0-9][a-z0-9-]*){0,5})")


class Written(NamedTuple):
    """How many files the site has, how many of them were new or others than before, and how many
    of the last site were removed."""

    files: int
    changed: int
    removed: int


def write(folder: Path, files: Iterable[File]) -> Written:
    """Write ``files`` into ``folder``, which is made when it is missing.

    A name is in the list before its file is written, so that a site which was left half written is
    known for ours. Raises ``OnrecordError`` when there are files of somebody else in the folder, or
    it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _written(folder, files)
    except OSError as error:
        what = f"it cannot be written ({error.strerror})"
        raise OnrecordError(str(folder), what, "Give another folder") from error


def _written(folder: Path, files: Iterable[File]) -> Written:
    known, made, changed = _listed(folder), {}, 0
    with (folder / LIST).open("a", encoding="ascii", newline="\n") as journal:
        for file in files:
            made[file.path] = hashlib.sha256(file.body).hexdigest()
            if file.path not in known:
                _refuse_strange(folder, file.path)
                _note(journal, made[file.path], file.path)
            changed += _put(folder / file.path, file.body)
    gone = sorted(known - made.keys())
    for name in gone:
        (folder / name).unlink(missing_ok=True)
    _put(folder / LIST, _list_of(made))
    return Written(len(made), changed, len(gone))


def _listed(folder: Path) -> set[str]:
    """The files that are ours. Raises ``OnrecordError`` for a folder that is not."""
    path = folder / LIST
    if not path.exists():
        if any(not one.name.startswith(".") for one in folder.iterdir()):
            raise OnrecordError(
                str(folder), "there are other files in it", "Give a new folder, or an empty one"
            )
        return set()
    lines = path.read_text(encoding="ascii", errors="replace").splitlines()
    return {found[1] for found in map(_LINE.fullmatch, lines) if found}


def _refuse_strange(folder: Path, path: str) -> None:
    if (folder / path).exists():
        raise OnrecordError(
            str(folder / path), "it is there and was not made by onrecord", "Move it away"
        )


def _note(journal: TextIO, digest: str, path: str) -> None:
    journal.write(f"{digest}  {path}\n")
    journal.flush()


def _put(path: Path, body: bytes) -> bool:
    """Write a file unless it is so already; whether it was written."""
    if path.is_file() and path.read_bytes() == body:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return True


def _list_of(made: Mapping[str, str]) -> bytes:
    return "".join(f"{made[path]}  {path}\n" for path in sorted(made)).encode("ascii")
