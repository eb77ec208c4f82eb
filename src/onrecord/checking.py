"""What somebody said before on what they say now (``onrecord check``); nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from onrecord.assemble import assemble
from onrecord.compare import relate
from onrecord.date import find_times
from onrecord.errors import EmptyInput, QueryError, TooLarge
from onrecord.language import parse
from onrecord.ledger import Ledger
from onrecord.neighbours import neighbours, sides_of
from onrecord.records import (
    Article,
    Attribution,
    Relation,
    Said,
    Side,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
)
from onrecord.review import CONFLICTS
from onrecord.spans import trim
from onrecord.wire import relation_to_json, statement_to_json

LONGEST = 10_000
"""How many characters are checked at once: an answer, not a transcript."""
NEAREST = 10
"""How many earlier statements are given at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Words said now, beside the record.

    ``said`` are the statements in ``article``, the words as given: one for each sentence, since an
    answer may touch several matters. ``relations`` are those between them and earlier statements,
    conflicts first; ``earlier`` are the other ends of these. ``nearest`` are the earlier statements
    of the same speaker that share the most and rarest words, but for those that conflict.
    """

    article: Article
    said: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    earlier: tuple[Statement, ...]
    nearest: tuple[Statement, ...]


def checked_to_json(found: Checked) -> dict[str, Any]:
    """The statements as they were taken, the relations, and all earlier statements, each once."""
    earlier = {s.id: statement_to_json(s) for s in (*found.earlier, *found.nearest)}
    return {
        "said": [statement_to_json(s) for s in found.said],
        "relations": [relation_to_json(r) for r in found.relations],
        "statements": list(earlier.values()),
    }


def check(ledger: Ledger, speaker: str, words: str, *, on: date) -> Checked:
    """What ``speaker`` (a name or an id of the ledger) said before on ``words``, said on the day
    ``on``; the ledger is only read.

    Raises ``QueryError`` when ``speaker`` means nobody or several, ``EmptyInput`` or ``TooLarge``
    for words that cannot be checked.
    """
    article = _spoken(words, on)
    name, kind, person = _the_one(ledger, speaker)
    statements = tuple(_statements(article, Speaker(name=name, kind=kind, as_named=name), on))
    new = sides_of(article, statements, article.id, {name: person} if person else {})
    known = neighbours(ledger, new)
    found = relate(new, known, weights=ledger.tunings.weights())
    relations = _conflicts_first(found, {s.id for s in statements})
    ends = {end for relation in relations for end in (relation.a, relation.b)}
    clash = {end for r in relations if r.type in CONFLICTS for end in (r.a, r.b)}
    return Checked(
        article=article,
        said=statements,
        relations=relations,
        earlier=tuple(side.statement for side in known if side.statement.id in ends),
        nearest=tuple(s for s in _own(known, name, person) if s.id not in clash)[:NEAREST],
    )


def _spoken(words: str, on: date) -> Article:
    """The words as a text of their own, which no ledger holds."""
    where = "what was said"
    if not words.strip():
        raise EmptyInput(where, "there are no words in it", "Give them, or - to read them")
    if len(words) > LONGEST:
        what = f"it has {len(words)} characters, more than {LONGEST}"
        raise TooLarge(where, what, "Check one answer at a time, or use: onrecord add")
    made = sha256(words.encode("utf-8", "replace")).hexdigest()[:32]
    return Article(id=made, text=words, published=on.isoformat(), outlet="said now", source=where)


def _the_one(ledger: Ledger, speaker: str) -> tuple[str, SpeakerKind, str | None]:
    """Name, kind and id of the one person whom ``speaker`` means; no id for a name that only
    statements bear."""
    found = ledger.people.only(speaker)
    if found is not None:
        return found.person.name, found.person.kind, found.person.id
    if not ledger.people.meant(speaker).tokens:
        raise QueryError(
            speaker, "the ledger knows nobody of that name", "See: onrecord people list"
        )
    return speaker.strip(), "person", None


def _statements(article: Article, speaker: Speaker, on: date) -> Iterator[Statement]:
    """Each sentence as a turn of the speaker, in answer to nothing that is known."""
    doc = parse(article.text)
    whole = (trim(article.text, Span(s.start_char, s.end_char)) for s in doc.sents)
    turns = [
        Attribution(kind="turn", content=(span,), made_by="given")
        for span in whole
        if span.start < span.end
    ]
    said = Said(edtf=on.isoformat(), basis="stated")
    for made in assemble(doc, article, turns, find_times(doc, article.published)):
        yield replace(made, statement=True, speaker=speaker, said=said, medium=None, answers=None)


def _conflicts_first(found: Sequence[Relation], now: set[str]) -> tuple[Relation, ...]:
    """The relations of what is said now to the record, and none within either."""
    across = [r for r in found if (r.a in now) != (r.b in now)]
    return tuple(sorted(across, key=lambda r: (r.type not in CONFLICTS, -r.score, r.id)))


def _own(known: Sequence[Side], name: str, person: str | None) -> Iterator[Statement]:
    """The speaker's own among ``known``, in their order."""
    for side in known:
        speaker = side.statement.speaker
        if (side.person == person) if person else (speaker and speaker.name == name):
            yield side.statement
