"""What is fuzzed: functions that take whatever comes, each with inputs to begin from.

A target may raise the project's own errors; everything else is a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from onrecord.attribute.quotes import quotations
from onrecord.clean import clean
from onrecord.date import find_times
from onrecord.errors import OnrecordError
from onrecord.language import parse
from onrecord.query import parse as parse_query
from onrecord.read.formats import SUFFIXES
from onrecord.read.readers import read_source
from onrecord.read.source import Source
from onrecord.read.told import Told, iso_date
from onrecord.records import RawPage

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = (ROOT / "tests/golden/read", ROOT / "examples")
QUERIES = (
    'dam "will never" speaker:"Aldous Brenn" -gate',
    "since:2031-01 until:2031-03-04 medium:interview act:deny type:dispute outlet:x",
    'about:"harbour tolls" crane "mark',
)
TIMES = (
    "The vote is on 4 March 2031, two weeks after the summer of 2030; last Friday at 9:30 pm he"
    " said nothing. Since the mid-1990s it fell by half, and by the end of next year it is gone.",
    "From 3 to 5 May, between 2029 and '31, on the 2nd of June, half past noon on Easter Monday.",
)
DAYS = ("2031-03-04", "2031-03-04T05:06:07+01:00", "20310304", "2031-W10-2")
_BY_TEXT = 250_000
_PARSED = 15_000
_BY_PAGE = 20_000
_BY_FORMAT = 20_000


class Target(NamedTuple):
    """A function of bytes, inputs to begin from, and how many of a million inputs it gets."""

    run: Callable[[bytes], object]
    seeds: Sequence[bytes]
    share: int


def targets() -> dict[str, Target]:
    """All targets by name."""
    texts = [path.read_bytes() for path in sorted(SAMPLES[1].glob("*.txt"))]
    pages = [path.read_bytes() for path in samples(".html")]
    return {
        "query": Target(_query, _encoded(QUERIES), _BY_TEXT),
        "quotation marks": Target(_quotations, texts, _BY_TEXT),
        "days": Target(_day, _encoded(DAYS), _BY_TEXT // 2),
        "dates": Target(_dates, _encoded(TIMES), _PARSED),
        "clean html": Target(partial(_clean, ".html"), pages, _BY_PAGE),
        "clean text": Target(partial(_clean, ".txt"), texts, _BY_PAGE),
        **{f"read {suffix}": _reader(suffix) for suffix in sorted(suffixes().values())},
    }


def samples(suffix: str) -> list[Path]:
    """The samples that are in files whose names end so."""
    found = (path for folder in SAMPLES for path in folder.rglob(f"*{suffix}") if path.is_file())
    return sorted(found)


def suffixes() -> dict[str, str]:
    """For each format that a name can tell, one of its suffixes."""
    return {kind: suffix for suffix, kind in reversed(SUFFIXES.items())}


def _reader(suffix: str) -> Target:
    seeds = [path.read_bytes() for path in samples(suffix)]
    return Target(partial(read, suffix), seeds or _encoded(TIMES), _BY_FORMAT)


def read(suffix: str, data: bytes) -> list[RawPage]:
    """The pages in a file of that name. Raises ``OnrecordError``."""
    source = Source(where="fuzz", name=f"fuzz{suffix}", data=data)
    pages = [page for page in read_source(source, Told()) if isinstance(page, RawPage)]
    for page in pages:
        if not page.text.strip():
            raise AssertionError("a page without text")
    return pages


def _clean(suffix: str, data: bytes) -> None:
    for page in read(suffix, data):
        article = clean(page)
        for span in article.kept:
            if not 0 <= span.start <= span.end <= len(page.text):
                raise AssertionError("a span beyond the page")


def _query(data: bytes) -> None:
    parse_query(_text(data))


def _quotations(data: bytes) -> None:
    text = _text(data)
    end = 0
    for found in quotations(text):
        if not end <= found.span.start < found.span.end <= len(text):
            raise AssertionError("quotations overlap, or lie beyond the text")
        end = found.span.end


def _day(data: bytes) -> None:
    iso_date("fuzz", _text(data))


def _dates(data: bytes) -> None:
    text = _text(data)
    end = 0
    for found in find_times(parse(text), "2031-03-04"):
        if not end <= found.start < found.end <= len(text):
            raise AssertionError("times overlap, or lie beyond the text")
        end = found.end


def quietly(run: Callable[[bytes], object], data: bytes) -> None:
    """``run`` on ``data``; the project's errors are as good as a result."""
    try:
        run(data)
    except OnrecordError:
        return


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _encoded(texts: Sequence[str]) -> list[bytes]:
    return [text.encode() for text in texts]
