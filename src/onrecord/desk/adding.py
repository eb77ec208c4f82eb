"""What somebody adds at the desk: read and shown first, stored when they say so, then mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord import pipeline
from onrecord.desk.drafts import Draft
from onrecord.errors import BadRecord, EmptyInput, InputError
from onrecord.ledger import Ledger
from onrecord.publish.brief import Quote
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of
from onrecord.read import read_pages
from onrecord.read.readers import read_source
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.told import Told, iso_date
from onrecord.records import Article, RawPage, Statement
from onrecord.spans import paragraphs

MOST = 20
"""How many articles are shown at a time; `onrecord add` reads any number."""
_PASTED = "pasted text"
_QUOTES = frozenset('"“”„«»')


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file as it came: its name, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody wants to add: pasted text, an address, files, and what they know of it;
    ``turns`` are a transcript, each a name and what is said under it."""

    text: str = ""
    url: str = ""
    files: tuple[Upload, ...] = ()
    turns: tuple[tuple[str, str], ...] = ()
    published: str = ""
    outlet: str = ""
    speaker: str = ""
    source: str = _PASTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement that was found, as a quotation, and its speaker: ``speaker`` is what was read,
    ``suggested`` what was said beforehand."""

    id: str
    quote: Quote
    speaker: str
    suggested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """An article that was read and is not stored; ``known`` says that the ledger has it."""

    article: Article
    paragraphs: tuple[str, ...]
    said: tuple[Said, ...]
    known: bool
    problems: tuple[str, ...]


def read_given(given: Given) -> Draft:
    """The articles in what is given; nothing is stored. What cannot be read is told in words.

    Raises ``BadRecord`` for a date that is none, ``EmptyInput`` when nothing is given.
    """
    told = Told(
        outlet=given.outlet.strip() or None, published=iso_date("the date", given.published)
    )
    if not (given.text.strip() or given.url.strip() or given.files or given.turns):
        raise EmptyInput("what to add", "there is nothing", "Paste text or a URL, or choose files")
    items = list(islice(pipeline.cleaned(_pages(given, told)), MOST + 1))
    articles = [item for item in items if isinstance(item, Article)]
    problems = [str(item) for item in items if not isinstance(item, Article)]
    if len(items) > MOST:
        problems.append(f"Only the first {MOST} are shown. For more, use: onrecord add")
    unique = {article.id: article for article in articles[:MOST]}
    return Draft(
        articles=tuple(unique.values()),
        problems=tuple(problems),
        speaker=" ".join(given.speaker.split()),
    )


def previews(ledger: Ledger, draft: Draft) -> list[Preview]:
    """The articles of ``draft``, with the statements that are found in each."""
    return [_preview(ledger, article, draft.speaker) for article in draft.articles]


def transcript(speaker: str, text: str) -> str:
    """``text`` as what ``speaker`` says, each paragraph under their name, as transcripts have it;
    words without quotation marks get a pair of them."""
    name = " ".join(speaker.split())
    said = (text[slice(*line)] for line in paragraphs(text))
    return "\n\n".join(f"{name}: {_quoted(words)}" for words in said)


def _quoted(words: str) -> str:
    return words if _QUOTES & set(words) else f"“{words}”"


def _pages(given: Given, told: Told) -> Iterator[RawPage | InputError]:
    turns = given.turns or _alone(given)
    if turns:
        text = "\n\n".join(transcript(name, words) for name, words in turns)
        yield page_of(given.source, text, Stated(), told)
    elif given.text.strip():
        data = given.text.encode("utf-8", "replace")
        yield from _from_bytes(Source(where=given.source, data=data), told)
    if given.url.strip():
        yield from _from_web(given.url.strip(), told)
    for file in given.files:
        yield from _from_bytes(Source(where=file.name, name=file.name, data=file.data), told)


def _alone(given: Given) -> tuple[tuple[str, str], ...]:
    """All of the text as one turn, where it is said who speaks."""
    spoken = given.text.strip() and given.speaker.strip()
    return ((given.speaker, given.text),) if spoken else ()


def _from_bytes(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    try:
        yield from read_source(source, told)
    except InputError as error:
        yield error


def _from_web(url: str, told: Told) -> Iterator[RawPage | InputError]:
    """Addresses alone: what names a file of this machine is none."""
    if not url.lower().startswith(("http://", "https://")):
        yield BadRecord(url, "it is no address of a page", "Begin with https://")
        return
    yield from read_pages(url, outlet=told.outlet, published=told.published)


def _preview(ledger: Ledger, article: Article, speaker: str) -> Preview:
    try:
        found = pipeline.extract(article)
    except InputError as error:
        return _unread(article, str(error))
    public = [s for s in (*found.statements, *found.reported.statements) if s.statement]
    return Preview(
        article=article,
        paragraphs=_paragraphs(article),
        said=tuple(_said(s, article, speaker) for s in public),
        known=ledger.has_article(article.id),
        problems=() if public else ("No statement was found in it.",),
    )


def _unread(article: Article, why: str) -> Preview:
    return Preview(
        article=article, paragraphs=_paragraphs(article), said=(), known=False, problems=(why,)
    )


def _paragraphs(article: Article) -> tuple[str, ...]:
    return tuple(article.text[slice(*line)] for line in paragraphs(article.text))


def _said(statement: Statement, article: Article, speaker: str) -> Said:
    name = statement.speaker.name if statement.speaker else ""
    meant = speaker if speaker and (not name or name in speaker) else name
    return Said(
        id=statement.id,
        quote=quote_of(statement, shelf_of({article.id: article})),
        speaker=name,
        suggested=meant,
    )
