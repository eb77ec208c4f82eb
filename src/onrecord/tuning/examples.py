"""What the judgements of a ledger teach: flags with their signs, and what people made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.compare import prepare, signs_of_flag
from onrecord.compare.weights import SHIPPED
from onrecord.ledger import Ledger
from onrecord.ledger.corrections import is_withdrawal
from onrecord.records import Relation
from onrecord.review import CONFLICTS
from onrecord.standing import last_words
from onrecord.tuning.fitting import Array

SIGNS = tuple(sorted(set(SHIPPED.signs) - {"entailment"}))
"""The signs whose weights can be tuned: a learned voice is not heard here."""
PRIOR: Array = np.array([*(SHIPPED.signs[name] for name in SIGNS), SHIPPED.bias])


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A flag that people judged: its signs, whether its score is ``capped`` where it is shown,
    whether it was ``confirmed`` as a conflict, and the stories that it stands between, whose flags
    are kept together."""

    values: Mapping[str, float]
    capped: bool
    confirmed: bool
    group: str


def examples(ledger: Ledger) -> tuple[list[Example], int]:
    """The inferred flags of ``ledger`` that were judged, and how many others were judged of whose
    signs nothing is left. A type that is no conflict counts as a dismissal; what a correction
    withdrew teaches nothing of the words."""
    settled = [relation for relation in _inferred(ledger) if relation.status != "candidate"]
    lines = ledger.judged(relation.id for relation in settled)
    judged = [r for r in settled if not is_withdrawal(last_words(lines[r.id])[-1])]
    sides = {s.statement.id: s for s in ledger.sides(end for r in judged for end in (r.a, r.b))}
    prepare(sides.values())
    found = []
    for relation in judged:
        a, b = sides[relation.a], sides[relation.b]
        signs = signs_of_flag(relation, a, b)
        if signs is not None:
            confirmed = relation.status == "confirmed" and relation.type in CONFLICTS
            group = "\n".join(sorted((a.story, b.story)))
            found.append(Example(**signs._asdict(), confirmed=confirmed, group=group))
    return found, len(judged) - len(found)


def _inferred(ledger: Ledger) -> list[Relation]:
    """The relations whose score is the sum's."""
    relations = ledger.relations(least=0.0)
    return [r for r in relations if r.found == "inferred" and r.type != "repeat"]


def design_of(rows: Sequence[Example]) -> Array:
    """A row of signs for each example, and a last column of ones for the bias."""
    table = [[*(row.values.get(name, 0.0) for name in SIGNS), 1.0] for row in rows]
    return np.array(table, dtype=np.float64)


def labels_of(rows: Sequence[Example]) -> Array:
    """1 for each confirmed example, else 0."""
    return np.array([float(row.confirmed) for row in rows])
