"""A new version of a page that the ledger has: what it takes over, and what is new in it.

A statement that stands in both versions counts once, where it was first read; the later version
only says where it stands there. Between versions of one page nothing is a conflict, or a repeat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.keeping.likeness import are_versions
from onrecord.keeping.matching import Told, matched
from onrecord.ledger import Ledger, Seen
from onrecord.ledger.keeping import Carried
from onrecord.records import Article, Relation, Statement

_LATELY = 20
"""How many texts of an address are looked at: a page that is rewritten for ever has many."""

Found = tuple[str, frozenset[str]]
"""The type of a relation, and the ids of its ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The version before: its article, the story it is of, and the statements that stand in it by
    the ids under which the ledger counts them. ``all`` has those of every version of the page, and
    ``relations`` what was found of them."""

    article: Article
    story: str
    statements: Mapping[str, Statement]
    all: frozenset[str]
    relations: frozenset[Found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What becomes of the statements and relations of a new article."""

    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    carried: tuple[Carried, ...] = ()


def standing_in(ledger: Ledger, identity: str) -> dict[str, Statement]:
    """The statements that stand in an article, in reading order, by the ids under which they
    count: its own, and those that it has from an earlier version."""
    sides = ledger.sides(s.id for s in ledger.statements(article=identity))
    own = {side.statement.id: side.statement for side in sides}
    others = {one.statement: one.here for one in ledger.keeping.carried(identity)}
    return dict(sorted((own | others).items(), key=lambda item: (item[1].content.spans, item[0])))


def earlier_version(ledger: Ledger, article: Article, seen: Seen) -> Earlier | None:
    """The version of ``article`` that was last read at its address; ``None`` when there is none,
    or what stood there has nothing in common with it."""
    lately = ledger.keeping.lately(seen.address, _LATELY) if seen.address else []
    known = {a.id: a for a in ledger.articles(lately)}
    versions = [name for name in lately if are_versions(known[name], article)]
    if not versions:
        return None
    last = versions[0]
    ids = frozenset(name for version in versions for name in standing_in(ledger, version))
    return Earlier(
        article=known[last],
        story=ledger.keeping.story_of(last) or last,
        statements=standing_in(ledger, last),
        all=ids,
        relations=frozenset(
            (r.type, frozenset({r.a, r.b})) for r in ledger.relations_of(ids, least=0.0)
        ),
    )


def succeed(
    earlier: Earlier | None,
    article: Article,
    statements: Sequence[Statement],
    relations: Iterable[Relation],
) -> Succession:
    """What of ``statements`` and ``relations`` of a new article is to be entered.

    All of it without an ``earlier`` version. Else a statement that stands in that version is
    carried over, unless a relation with something new in this version needs it here.
    """
    if earlier is None:
        return Succession(statements=tuple(statements), relations=tuple(relations))
    same, reworded = _compared(earlier, article, statements)
    fresh = {s.id for s in statements} - set(same)
    kept = [r for r in relations if {r.a, r.b} & fresh and _is_news(r, earlier, reworded)]
    needed = fresh | {end for r in kept for end in (r.a, r.b)}
    return Succession(
        statements=tuple(s for s in statements if s.id in needed),
        relations=tuple(kept),
        carried=tuple(
            Carried(statement=same[s.id], here=s, position=place)
            for place, s in enumerate(statements)
            if s.id not in needed
        ),
    )


def _is_news(relation: Relation, earlier: Earlier, reworded: Mapping[str, str]) -> bool:
    """Whether a relation is with another page, or within the new version, and the statement was
    not found in it before it was reworded."""
    ends = {relation.a, relation.b}
    before = frozenset(reworded.get(end, end) for end in ends)
    known = before != ends and (relation.type, before) in earlier.relations
    return not ends & earlier.all and not known


def _compared(
    earlier: Earlier, article: Article, statements: Sequence[Statement]
) -> tuple[dict[str, str], dict[str, str]]:
    """The statements that stand in the earlier version too, and those that stand there in other
    words, each with the id that it counts under there."""
    counted = {id(said): name for name, said in earlier.statements.items()}
    old = Told(text=earlier.article.text, statements=list(earlier.statements.values()))
    same: dict[str, str] = {}
    reworded: dict[str, str] = {}
    for one in matched(old, Told(text=article.text, statements=statements)):
        if one.before and one.after:
            which = same if one.outcome == "present" else reworded
            which[one.after.id] = counted[id(one.before)]
    return same, reworded
