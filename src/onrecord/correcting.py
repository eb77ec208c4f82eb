"""Mend what was read of an article by hand: its headline, date, outlet, or who says something.

The correction is kept as such, with the value that was extracted. Dates of saying that hang on the
date of the page are worked out again from the text; ids of statements stay. What follows from the
new speaker or date (other conflicts) is added; flags that are there stay, for people to judge.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from onrecord import people
from onrecord.compare import relate
from onrecord.dating import dated_by_copy, from_sibling
from onrecord.errors import QueryError
from onrecord.ledger import Correction, Ledger, Listed, Sighted
from onrecord.ledger.corrections import What, without
from onrecord.neighbours import copies_of, neighbours
from onrecord.pipeline import extract
from onrecord.read.told import iso_date
from onrecord.records import Article, Relation, Said, Sighting, Speaker, Statement
from onrecord.sureness import POSSIBLE
from onrecord.wire import statement_to_json


def correct(ledger: Ledger, article: str, what: What, value: str, *, by: str, reason: str) -> int:
    """Let the headline, the date of publication or the outlet of ``article`` (an id) be ``value``;
    empty for what is not known. Gives the number of the correction.

    Raises ``QueryError`` for an article that is not there, or a correction that is not whole, and
    ``BadRecord`` for a date that is none.
    """
    page = _the_article(ledger, article)
    told = " ".join(value.split()) or None
    asked = Correction(article=article, what=what, value=told, by=by, reason=reason)
    if what != "published":
        return ledger.corrections.enter(asked)
    day = iso_date("the date", told)
    redated = _redated(ledger, replace(page, published=day))
    own = [s for s in redated if s.article == page.id]
    dated = replace(asked, value=day)
    return ledger.corrections.enter(dated, redated=redated, relations=_relations(ledger, own))


def correct_speaker(ledger: Ledger, statement: str, name: str, *, by: str, reason: str) -> int:
    """Let ``name`` (a name, or the id of a person) be who says ``statement`` (an id); empty for
    somebody who is not named. Gives the number of the correction.

    Raises ``QueryError`` for a statement that is not there, or a correction that is not whole.
    """
    said = ledger.statement(statement)
    if said is None:
        raise QueryError(statement, "no statement has this id", "Look for its words instead")
    page = _the_article(ledger, said.article)
    speaker = _speaker(ledger, name, said.speaker)
    told = replace(said, speaker=speaker)
    sighted = Sighted(_sightings(page, speaker), people)
    return ledger.corrections.enter(
        Correction(
            article=page.id,
            statement=said.id,
            what="speaker",
            value=statement_to_json(told)["speaker"],
            by=by,
            reason=reason,
        ),
        sighted=sighted,
        relations=_relations(ledger, [told], sighted),
    )


def take_back(ledger: Ledger, number: int, *, by: str, reason: str) -> int:
    """Let stand again what stood before the correction ``number``; gives the number of the new
    line. Raises ``QueryError`` when it is not there, or was taken back."""
    line = ledger.corrections.line(number)
    redated: Sequence[Statement] = ()
    if line.what == "published":
        day: Any = without(ledger.corrections.of([line.article]), number)
        redated = _redated(ledger, replace(_the_article(ledger, line.article), published=day))
    return ledger.corrections.undo(number, by=by, reason=reason, redated=redated)


def _the_article(ledger: Ledger, identity: str) -> Article:
    article = ledger.article(identity)
    if article is None:
        raise QueryError(identity, "no article has this id", "Look for its words instead")
    return article


def _speaker(ledger: Ledger, name: str, before: Speaker | None) -> Speaker | None:
    """Who is meant; the words by which the text names the speaker stay where they are."""
    told = " ".join(name.split())
    if not told:
        return None
    known = _known(ledger, told)
    return Speaker(
        name=known.person.name if known else told,
        kind=known.person.kind if known else "person",
        as_named=before.as_named if before else told,
        spans=before.spans if before else (),
    )


def _known(ledger: Ledger, name: str) -> Listed | None:
    """The one person whom the name, or the id, means; nobody where it may be several."""
    found = ledger.people.list(name)
    return found[0] if len(found) == 1 and name in _called(found[0]) else None


def _called(listed: Listed) -> tuple[str, ...]:
    return (listed.person.id, listed.person.name, *listed.person.aliases)


def _sightings(page: Article, speaker: Speaker | None) -> list[Sighting]:
    if speaker is None:
        return []
    return [
        Sighting(article=page.id, name=speaker.name, kind=speaker.kind, on=page.published),
    ]


def _redated(ledger: Ledger, page: Article) -> list[Statement]:
    """The statements of ``page``, which has another date now, and those of its undated copies, with
    the dates that they have then."""
    copies = ledger.articles(
        copy.article for copy in copies_of(ledger, page) if copy.article != page.id
    )
    group = [page, *copies]
    undated = [one for one in copies if one.published is None]
    return [said for one in (page, *undated) for said in _dated(ledger, one, group)]


def _dated(ledger: Ledger, page: Article, group: Sequence[Article]) -> list[Statement]:
    """The statements of ``page`` as its date, or that of a dated copy, has them."""
    copied = dated_by_copy(page, group)
    found = extract(copied or page)
    read = {s.id: s for s in (*found.statements, *found.reported.statements)}
    stored = ledger.statements(article=page.id)
    dated = [_with_dates(said, read.get(said.id), page.published) for said in stored]
    return list(from_sibling(dated)) if copied else dated


def _with_dates(stored: Statement, read: Statement | None, day: str | None) -> Statement:
    """What is not found in the text today keeps a date of its own; one that hung on the page's date
    alone follows it."""
    if read is not None:
        return replace(stored, said=read.said, published=day)
    hung = stored.said.basis in {"publication", "sibling"}
    said = Said(edtf=day, basis="publication" if day else "unknown") if hung else stored.said
    return replace(stored, said=said, published=day)


def _relations(
    ledger: Ledger, said: Sequence[Statement], sighted: Sighted | None = None
) -> list[Relation]:
    """What ``said``, as it stands now, relates to; pairs that stand to each other already are left
    as they are."""
    ids = {s.id for s in said}
    before = {side.statement.id: side for side in ledger.sides(ids)}
    if sighted:
        persons = ledger.people.recognise(sighted).persons
        before = {key: replace(side, person=_one(persons)) for key, side in before.items()}
    new = [replace(before[s.id], statement=s) for s in said]
    known = [side for side in neighbours(ledger, new) if side.statement.id not in ids]
    paired = {frozenset((r.a, r.b)) for r in ledger.relations_of(ids, least=0.0)}
    found = relate(new, known, least=POSSIBLE, weights=ledger.tunings.weights())
    return [r for r in found if frozenset((r.a, r.b)) not in paired]


def _one(persons: Mapping[str, str]) -> str | None:
    """The only one of ``persons`` (ids by name), if there is one."""
    return next(iter(persons.values())) if len(persons) == 1 else None
