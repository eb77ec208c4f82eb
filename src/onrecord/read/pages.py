"""One HTML page or text scrape: bytes to ``RawPage``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Literal

from onrecord.errors import InputError
from onrecord.read.decode import decode
from onrecord.read.html_limits import check_markup
from onrecord.read.limits import check_lines, check_size, check_text
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.records import RawPage


def read_html(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: the HTML as it is. Raises as ``read_page`` does."""
    yield read_page(source.where, source.data, "html", told, source.charset)


def read_text(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: the plain text as it is. Raises as ``read_page`` does."""
    yield read_page(source.where, source.data, "text", told, source.charset)


def read_page(
    where: str,
    data: bytes,
    media_type: Literal["html", "text"],
    told: Told,
    charset: str | None = None,
) -> RawPage:
    """The page in ``data``. ``digest`` is the SHA-256 of its bytes in hex.

    Raises ``TooLarge``, ``EmptyInput`` or ``BinaryInput``.
    """
    check_size(where, len(data))
    check_lines(where, data)
    text = decode(where, data, charset)
    if media_type == "text":
        check_text(where, text)
    else:
        check_markup(where, text)
    return RawPage(
        source=where,
        text=text,
        media_type=media_type,
        digest=hashlib.sha256(data).hexdigest(),
        published=told.published,
        outlet=told.outlet,
        url=told.url,
        language=told.language,
    )
