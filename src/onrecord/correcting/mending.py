"""Corrections as they are asked for, and taken back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from onrecord import people
from onrecord.correcting.dates import redated
from onrecord.correcting.flags import looked_anew
from onrecord.errors import QueryError
from onrecord.ledger import Correction, Ledger, Listed, Sighted
from onrecord.ledger.corrections import Corrected, Follows, What, without
from onrecord.read.told import iso_date
from onrecord.records import Article, Sighting, Speaker, Statement
from onrecord.wire import statement_from_json, statement_to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a correction did: its ``number`` in the journal, and what became of the flags."""

    number: int
    follows: Follows = field(default_factory=Follows)


def correct(ledger: Ledger, article: str, what: What, value: str, *, by: str, reason: str) -> Done:
    """Let the headline, the date of publication or the outlet of ``article`` (an id) be ``value``;
    empty for what is not known.

    Raises ``QueryError`` for an article that is not there, or a correction that is not whole, and
    ``BadRecord`` for a date that is none.
    """
    page = _the_article(ledger, article)
    told = " ".join(value.split()) or None
    asked = Correction(article=article, what=what, value=told, by=by, reason=reason)
    if what != "published":
        return Done(number=ledger.corrections.enter(asked))
    day = iso_date("the date", told)
    with ledger.corrections.turn() as corrections:
        dated = redated(ledger, replace(page, published=day))
        follows = looked_anew(ledger, dated)
        number = corrections.enter(replace(asked, value=day), redated=dated, follows=follows)
    return Done(number=number, follows=follows)


def correct_speaker(ledger: Ledger, statement: str, name: str, *, by: str, reason: str) -> Done:
    """Let ``name`` (a name, or the id of a person) be who says ``statement`` (an id); empty for
    somebody who is not named.

    Raises ``QueryError`` for a statement that is not there, or a correction that is not whole.
    """
    said = _the_statement(ledger, statement)
    page = _the_article(ledger, said.article)
    told = replace(said, speaker=_speaker(ledger, name, said.speaker))
    sighted = _sighted(page, told.speaker)
    asked = Correction(
        article=page.id,
        statement=said.id,
        what="speaker",
        value=statement_to_json(told)["speaker"],
        by=by,
        reason=reason,
    )
    with ledger.corrections.turn() as corrections:
        follows = looked_anew(ledger, [told], sighted)
        number = corrections.enter(asked, sighted=sighted, follows=follows)
    return Done(number=number, follows=follows)


def take_back(ledger: Ledger, number: int, *, by: str, reason: str) -> Done:
    """Let stand again what stood before the correction ``number``, flags included.

    Raises ``QueryError`` when it is not there, or was taken back.
    """
    with ledger.corrections.turn() as corrections:
        line = corrections.line(number)
        told, sighted = _without(ledger, line)
        follows = looked_anew(ledger, told, sighted) if told else Follows()
        dated = told if line.what == "published" else ()
        made = corrections.undo(number, by=by, reason=reason, redated=dated, follows=follows)
    return Done(number=made, follows=follows)


def _without(ledger: Ledger, line: Corrected) -> tuple[list[Statement], Sighted | None]:
    """The statements that hang on a correction as they stand without it, and who speaks then."""
    value: Any = without(ledger.corrections.of([line.article]), line.number)
    if line.what == "published":
        page = _the_article(ledger, line.article)
        return redated(ledger, replace(page, published=value)), None
    if line.statement is None:
        return [], None
    said = _the_statement(ledger, line.statement)
    told = statement_from_json({**statement_to_json(said), "speaker": value})
    return [told], _sighted(_the_article(ledger, said.article), told.speaker)


def _the_article(ledger: Ledger, identity: str) -> Article:
    article = ledger.article(identity)
    if article is None:
        raise QueryError(identity, "no article has this id", "Look for its words instead")
    return article


def _the_statement(ledger: Ledger, identity: str) -> Statement:
    statement = ledger.statement(identity)
    if statement is None:
        raise QueryError(identity, "no statement has this id", "Look for its words instead")
    return statement


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


def _sighted(page: Article, speaker: Speaker | None) -> Sighted:
    if speaker is None:
        return Sighted([], people)
    named = Sighting(article=page.id, name=speaker.name, kind=speaker.kind, on=page.published)
    return Sighted([named], people)
