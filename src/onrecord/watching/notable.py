"""What an article that came brings that is worth telling.

Two things are: a statement that stands against the record, that is against one of another page, and
something new of whom or what is followed. A repeat is not, nor is a copy of what was told already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.neighbours import copies_of
from onrecord.records import Article, Relation, Side, Statement
from onrecord.review import CONFLICTS
from onrecord.watching.records import Followed, Noteworthy


def noteworthy(ledger: Ledger, identity: str, followed: Sequence[Followed]) -> list[Noteworthy]:
    """What the article with the id ``identity`` brings: conflicts first, then what is followed,
    without what the conflicts tell already."""
    article = ledger.article(identity)
    if article is None:
        return []
    own = ledger.statements(article=identity)
    relations = ledger.relations_of([statement.id for statement in own])
    conflicts = list(_conflicts(ledger, relations, own))
    new = _new(ledger, article, own, relations)
    return [*conflicts, *_said(ledger, article, new, [f for f in followed if not f.by_id])]


def news_among(ledger: Ledger, identity: str, statements: Collection[str]) -> tuple[str, ...]:
    """Those of ``statements`` (ids) of the article with the id ``identity`` that are new, and that
    no conflict tells already."""
    article = ledger.article(identity)
    if article is None:
        return ()
    own = ledger.statements(article=identity)
    relations = ledger.relations_of([statement.id for statement in own])
    new = _new(ledger, article, own, relations)
    return tuple(statement.id for statement in new if statement.id in statements)


def _conflicts(
    ledger: Ledger, relations: Sequence[Relation], own: Sequence[Statement]
) -> Iterator[Noteworthy]:
    """The conflicts between the article's statements and those of other pages, the surest for each
    page and pair of speakers: two pages that clash often clash in several sentences."""
    ids = {statement.id for statement in own}
    found = [
        relation
        for relation in relations
        if relation.type in CONFLICTS and relation.status != "dismissed"
        if _leads_out(relation, ids)
    ]
    ends = dict.fromkeys(end for relation in found for end in (relation.a, relation.b))
    sides = {side.statement.id: side for side in ledger.sides(ends)}
    surest: dict[object, Relation] = {}
    for relation in sorted(found, key=lambda relation: (-relation.score, relation.id)):
        key = tuple((_who(sides[end]), sides[end].story) for end in (relation.a, relation.b))
        surest.setdefault(key, relation)
    for relation in surest.values():
        ends_of = (relation.a, relation.b)
        yield Noteworthy(kind="conflict", subject=relation.id, statements=ends_of)


def _who(side: Side) -> str | None:
    speaker = side.statement.speaker
    return side.person or (speaker.name if speaker else None)


def _in_conflict(relations: Sequence[Relation]) -> set[str]:
    """The ends of all conflicts among ``relations``."""
    conflicts = [relation for relation in relations if relation.type in CONFLICTS]
    return {end for relation in conflicts for end in (relation.a, relation.b)}


def _leads_out(relation: Relation, own: set[str]) -> bool:
    """Whether one end is of the article, and the other of another page."""
    return (relation.a in own) != (relation.b in own)


def _new(
    ledger: Ledger, article: Article, own: Sequence[Statement], relations: Sequence[Relation]
) -> list[Statement]:
    """Those of the article's statements that no earlier page has, nor the like of them, and that
    stand in no conflict."""
    ids = {statement.id for statement in own}
    again = [r for r in relations if r.type == "repeat" and _leads_out(r, ids)]
    told = _in_conflict(relations) | {end for r in again for end in (r.a, r.b)}
    earlier = [_bare(page.text) for page in _earlier_copies(ledger, article)]
    return [
        s
        for s in own
        if s.id not in told and not any(_bare(s.content.text) in text for text in earlier)
    ]


def _earlier_copies(ledger: Ledger, article: Article) -> Iterator[Article]:
    """The copies of the article that came before it."""
    alike = {copy.article for copy in copies_of(ledger, article)}
    for page in ledger.articles(alike | {article.id}):
        if page.id == article.id:
            return
        yield page


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())


def _said(
    ledger: Ledger, article: Article, new: Sequence[Statement], followed: Sequence[Followed]
) -> Iterator[Noteworthy]:
    """For each of ``followed``, the new statements that are theirs; each is told once."""
    wanted = {statement.id for statement in new}
    for one in followed if wanted else ():
        theirs = [s.id for s in _of(ledger, article, one) if s.id in wanted]
        wanted.difference_update(theirs)
        if theirs:
            yield Noteworthy(
                kind="said", subject=article.id, statements=tuple(theirs), followed=one.label
            )


def _of(ledger: Ledger, article: Article, one: Followed) -> list[Statement]:
    """The article's statements of a person, or on a matter."""
    try:
        if one.kind == "person":
            return ledger.statements(article=article.id, speaker=one.subject)
        return ledger.statements(article=article.id, about=one.subject)
    except QueryError:
        return []  # the person was merged away, or the words are no query any more
