"""What people judged reaches the brief: confirmed pairs signed, dismissed ones never."""

from __future__ import annotations

from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import At

from onrecord import pipeline
from onrecord.ledger import Ledger
from onrecord.records import Judgement


def test_the_brief_follows_the_journal(at: At) -> None:
    with Ledger(at("onrecord.db"), create=True) as ledger:
        ledger.add(DAM, [NEVER, TODAY], [DISPUTE])
        ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE])
        assert len(pipeline.brief(ledger, "Aldous Brenn").conflicts) == 2
        ledger.judge(CHANGE.id, Judgement(verdict="retype", by="Tamsin Okray", type="change"))
        number = ledger.judge(
            DISPUTE.id, Judgement(verdict="dismiss", by="Tamsin Okray", shape="scope")
        )
        (conflict,) = pipeline.brief(ledger, "Aldous Brenn").conflicts
        assert conflict.title == "A position that has changed"
        assert conflict.status.startswith("Confirmed by Tamsin Okray on ")
        ledger.undo_judgement(number, by="Tamsin Okray")
        titles = [c.title for c in pipeline.brief(ledger, "Aldous Brenn").conflicts]
        assert titles == ["A position that has changed", "Two sides that disagree"]
