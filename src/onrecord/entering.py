"""An article on its way into a ledger: what the ledger holds beside it, how its statements stand to
that, and what is entered."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from onrecord import people
from onrecord.clean.copies import fingerprints
from onrecord.compare import relate
from onrecord.dating import dated_by_copy, dating, from_sibling
from onrecord.keeping import Succession, earlier_version, known_as, succeed
from onrecord.ledger import Ledger, Seen, Sighted
from onrecord.ledger.people import Told
from onrecord.ledger.turns import Besides
from onrecord.models.entailment import EntailmentModel
from onrecord.models.meaning import Floats
from onrecord.neighbours import copies_of, in_one_story, neighbours, sides_of
from onrecord.outcomes import Added, Extraction, Ready
from onrecord.records import Article, Relation, Side, Sighting, Statement
from onrecord.sureness import POSSIBLE, is_possible


class Work(NamedTuple):
    """An article to be entered. What depends on texts alone is worked out once for each."""

    ledger: Ledger
    article: Article
    voice: EntailmentModel | None
    seen: Seen
    ready: Ready | None
    extract: Callable[[Article], Extraction]
    vectors: Callable[[tuple[str, ...]], Floats | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What is entered with an article, and the id of the version before it."""

    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    besides: Besides
    version_of: str | None


def enter(work: Work) -> Added | None:
    """What adding did, the same as if nobody else had written meanwhile; ``None`` when somebody
    added this very article.

    All is looked up and compared while others may write. If they did, it is done once more in the
    turn to write, when nobody can: of two articles that come at the same moment the second is
    compared with the first.
    """
    ledger, article = work.ledger, work.article
    if article.published and work.ready is None:
        work.extract(article)
    begun = ledger.chain.head().entries
    entry = _entry(work)
    with ledger.turn(article) as turn:
        if turn.entries() != begun:
            if known_as(ledger, article, work.seen) is not None:
                return None
            entry = _entry(work)
        new = turn.add(entry.statements, entry.relations, **entry.besides)
    return _added(article, entry) if new else None


def _entry(work: Work) -> _Entry:
    ledger, article, ready = work.ledger, work.article, work.ready
    earlier = earlier_version(ledger, article, work.seen)
    known = copies_of(ledger, article)
    copies = ledger.articles(copy.article for copy in known)
    redated = [
        s for copy in dating(article, copies) for s in from_sibling(work.extract(copy).public)
    ]
    dated = dated_by_copy(article, copies)
    found = ready.found if ready and not dated else work.extract(dated or article)
    statements = from_sibling(found.public) if dated else found.public
    story = earlier.story if earlier else known[0].story if known else article.id
    joins = {copy.story for copy in known} - {story}
    told = ledger.people.recognise(Sighted(found.sightings, people))
    new = sides_of(article, statements, story, told.persons)
    given = ready.relations if ready else None
    relations = _related(work, found, new, story, joins) if given is None else given
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
    work: Work, found: Extraction, new: Sequence[Side], story: str, joins: Set[str]
) -> Sequence[Relation]:
    """How the ``new`` statements of a story, which ``joins`` others, stand to what is there."""
    return relate(
        new,
        in_one_story(neighbours(work.ledger, new), joins, story),
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
