"""READ FIRST: the whole way of a page, stage by stage.

page -> read -> clean -> attribute -> identify, describe, date -> reported, people
     -> ledger -> compare -> review -> brief

``reported`` is what the page itself says is denied or taken back, ``people`` who is who across
articles, ``review`` what readers make of the flags. Everything before the ledger is a pure
function of its input, but that an undated copy takes the date of the original that the ledger has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple, Unpack

from onrecord import people
from onrecord.assemble import assemble
from onrecord.attribute import attribute
from onrecord.attribute.model import load_tagger
from onrecord.clean import clean
from onrecord.clean.copies import fingerprints
from onrecord.compare import relate
from onrecord.date import find_times
from onrecord.dating import dated_by_copy, dating, from_sibling
from onrecord.errors import InputError, OnrecordError
from onrecord.keeping import (
    Succession,
    earlier_version,
    known_as,
    see_again,
    see_gone,
    seen_first,
    seen_of,
    succeed,
)
from onrecord.keeping.history import observed_of
from onrecord.keeping.origins import origins_of
from onrecord.language import parse
from onrecord.ledger import Ledger, Loaded, Seen, Sighted, Wanted
from onrecord.ledger.people import Told
from onrecord.ledger.turns import Besides
from onrecord.models.entailment import EntailmentModel
from onrecord.models.meaning import Floats, vectors_of
from onrecord.neighbours import copies_of, in_one_story, neighbours, sides_of
from onrecord.publish import Brief, build
from onrecord.query import is_matter
from onrecord.read import Known, read_pages
from onrecord.records import Article, RawPage, Relation, Side, Sighting, Statement, Timex
from onrecord.reported import NOTHING, Reported, reported
from onrecord.review import CONFLICTS
from onrecord.sureness import POSSIBLE, is_possible


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one article holds: its statements (those that are none included), its times, what it
    tells of those who make its public statements, and the conflicts that it states itself."""

    article: Article
    statements: tuple[Statement, ...]
    times: tuple[Timex, ...]
    sightings: tuple[Sighting, ...] = ()
    reported: Reported = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What was found in an article elsewhere, and how its statements are related; ``None`` where
    they are yet to be compared."""

    found: Extraction
    relations: tuple[Relation, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What adding one article did; ``new`` is false when the ledger had it already, and then the
    ``article`` has the id that it has there. A new version of a page says the id of the article
    before it (``version_of``), and brings only what is new. ``relations`` are those that are shown;
    ``possible`` is how many were kept beside them, below the score of a flag."""

    article: Article
    new: bool
    statements: int = 0
    relations: tuple[Relation, ...] = ()
    possible: int = 0
    version_of: str | None = None


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
            added = _add(ledger, article, voice, seen_first(article, seen), ready)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What is entered with an article, and the id of the version before it."""

    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    besides: Besides
    version_of: str | None


class _Work(NamedTuple):
    """An article to be entered. What depends on texts alone is worked out once for each."""

    ledger: Ledger
    article: Article
    voice: EntailmentModel | None
    seen: Seen
    ready: Ready | None
    extract: Callable[[Article], Extraction]
    vectors: Callable[[tuple[str, ...]], Floats | None]


def _add(
    ledger: Ledger,
    article: Article,
    voice: EntailmentModel | None,
    seen: Seen,
    ready: Ready | None,
) -> Added | None:
    """What adding did, the same as if nobody else had written meanwhile; ``None`` when somebody
    added this very article.

    All is looked up and compared while others may write. If they did, it is done once more in the
    turn to write, when nobody can: of two articles that come at the same moment the second is
    compared with the first.
    """
    work = _Work(ledger, article, voice, seen, ready, cache(extract), cache(vectors_of))
    if article.published and ready is None:
        work.extract(article)
    begun = ledger.chain.head().entries
    entry = _entry(work)
    with ledger.turn(article) as turn:
        if turn.entries() != begun:
            if known_as(ledger, article, seen) is not None:
                return None
            entry = _entry(work)
        new = turn.add(entry.statements, entry.relations, **entry.besides)
    return _added(article, entry) if new else None


def _entry(work: _Work) -> _Entry:
    ledger, article, ready = work.ledger, work.article, work.ready
    earlier = earlier_version(ledger, article, work.seen)
    known = copies_of(ledger, article)
    copies = ledger.articles(copy.article for copy in known)
    redated = [
        s for copy in dating(article, copies) for s in from_sibling(_public(work.extract(copy)))
    ]
    dated = dated_by_copy(article, copies)
    found = ready.found if ready and not dated else work.extract(dated or article)
    statements = _public(found)
    if dated:
        statements = from_sibling(statements)
    story = earlier.story if earlier else known[0].story if known else article.id
    joins = {copy.story for copy in known} - {story}
    told = ledger.people.recognise(Sighted(found.sightings, people))
    new = sides_of(article, statements, story, told.persons)
    if ready and ready.relations is not None:
        relations: Sequence[Relation] = ready.relations
    else:
        old = in_one_story(neighbours(ledger, new), joins, story)
        relations = _related(work, new, old, found)
    entered = succeed(earlier, article, statements, relations)
    return _Entry(
        statements=entered.statements,
        relations=entered.relations,
        besides={
            "fingerprints": fingerprints(article.text),
            "story": story,
            "joins": joins,
            "sightings": _sighted(found.sightings, told, entered),
            "redated": redated,
            "vectors": work.vectors(tuple(s.content.text for s in entered.statements)),
            "seen": replace(work.seen, carried=entered.carried),
        },
        version_of=earlier.article.id if earlier else None,
    )


def _related(
    work: _Work, new: Sequence[Side], old: Sequence[Side], found: Extraction
) -> Sequence[Relation]:
    return relate(
        new,
        old,
        stated=found.reported.relations,
        voice=work.voice,
        least=POSSIBLE,
        weights=work.ledger.tunings.weights(),
    )


def _added(article: Article, entry: _Entry) -> Added:
    return Added(
        article=article,
        new=True,
        statements=len(entry.statements),
        relations=tuple(r for r in entry.relations if not is_possible(r)),
        possible=sum(map(is_possible, entry.relations)),
        version_of=entry.version_of,
    )


def _sighted(sightings: Sequence[Sighting], told: Told, entered: Succession) -> Sighted:
    """The speakers of what is entered; those of statements that an earlier version has are known
    from there."""
    if not entered.carried:
        return Sighted(sightings, people, told)
    voices = [s.speaker for s in entered.statements if s.speaker]
    names = {name for voice in voices for name in (voice.name, *voice.members)}
    return Sighted([s for s in sightings if s.name in names], people)


def _public(found: Extraction) -> tuple[Statement, ...]:
    """The public statements of an article, those included that it only reports."""
    return (*(s for s in found.statements if s.statement), *found.reported.statements)


def load_people(ledger: Ledger, path: str | Path) -> Loaded:
    """Load the registry of persons at ``path`` (CSV or Popolo JSON), and look again at whom the
    ledger knows.

    Raises ``BadRecord`` for a file that is no registry.
    """
    return ledger.people.load(people.read_registry(path), people)


def split_person(ledger: Ledger, person: str, what: str, *, by: str, reason: str) -> int:
    """Make somebody else of what ``person`` says under the name, or in the article, ``what``."""
    return ledger.people.split(person, what, by=by, reason=reason, judge=people)


def undo_decision(ledger: Ledger, number: int, *, by: str, reason: str) -> int:
    """Take back a decision of the journal of persons; gives the number of the new one."""
    return ledger.people.undo(number, by=by, reason=reason, judge=people)


def brief(
    ledger: Ledger, speaker: str, about: str | None = None, wanted: Wanted | None = None
) -> Brief:
    """The interview brief of ``speaker``: conflicts first, then the record by matter; only of what
    is ``about`` this (words, or a matter's id), or else as ``wanted``. Raises ``QueryError``."""
    asked = replace(wanted or Wanted(about=about), speaker=speaker)
    statements = ledger.statements_as(asked)
    ids = {statement.id for statement in statements}
    relations = [r for r in ledger.relations(speaker=speaker) if r.a in ids or r.b in ids]
    ends = {end for relation in relations for end in (relation.a, relation.b)} - ids
    others = {side.statement.id: side.statement for side in ledger.sides(sorted(ends))}
    everything = [*statements, *others.values()]
    articles = {a.id: a for a in ledger.articles({s.article for s in everything})}
    judged = ledger.judged([relation.id for relation in relations])
    flagged = {end for r in relations if r.type in CONFLICTS for end in (r.a, r.b)}
    return build(
        speaker,
        statements,
        relations,
        articles,
        about=_topic(ledger, asked),
        others=others,
        judged=judged,
        origins=origins_of(ledger, [statement.id for statement in everything]),
        observed=observed_of(ledger, flagged),
    )


def _topic(ledger: Ledger, wanted: Wanted) -> str | None:
    """What a brief is about, in words: the matter by its name, and how it was narrowed."""
    words = wanted.about and wanted.about.strip()
    matter = wanted.matter or (words if words and is_matter(words) else None)
    names = [ledger.matters.one(matter).name] if matter else []
    topic = ", ".join([*names, *([words] if words and words != matter else [])])
    filters = [value for value in (wanted.medium, wanted.act, wanted.outlet) if value]
    filters += [f"since {wanted.since}"] if wanted.since else []
    filters += [f"until {wanted.until}"] if wanted.until else []
    if not filters:
        return topic or None
    return f"{topic or 'any matter'} ({', '.join(filters)})"
