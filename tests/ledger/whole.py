"""A ledger that has something in every table: one that is new is filled here, or a test says so."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from sqlalchemy import func, select
from tests.crash.pages import kept
from tests.ledger.people import judge
from tests.ledger.people.build import BRENN, add, article, sighting
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY

from onrecord.ledger import Correction, Ledger, Opinion, Placed, Sighted
from onrecord.ledger.keeping import Carried
from onrecord.ledger.meaning.coding import WIDTH, Floats
from onrecord.ledger.tables import metadata
from onrecord.records import Article, Details, Judgement
from onrecord.sureness import Weights

OKRAY = "Tamsin Okray"
VALE = "Joren Vale"
LATER = replace(DAM, id="dam-later", text=f"{DAM.text} The work goes on.")
PAGED = replace(DAM, details=Details(authors=(OKRAY,), section="Water"))


def fill(ledger: Ledger) -> None:
    """Something of everything, each kind of line of a journal and what was taken back among it."""
    _read(ledger)
    _people(ledger)
    _judged(ledger)
    _matters(ledger)
    _corrected(ledger)
    _erased(ledger)


def empty_tables(ledger: Ledger) -> list[str]:
    """The tables that hold nothing."""
    with ledger._reading() as connection:
        return [
            table.name
            for table in metadata.sorted_tables
            if not connection.execute(select(func.count()).select_from(table)).scalar_one()
        ]


def _read(ledger: Ledger) -> None:
    """Articles with pages, a later version of one of them, and an address that is gone."""
    ledger.people.load([BRENN], judge)
    told = [sighting(DAM, "Aldous Brenn", "prime minister"), sighting(DAM, VALE)]
    ledger.add(
        PAGED,
        [NEVER, TODAY],
        [DISPUTE],
        fingerprints={1, 2, 3},
        sightings=Sighted(told, judge),
        vectors=_vectors(2),
        seen=kept(DAM, size=1_000),
    )
    ledger.add(
        LEAK,
        [ALWAYS, NOTHING],
        [CHANGE],
        fingerprints={3, 2**64 - 1},
        sightings=Sighted([sighting(LEAK, "Aldous Brenn"), sighting(LEAK, "Mirela Tost")], judge),
        vectors=_vectors(2),
    )
    here = replace(NEVER, id="dam-later:0", article=LATER.id)
    seen = replace(kept(LATER), carried=(Carried(statement=NEVER.id, here=here, position=0),))
    ledger.add(LATER, [], story=DAM.id, seen=seen)
    ledger.keeping.saw(LATER.id, replace(kept(LATER), at="2031-03-05T05:06:07+00:00"))
    assert ledger.keeping.gone(str(DAM.url), "2031-03-06T05:06:07+00:00", "the server answered 410")


def _vectors(count: int) -> Floats:
    return np.random.default_rng(count).normal(size=(count, WIDTH)).astype(np.float32)


def _people(ledger: Ledger) -> None:
    for n in range(3):
        add(ledger, f"a{n}", (VALE, "minister"), (f"Edda Süß {n}",))
    ledger.people.merge(VALE, "Edda Süß 1", by=OKRAY, reason="a pen name")
    number = ledger.people.merge(VALE, "Edda Süß 2", by=OKRAY, reason="the same voice")
    ledger.people.undo(number, by=VALE, reason="another voice", judge=judge)


def _judged(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY, note="heard it twice"))
    ledger.undo_judgement(1, by=VALE, reason="too soon")
    ledger.judge(DISPUTE.id, Judgement(verdict="dismiss", by=OKRAY, shape="different-event"))
    ledger.tunings.apply(Weights(bias=-0.5, signs={"negation": 0.7}), {"judged": 60}, by=OKRAY)
    ledger.tunings.revert(by=VALE)
    ledger.opinions.enter(
        Opinion(
            relation=CHANGE.id,
            by=OKRAY,
            endpoint="http://127.0.0.1:1",
            model="a-model",
            prompt="0" * 64,
            verdict="conflict",
            words_a=NEVER.content.spans,
            cost=0.25,
        )
    )


def _matters(ledger: Ledger) -> None:
    placed = (NEVER.id, TODAY.id, ALWAYS.id)
    (matter,) = ledger.matters.enter([Placed(placed)])
    ledger.matters.tell(matter, [(NEVER.id, "reservoir"), (TODAY.id, "leaks")])
    ledger.matters.name(matter, "The dam", by=OKRAY)
    cut = ledger.matters.split(matter, [TODAY.id], by=OKRAY, reason="another leak")
    (other,) = set(cut.matters) - {matter}
    ledger.matters.merge(matter, other, by=VALE)
    ledger.matters.seen(4)


def _corrected(ledger: Ledger) -> None:
    for what, value in (("headline", "Nothing new"), ("outlet", "Radio Tarn")):
        asked = Correction(article=LEAK.id, what=what, value=value, by=OKRAY, reason="misread")  # type: ignore[arg-type]
        number = ledger.corrections.enter(asked)
    ledger.corrections.undo(number, by=VALE, reason="it was right")


def _erased(ledger: Ledger) -> None:
    """An article of its own, and one of the persons."""
    gone: Article = article("gone")
    ledger.add(gone, [], seen=kept(gone))
    ledger.erasing.article(gone.id, by=OKRAY, reason="by order of a court", judge=judge)
    ledger.erasing.person("Mirela Tost", by=OKRAY, reason="by order of a court", judge=judge)
