"""Which reader reads which format: the one place that a new reader is entered in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from onrecord.errors import InputError, UnsupportedInput
from onrecord.read.akoma import read_akoma
from onrecord.read.captions import read_captions
from onrecord.read.capture import captured
from onrecord.read.docx import read_docx
from onrecord.read.feed import read_feed
from onrecord.read.formats import Format, format_of
from onrecord.read.hansard import read_hansard
from onrecord.read.json_document import read_json
from onrecord.read.jsonl import read_jsonl
from onrecord.read.letters import read_letter
from onrecord.read.limits import check_size
from onrecord.read.markdown import read_markdown
from onrecord.read.newsml import read_newsml
from onrecord.read.pack import gunzip
from onrecord.read.pages import read_html, read_text
from onrecord.read.parquet import read_parquet
from onrecord.read.pdf import read_pdf
from onrecord.read.sitemap import read_sitemap
from onrecord.read.source import Source
from onrecord.read.table import read_table
from onrecord.read.timed_turns import read_timed
from onrecord.read.told import Told
from onrecord.read.warc import read_wacz, read_warc
from onrecord.records import RawPage

Pages = Iterator[RawPage | InputError]
Reader = Callable[[Source, Told], Pages]
StreamReader = Callable[[str, BinaryIO, Told], Pages]

READERS: Mapping[Format, Reader] = {
    "html": read_html,
    "text": read_text,
    "markdown": read_markdown,
    "json": read_json,
    "table": read_table,
    "feed": read_feed,
    "sitemap": read_sitemap,
    "captions": read_captions,
    "letter": read_letter,
    "docx": read_docx,
    "pdf": read_pdf,
    "wacz": read_wacz,
    "newsml": read_newsml,
    "hansard": read_hansard,
    "akoma": read_akoma,
    "timed": read_timed,
}
#: These hold many pages and are read piece by piece, so their size has no limit.
STREAMED: Mapping[Format, StreamReader] = {
    "jsonl": read_jsonl,
    "warc": read_warc,
    "parquet": read_parquet,
}


def read_source(source: Source, told: Told) -> Pages:
    """The pages in ``source``, by the reader of its format; what is gzipped is unpacked once.

    Raises ``InputError`` for what no page could be read from.
    """
    check_size(source.where, len(source.data))
    kind = format_of(source.where, source.name, source.data)
    if kind == "gzip":
        source = _unpacked(source)
        kind = format_of(source.where, source.name, source.data)
    if kind in STREAMED:
        pages = STREAMED[kind](source.where, BytesIO(source.data), told)
        yield from captured(pages, source, kind)
    elif kind in READERS:
        yield from captured(READERS[kind](source, told), source, kind)
    else:
        raise UnsupportedInput(source.where, "it is packed more than once", "Unpack it first.")


def _unpacked(source: Source) -> Source:
    name = PurePath(source.name)
    inner = name.stem if name.suffix.lower() == ".gz" else source.name
    return replace(source, data=gunzip(source.where, source.data), name=inner)
