"""Stage 6, the ledger: one store of articles, statements and relations that loses nothing."""

from __future__ import annotations

from onrecord.ledger.corrections import Corrected, Correction, Corrections
from onrecord.ledger.keeping import Dropped, Keeping, Observation, Seen, Snapshot
from onrecord.ledger.matters import Matter, MatterDecision, Matters, Placed, Told
from onrecord.ledger.near import Asked
from onrecord.ledger.opinions import Given, Opinion, Opinions
from onrecord.ledger.pages import StatementPage
from onrecord.ledger.people import Decision, Judge, Listed, Loaded, Named, People, Sighted, Why
from onrecord.ledger.reading import Similar, Size, Wanted
from onrecord.ledger.searching import Found
from onrecord.ledger.store import Ledger
from onrecord.ledger.texts import FoundArticle, Texts
from onrecord.ledger.tuning.desk import Tunings
from onrecord.ledger.tuning.journal import Tuning
from onrecord.ledger.verify import Problem

__all__ = [
    "Asked",
    "Corrected",
    "Correction",
    "Corrections",
    "Decision",
    "Dropped",
    "Found",
    "FoundArticle",
    "Given",
    "Judge",
    "Keeping",
    "Ledger",
    "Listed",
    "Loaded",
    "Matter",
    "MatterDecision",
    "Matters",
    "Named",
    "Observation",
    "Opinion",
    "Opinions",
    "People",
    "Placed",
    "Problem",
    "Seen",
    "Sighted",
    "Similar",
    "Size",
    "Snapshot",
    "StatementPage",
    "Texts",
    "Told",
    "Tuning",
    "Tunings",
    "Wanted",
    "Why",
]
