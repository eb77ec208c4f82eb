"""Every change of the ledger as an entry of a hash chain, written with the change itself.

Nothing has to be told to it: what a transaction of ``Ledger`` inserts, updates or deletes in a
table of ``facts`` is noticed by the database (temporary triggers) and entered as the transaction
ends; code that has an engine of its own writes inside ``entering``. A new table is in the chain as
soon as it has a whole number as its primary key. One that has another key names a column of unique
whole numbers (``Table(..., info={"subject": "statement"})``); one whose rows ``verify`` can
recompute says how (``info={"derived": "the words of the name"}``).

Why it is made so: docs/decisions/0013-a-chain-over-every-change.md.
"""

from __future__ import annotations

from onrecord.ledger.chain.checking import faults
from onrecord.ledger.chain.desk import Chain
from onrecord.ledger.chain.entering import adopt, entering
from onrecord.ledger.chain.heads import Head

__all__ = ["Chain", "Head", "adopt", "entering", "faults"]
