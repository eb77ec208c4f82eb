"""The pairs of a brief: conflicts with both quotations, updates, and repeats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.publish.brief import Conflict, Quote, Repeat, Update
from onrecord.publish.dates import sort_key
from onrecord.publish.display import shown
from onrecord.publish.questions import End, question
from onrecord.publish.quotes import Shelf, quote_of
from onrecord.publish.reviewed import status_words
from onrecord.publish.sentence import sentence
from onrecord.publish.wording import FOUND, TITLES, reason_label
from onrecord.records import Judged, Relation, Spans, Statement
from onrecord.spans import merge

_ORDER = {kind: place for place, kind in enumerate(TITLES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a pair is made from: statements by id, which of them are the speaker's, the articles,
    and what people judged, by relation."""

    statements: Mapping[str, Statement]
    own: frozenset[str]
    shelf: Shelf
    judged: Mapping[str, Sequence[Judged]] = field(default_factory=dict)


def in_order(relations: Iterable[Relation]) -> list[Relation]:
    """The conflicts among ``relations``: confirmed first, then by type, then by score."""
    kept = [r for r in relations if r.type in TITLES]
    return sorted(kept, key=lambda r: (r.status != "confirmed", _ORDER[r.type], -r.score, r.id))


def conflict_of(relation: Relation, number: int, desk: Desk) -> Conflict:
    """``relation`` as the page shows it."""
    a, b = desk.statements[relation.a], desk.statements[relation.b]
    marks_a, marks_b = marks_of(relation)
    return Conflict(
        number=number,
        relation=relation.id,
        title=TITLES[relation.type],
        status=status_words(relation, desk.judged.get(relation.id, ())),
        found=f"{sentence(relation, a, b)} {FOUND[relation.found]}",
        first=quote_of(a, desk.shelf, marks=marks_a),
        second=quote_of(b, desk.shelf, marks=marks_b),
        reasons=_reasons(relation),
        benign=tuple(shown(text) for text in relation.benign),
        question=question(relation, _end(a, desk), _end(b, desk)),
    )


def marks_of(relation: Relation) -> tuple[Spans, Spans]:
    """The words that the reasons for ``relation`` name, in the articles of its two statements."""
    reasons = relation.reasons
    return merge(s for r in reasons for s in r.a), merge(s for r in reasons for s in r.b)


def updates_of(relations: Sequence[Relation], desk: Desk) -> tuple[Update, ...]:
    """The pairs between which the world moved, by the date of the later one."""
    pairs = [(desk.statements[r.a], desk.statements[r.b]) for r in relations if r.type == "update"]
    pairs.sort(key=lambda pair: (_when(pair[1]), pair[1].id, pair[0].id))
    return tuple(
        Update(earlier=quote_of(a, desk.shelf), later=quote_of(b, desk.shelf)) for a, b in pairs
    )


def repeats_of(relations: Sequence[Relation], desk: Desk) -> tuple[Repeat, ...]:
    """Sets of statements that say the same, each led by the one said first."""
    sets = [
        sorted((desk.statements[i] for i in ids), key=lambda s: (_when(s), s.id))
        for ids in _joined((r.a, r.b) for r in relations if r.type == "repeat")
    ]
    sets.sort(key=lambda group: (_when(group[0]), group[0].id))
    return tuple(Repeat(first=_quote(g[0], desk), again=_quotes(g[1:], desk)) for g in sets)


def _quote(statement: Statement, desk: Desk) -> Quote:
    return quote_of(statement, desk.shelf)


def _quotes(statements: Sequence[Statement], desk: Desk) -> tuple[Quote, ...]:
    return tuple(_quote(statement, desk) for statement in statements)


def _reasons(relation: Relation) -> tuple[str, ...]:
    """Labels with words, the weightiest first, without the same line twice."""
    ordered = sorted(relation.reasons, key=lambda reason: -reason.weight)
    lines = (f"{reason_label(reason.kind)}: {shown(reason.text)}" for reason in ordered)
    return tuple(dict.fromkeys(lines))


def _end(statement: Statement, desk: Desk) -> End:
    article = desk.shelf.articles[statement.article]
    return End(statement=statement, article=article, own=statement.id in desk.own)


def _when(statement: Statement) -> tuple[str, str]:
    return sort_key(statement.said.edtf, statement.published)


def _joined(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """``pairs`` that share an end made one set."""
    sets: list[set[str]] = []
    for pair in pairs:
        touching = [group for group in sets if not group.isdisjoint(pair)]
        sets = [group for group in sets if group.isdisjoint(pair)]
        sets.append(set(pair).union(*touching))
    return sets
