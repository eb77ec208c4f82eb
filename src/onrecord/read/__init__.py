"""Stage 1, read: files, folders, globs, addresses and standard input become raw pages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Unpack

from onrecord.errors import InputError, NotFound
from onrecord.read.capture import captured_alone
from onrecord.read.files import find_files
from onrecord.read.formats import format_of
from onrecord.read.limits import FILE_BYTES, check_size
from onrecord.read.links import follow_links, read_url
from onrecord.read.readers import STREAMED, read_source
from onrecord.read.source import Source
from onrecord.read.told import Known, Told, told_of
from onrecord.read.web import is_url
from onrecord.records import RawPage

__all__ = ["Known", "read_pages"]

_HEAD = 4096
_STDIN = "-"


def read_pages(
    target: str, *, follow: bool = False, **known: Unpack[Known]
) -> Iterator[RawPage | InputError]:
    """The pages at ``target``: a file, folder, glob, http(s) address, or ``-`` for stdin.

    An input that cannot be used comes out as an ``InputError`` value, so that the rest goes on.
    What is ``known`` is put into every page that does not say otherwise itself; ``columns`` says
    which columns of tables and records are which fields, and ``embargoed`` asks for items before
    the time that their provider set. With ``follow`` the addresses that feeds and sitemaps list are
    fetched. Raises ``BadRecord`` when ``published`` is no ISO 8601 date.
    """
    told = told_of(known)
    pages = _pages(target, told)
    yield from follow_links(pages, told) if follow else pages


def _pages(target: str, told: Told) -> Iterator[RawPage | InputError]:
    if target == _STDIN:
        yield from _until_error(_read_stdin(told))
    elif is_url(target):
        yield from _until_error(read_url(target, told))
    else:
        for found in find_files(target):
            if isinstance(found, InputError):
                yield found
            else:
                yield from _until_error(_read_file(found, told))


def _until_error(pages: Iterator[RawPage | InputError]) -> Iterator[RawPage | InputError]:
    """``pages``, and the error that ends them, if one does, as a value."""
    try:
        yield from pages
    except InputError as error:
        yield error


def _read_file(path: Path, told: Told) -> Iterator[RawPage | InputError]:
    where = str(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
            stream.seek(0)
            kind = format_of(where, path.name, head)
            if kind in STREAMED:
                yield from captured_alone(STREAMED[kind](where, stream, told))
                return
            check_size(where, path.stat().st_size)
            data = stream.read(FILE_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise NotFound(where, f"it cannot be read ({reason})", "Check its permissions.") from error
    yield from read_source(Source(where=where, name=path.name, data=data), told)


def _read_stdin(told: Told) -> Iterator[RawPage | InputError]:
    data = sys.stdin.buffer.read(FILE_BYTES + 1)
    yield from read_source(Source(where="standard input", data=data), told)
