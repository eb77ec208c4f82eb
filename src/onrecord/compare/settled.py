"""What a page states settles what its denials are about: no other target is inferred for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.compare.people import speaker_words
from onrecord.records import Relation, Side, Span
from onrecord.spans import hull, overlap

#: Reasons that rest on the act of denying or taking back, whose target a page may state.
_SETTLED = frozenset({"denial-act", "reversal", "then-now"})


def unsettled(
    relations: Iterable[Relation], sides: Mapping[str, Side], stated: Sequence[Relation]
) -> list[Relation]:
    """``relations`` without those that give a denial another target on its page than it states.

    What stands inside the stated target is denied with it, and what else its speaker said on the
    matter stays in dispute.
    """
    known = {relation.id for relation in stated}
    targets = {relation.b: sides[relation.a] for relation in stated}
    words = [span for relation in stated for span in _words(relation)]
    kept = []
    for relation in relations:
        target = targets.get(relation.b)
        if relation.id in known:
            continue
        settled = target is not None or _shared(relation, words)
        belongs = target is not None and _belongs(relation, sides[relation.a], target)
        if belongs or not (settled and _acts(relation) and _one_page(relation, sides)):
            kept.append(relation)
    return kept


def _belongs(relation: Relation, side: Side, target: Side) -> bool:
    """Whether ``side`` stands inside the stated target, or is disputed beside it, its speaker's."""
    same = bool(speaker_words(side)) and speaker_words(side) == speaker_words(target)
    return overlap(extent(target), extent(side)) > 0 or (relation.type == "dispute" and same)


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
