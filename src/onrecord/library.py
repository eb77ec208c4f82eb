"""Reading for programs: articles as an iterator, bad input as an exception or a call-back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from os import PathLike

from onrecord import pipeline
from onrecord.errors import InputError
from onrecord.records import Article


def read(
    target: str | PathLike[str],
    *,
    on_error: Callable[[InputError], object] | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> Iterator[Article]:
    """The articles at ``target``: a file, folder, glob, http(s) URL, or ``-`` for standard input.

    Input that cannot be used is handed to ``on_error`` and the rest goes on; without ``on_error``
    it is raised. ``outlet`` and ``published`` (EDTF) are taken for pages that name none.
    """
    for item in pipeline.read(str(target), outlet=outlet, published=published):
        if isinstance(item, Article):
            yield item
        elif on_error is None:
            raise item
        else:
            on_error(item)
