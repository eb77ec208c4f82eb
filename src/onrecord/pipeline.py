"""READ FIRST: the whole way of a page, stage by stage.

page -> read -> clean -> attribute -> identify, describe, date -> reported, people
     -> ledger -> compare -> review -> brief

``reported`` is what the page itself says is denied or taken back, ``people`` who is who across
articles, ``review`` what readers make of the flags. Everything before the ledger is a pure
function of its input, but that an undated copy takes the date of the original that the ledger has.
How an article is entered beside what a ledger holds is in ``entering.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Unpack

from onrecord import people
from onrecord.assemble import assemble
from onrecord.attribute import attribute
from onrecord.attribute.model import load_tagger
from onrecord.briefing import brief
from onrecord.clean import clean
from onrecord.date import find_times
from onrecord.entering import Work, enter
from onrecord.errors import InputError, OnrecordError
from onrecord.keeping import known_as, see_again, see_gone, seen_first, seen_of
from onrecord.language import parse
from onrecord.ledger import Ledger
from onrecord.models.entailment import EntailmentModel
from onrecord.models.meaning import vectors_of
from onrecord.outcomes import Added, Extraction, Ready
from onrecord.read import Known, read_pages
from onrecord.records import Article, RawPage
from onrecord.reported import reported

__all__ = [
    "Added",
    "Extraction",
    "Ready",
    "add",
    "brief",
    "cleaned",
    "extract",
    "failures_named",
    "note_gone",
    "read",
]


def read(
    target: str, *, follow: bool = False, **known: Unpack[Known]
) -> Iterator[Article | InputError]:
    """The articles at ``target`` (file, folder, glob, URL, ``-``); an error for each bad input.

    ``known`` is what the caller knows of them (outlet, published, url, language), and how to read
    them (columns, embargoed). ``follow`` fetches the articles that feeds and sitemaps only name.
    """
    yield from cleaned(read_pages(target, follow=follow, **known))


def cleaned(pages: Iterable[RawPage | InputError]) -> Iterator[Article | InputError]:
    """The articles of ``pages``, which still know what they were read from; an error for each page
    that has none."""
    for page in pages:
        try:
            yield page if isinstance(page, InputError) else _article_of(page)
        except InputError as error:
            yield error


def _article_of(page: RawPage) -> Article:
    return replace(clean(page), capture=page.capture, gone=page.gone)


def extract(article: Article) -> Extraction:
    """The statements and time expressions of ``article``; none for a language we do not read.

    Raises ``InputError`` when the article makes a stage fail.
    """
    if not article.is_read:
        return Extraction(article=article, statements=(), times=())
    with failures_named(article):
        return _extract(article)


def _extract(article: Article) -> Extraction:
    doc = parse(article.text)
    times = find_times(doc, article.published)
    attributions = attribute(doc, load_tagger())
    statements = assemble(doc, article, attributions, times)
    conflicts = reported(doc, article, attributions, statements)
    public = [s for s in (*statements, *conflicts.statements) if s.statement]
    return Extraction(
        article=article,
        statements=statements,
        times=tuple(times),
        sightings=people.sightings(doc, article, public),
        reported=conflicts,
    )


def add(
    ledger: Ledger,
    article: Article,
    *,
    voice: EntailmentModel | None = None,
    keep: bool = False,
    ready: Ready | None = None,
) -> Added:
    """Put ``article``, its statements and what they relate to into ``ledger``, all or nothing.

    ``voice``, a model of entailment, is heard where statements are compared. The page is kept when
    it was fetched, and with ``keep`` a file is, too. The same text read again at its address is
    noted; another text there is a version of it (docs/decisions/0014). What is ``ready`` is
    entered as it is, not worked out again.

    Raises ``InputError`` when the article makes a stage fail.
    """
    with failures_named(article):
        seen = seen_of(article, keep=keep)
        known = known_as(ledger, article, seen)
        if known is None:
            first = seen_first(article, seen)
            work = Work(ledger, article, voice, first, ready, cache(extract), cache(vectors_of))
            added = enter(work)
            if added is not None:
                return added
            known = known_as(ledger, article, seen) or article.id
        see_again(ledger, known, article, seen)
        return Added(article=replace(article, id=known), new=False)


def note_gone(ledger: Ledger, error: InputError) -> bool:
    """Note that a page which was read before is not there any more, if that is what ``error``
    says; gives whether it was."""
    return see_gone(ledger, error)


@contextmanager
def failures_named(article: Article) -> Iterator[None]:
    """Any failure inside is an ``InputError`` of ``article``: the one place that catches broadly,
    so that one page never stops the others."""
    try:
        yield
    except OnrecordError:
        raise
    except Exception as error:
        what = f"it could not be worked on ({type(error).__name__}: {error})"
        where = article.source or article.id
        raise InputError(where, what, "Please report it, with the page") from error
