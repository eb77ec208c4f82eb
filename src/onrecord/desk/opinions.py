"""What language models said of a relation, if somebody asked them."""

from __future__ import annotations

from onrecord.ledger import Ledger
from onrecord.opinion import Told, told
from onrecord.records import Relation


def opinions_of(ledger: Ledger, relation: Relation) -> list[Told]:
    """The last opinion of each model that was asked, the newest first, without those that point to
    words that its statements do not hold any more."""
    given = ledger.opinions.of(relation.id)
    if not given:
        return []
    sides = {side.statement.id: side for side in ledger.sides((relation.a, relation.b))}
    words = (told(one, sides[relation.a], sides[relation.b]) for one in given)
    return [one for one in words if one is not None]
