"""What a page states settles what its denials are about: no other target is inferred for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.records import Relation, Side, Span
from onrecord.spans import hull, overlap

#: Reasons that rest on the act of denying or taking back, whose target a page may state.
_SETTLED = frozenset({"denial-act", "reversal", "then-now"})


def unsettled(
    relations: Iterable[Relation], sides: Mapping[str, Side], stated: Sequence[Relation]
) -> list[Relation]:
    """``relations`` without those that give a denial another target on its page than it states;
    what stands inside the stated target is denied with it."""
    known = {relation.id for relation in stated}
    targets = {relation.b: extent(sides[relation.a]) for relation in stated}
    words = [span for relation in stated for span in _words(relation)]
    kept = []
    for relation in relations:
        target = targets.get(relation.b)
        nested = target is not None and overlap(target, extent(sides[relation.a])) > 0
        other = target is not None or _shared(relation, words)
        if relation.id in known:
            continue
        if nested or not (other and _acts(relation) and _one_page(relation, sides)):
            kept.append(relation)
    return kept


def _words(relation: Relation) -> list[Span]:
    """The words of denying or taking back that a relation rests on."""
    return [span for reason in relation.reasons for span in reason.b if reason.kind in _SETTLED]


def _shared(relation: Relation, words: Sequence[Span]) -> bool:
    return any(overlap(one, other) for one in _words(relation) for other in words)


def _acts(relation: Relation) -> bool:
    return any(reason.kind in _SETTLED for reason in relation.reasons)


def _one_page(relation: Relation, sides: Mapping[str, Side]) -> bool:
    return sides[relation.a].statement.article == sides[relation.b].statement.article


def extent(side: Side) -> Span:
    """From the first to the last character of a statement's content."""
    return hull(side.statement.content.spans)
