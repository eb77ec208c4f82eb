"""All relations among many statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.compare.block import candidates
from onrecord.compare.copies import once
from onrecord.compare.denial import denial_in
from onrecord.compare.judge import judge
from onrecord.compare.people import speaker_words
from onrecord.compare.settled import extent, unsettled
from onrecord.models.entailment import EntailmentModel
from onrecord.records import Relation, Side
from onrecord.spans import overlap
from onrecord.sureness import FLAG, Weights, is_possible

_AFTER = 1_000_000


def relate(
    new: Sequence[Side],
    known: Sequence[Side] = (),
    *,
    stated: Sequence[Relation] = (),
    voice: EntailmentModel | None = None,
    least: float = FLAG,
    weights: Weights | None = None,
) -> list[Relation]:
    """The relations among ``new`` and between ``new`` and ``known``, strongest first.

    Pairs within ``known`` are left alone: they were compared when they came in. The order is the
    same in each run. What the copies of one story say is set against others once. A denial that
    names no content is tied to one target: the strongest, with what stands inside it.

    ``stated`` are the relations that the page of ``new`` states itself: they stand as they are,
    and settle what their denials are about. Their ends are all among ``new``. ``voice``, ``least``
    and ``weights`` as in ``judge``; what is only possible, below ``FLAG``, takes no flag's place.
    """
    sides = {side.statement.id: side for side in (*known, *new)}
    judged = [
        judge(a, b, gated=True, voice=voice, least=least, weights=weights)
        for a, b in candidates(_judged(new), known)
    ]
    unique = {relation.id: relation for relation in judged if relation}.values()
    flags = _one_target([r for r in unique if not is_possible(r)], sides)
    possible = _one_target([r for r in unique if is_possible(r)], sides)
    inferred = unsettled([*flags, *_beside(possible, flags, sides)], sides, stated)
    kept = once([*stated, *inferred], sides, {s.statement.id for s in known})
    return sorted(kept, key=lambda relation: (-relation.score, relation.id))


def _judged(new: Sequence[Side]) -> list[Side]:
    """The sides that may be related by inference: of what a page only reports, what has a
    speaker."""
    return [s for s in new if s.statement.origin != "reported" or speaker_words(s)]


def _one_target(relations: Iterable[Relation], sides: dict[str, Side]) -> list[Relation]:
    """Of the denials by one elliptic act, those of its nearest target only."""
    kept: list[Relation] = []
    groups: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        if _elliptic(relation, sides):
            groups[relation.b].append(relation)
        else:
            kept.append(relation)
    for group in groups.values():
        best = min(group, key=lambda r: (_gap(sides[r.a], sides[r.b]), -r.score, r.id))
        target = extent(sides[best.a])
        home = sides[best.a].statement.article
        kept += [
            r
            for r in group
            if sides[r.a].statement.article == home and overlap(extent(sides[r.a]), target)
        ]
    return kept


def _beside(
    possible: Iterable[Relation], flags: Iterable[Relation], sides: dict[str, Side]
) -> list[Relation]:
    """Those ``possible`` relations that give no other target to a denial which has one."""
    taken = {relation.b for relation in flags if _elliptic(relation, sides)}
    return [r for r in possible if not (r.b in taken and _elliptic(r, sides))]


def _elliptic(relation: Relation, sides: dict[str, Side]) -> bool:
    """Whether ``b`` denies without naming what."""
    denial = denial_in(sides[relation.b]) if relation.type == "denial" else None
    return denial is not None and denial.elliptic


def _gap(a: Side, b: Side) -> int:
    """How far a target lies before its denial; one that comes after it lies farther still."""
    gap = extent(b).start - extent(a).end
    return gap if gap >= 0 else _AFTER - gap
