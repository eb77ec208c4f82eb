"""Score the flags that a ledger has by the weights that count in it now."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.compare import prepare, weigh_again
from onrecord.ledger import Ledger
from onrecord.models.entailment import EntailmentModel
from onrecord.records import Relation
from onrecord.sureness import FLAG

_AT_A_TIME = 500


class Rescored(NamedTuple):
    """How many flags were looked at, how many have another score, and how many of these are
    shown now and were not (``risen``), or the other way round (``fallen``)."""

    looked_at: int
    changed: int
    risen: int
    fallen: int


def rescore(ledger: Ledger, *, voice: EntailmentModel | None = None) -> Rescored:
    """Score all inferred conflicts and updates of ``ledger`` anew. None comes or goes, and what
    people judged stays. ``voice`` is the model of entailment to be heard, as when they were added.
    """
    weights = ledger.tunings.weights()
    before = [r for r in ledger.relations(least=0.0) if r.found == "inferred"]
    before = [relation for relation in before if relation.type != "repeat"]
    changed: list[tuple[Relation, Relation]] = []
    for start in range(0, len(before), _AT_A_TIME):
        some = before[start : start + _AT_A_TIME]
        sides = {s.statement.id: s for s in ledger.sides(end for r in some for end in (r.a, r.b))}
        prepare(sides.values())
        for relation in some:
            a, b = sides[relation.a], sides[relation.b]
            after = weigh_again(relation, a, b, weights=weights, voice=voice)
            if after != relation:
                changed.append((relation, after))
    ledger.tunings.rescore(after for _, after in changed)
    return Rescored(
        looked_at=len(before),
        changed=len(changed),
        risen=sum(old.score < FLAG <= new.score for old, new in changed),
        fallen=sum(new.score < FLAG <= old.score for old, new in changed),
    )
