"""What a page says outright: one statement denied, disputed or taken back by another.

"X denied that P", "rejected Y's claim that P", "backed away from his promise to P", "That's a
lie": each gives a relation between two statements of the page. Where one of the two has no
statement of its own, it is made from the article's characters.

    marks (denials, relatives, nominal, disputes, untrue, reversals) -> linking, deniers -> making
    answers, replies, pointed, charged, apposed: what means a statement or a charge before it
    elliptic, wrongdoing, differing: what leaves out or only hints at the claim before it
    earlier, contrary, retreats: what is set against the speaker's own words, or in one sentence
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from onrecord.records import Article, Attribution, Relation, Statement
from onrecord.reported.beside import beside
from onrecord.reported.marked import marked
from onrecord.reported.page import Page

__all__ = ["NOTHING", "Reported", "reported"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """The statements made from what the page reports, and the relations that it states."""

    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()


#: Of a page that states no conflict.
NOTHING: Final = Reported()


def reported(
    doc: Doc,
    article: Article,
    attributions: Sequence[Attribution],
    statements: Sequence[Statement],
) -> Reported:
    """The conflicts that ``article`` itself states among its ``statements``.

    ``attributions`` are those that the statements were made from: they help to tell who holds
    what is denied. Each made statement and each relation comes once; a denial whose proposition
    the page gives is tied to that alone. Both ends of a relation are public: one of ``statements``
    that is, or one made.
    """
    page = Page(doc, article, attributions, statements)
    found = list(marked(page))
    settled = {conflict.b.id for conflict in found}
    for conflict in beside(page):
        if conflict.b.id not in settled:
            settled.add(conflict.b.id)
            found.append(conflict)
    relations = {c.relation.id: c.relation for c in found}
    known = {statement.id for statement in statements if statement.statement}
    extra = {s.id: s for c in found for s in (c.a, c.b) if s.id not in known}
    return Reported(statements=tuple(extra.values()), relations=tuple(relations.values()))
