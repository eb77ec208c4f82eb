"""Every table of a ledger. Importing this makes ``metadata`` whole."""

from __future__ import annotations

from onrecord.ledger.chain import tables as chain
from onrecord.ledger.corrections import tables as corrections
from onrecord.ledger.keeping import tables as keeping
from onrecord.ledger.matters import tables as matters
from onrecord.ledger.meaning import tables as meaning
from onrecord.ledger.opinions import tables as opinions
from onrecord.ledger.schema import metadata
from onrecord.ledger.tuning import tables as tuning

__all__ = [
    "chain",
    "corrections",
    "keeping",
    "matters",
    "meaning",
    "metadata",
    "opinions",
    "tuning",
]
