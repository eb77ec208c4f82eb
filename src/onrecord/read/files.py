"""Which files a path, folder or glob stands for."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import InputError, NotFound, UnsupportedInput
from onrecord.read.formats import SUFFIXES, UNREAD

# What folders of text hold beside their texts.
_ABOUT_THE_FOLDER = frozenset(
    ["readme", "license", "licence", "changelog", "contributing", "registry"]
)
_READABLE = ", ".join(sorted(SUFFIXES))


def find_files(target: str) -> Iterator[Path | InputError]:
    """The files that ``target`` names, in sorted order; folders are searched to any depth.

    A folder yields the files of formats that are read, an ``UnsupportedInput`` for known formats
    that are not, and leaves out hidden files, read-me files, registries of persons and all others.
    Links that lead back are not followed.
    """
    path = Path(target)
    if _exists(path):
        yield from _below(path) if path.is_dir() else (path,)
        return
    matches = sorted(glob.glob(target, recursive=True)) if glob.has_magic(target) else []  # noqa: PTH207
    if not matches:
        yield NotFound(target, "there is no such file", "Check the spelling of the path.")
    for match in map(Path, matches):
        yield from _below(match) if match.is_dir() else (match,)


def _exists(path: Path) -> bool:
    """Whether it exists; a name that no file system takes does not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _below(folder: Path) -> Iterator[Path | InputError]:
    found = False
    for path in _walk(folder):
        suffix = path.suffix.lower()
        if path.stem.lower() in _ABOUT_THE_FOLDER:
            continue
        if suffix in SUFFIXES:
            found = True
            yield path
        elif suffix in UNREAD:
            found = True
            yield UnsupportedInput(str(path), "this format is not read", UNREAD[suffix])
    if not found:
        yield NotFound(str(folder), "no file in this folder can be read", f"Read are: {_READABLE}.")


def _walk(folder: Path) -> Iterator[Path]:
    """All files below ``folder``, sorted; each real folder is entered once."""
    entered: set[str] = set()
    for here, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(files) if not name.startswith("."))
