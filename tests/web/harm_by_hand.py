"""What people who mean harm write by hand: matters, corrections, tunings, feeds, names, alerts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from tests.ledger.samples import statement
from tests.web.conftest import seen

from onrecord.ledger import Correction, Ledger, Placed, Seen
from onrecord.newsroom import Newsroom
from onrecord.records import Article, Details, Moment, Speaker
from onrecord.sureness import Weights
from onrecord.watching import Watching
from onrecord.watching.records import Noteworthy
from onrecord.wire import statement_to_json

MENDED, READ_AGAIN, UNREAD, SPOKEN = "mended", "again0", "unread", "spoken"
"""The ids of articles: one corrected, the first of many versions, one in a language that is not
read, and a transcript."""


def write_by_hand(ledger: Ledger, payloads: Sequence[str]) -> None:
    """Write ``payloads`` wherever people write, and where pages change or are no prose."""
    for payload in payloads:
        _name_a_matter(ledger, payload)
        shipped = Weights(bias=0.0, signs={})
        ledger.tunings.apply(shipped, {"judged": 7}, by=payload, note=payload)
        ledger.tunings.revert(by=payload, note=payload)
    _correct(ledger, payloads)
    _read_again(ledger, payloads)
    ledger.add(Article(id=UNREAD, text=" ".join(payloads), language="fr", headline=payloads[0]), [])
    _speak(ledger, payloads)


def fill_newsroom(store: Newsroom, payloads: Sequence[str]) -> None:
    """Watch, follow and be alerted of ``payloads``, and have accounts of such names."""
    watching = Watching(store)
    for number, payload in enumerate(payloads):
        watching.sources.add(f"https://x.example/{quote(payload)}", payload)
        watching.following.add("matter", payload, payload, payload)
        if payload.isprintable():
            store.accounts.add(
                f"{number} {payload}"[:100], "seven herons over Harrowmere", "reviewer"
            )
    found = [
        Noteworthy(kind="said", subject=payload, statements=(f"a{payload}",), followed=payload)
        for payload in payloads
    ]
    watching.alerts.raise_all(found, 1)


def _name_a_matter(ledger: Ledger, payload: str) -> None:
    (matter,) = ledger.matters.enter([Placed((f"a{payload}", f"b{payload}"))])
    ledger.matters.tell(matter, [(f"a{payload}", payload)])
    ledger.matters.name(matter, payload, by=payload, reason=payload)


def _correct(ledger: Ledger, payloads: Sequence[str]) -> None:
    """Correct one headline, one outlet and one speaker again and again."""
    article = Article(id=MENDED, text="Aldous Brenn said the dam holds.", published="2031-03-04")
    said = statement(article, "Aldous Brenn", "the dam holds", id="mended-words")
    ledger.add(article, [said], sightings=seen(article, said))
    for payload in payloads:
        told = {"article": MENDED, "by": payload, "reason": payload}
        ledger.corrections.enter(Correction(what="headline", value=payload, **told))
        ledger.corrections.enter(Correction(what="outlet", value=payload, **told))
        named = replace(said, speaker=Speaker(name=payload, kind="person", as_named=payload))
        speaker = statement_to_json(named)["speaker"]
        mended = Correction(what="speaker", value=speaker, statement=said.id, **told)
        ledger.corrections.enter(mended)


def _read_again(ledger: Ledger, payloads: Sequence[str]) -> None:
    """One page that says something else each time it is read."""
    for number, payload in enumerate(payloads):
        article = Article(
            id=f"again{number}",
            text=f"Joren Vale said {payload} on day {number}. Nobody else spoke.",
            headline=payload,
            published="2031-04-01",
        )
        said = statement(article, "Joren Vale", payload, id=f"again-words{number}")
        at = f"2031-04-{number % 28 + 1:02}T{number // 28:02}:00:00+00:00"
        read = Seen(at=at, address="https://x.example/again")
        ledger.add(article, [said], sightings=seen(article, said), seen=read)


def _speak(ledger: Ledger, payloads: Sequence[str]) -> None:
    """A transcript whose speakers have such names."""
    turns = [f"{payload}: I said dam {n} holds." for n, payload in enumerate(payloads)]
    text = "\n\n".join(turns)
    article = Article(
        id=SPOKEN,
        text=text,
        published="2031-05-01",
        details=Details(
            recording=f"https://x.example/{quote(payloads[0])}",
            times=tuple(Moment(text.index(turn), 10 * n) for n, turn in enumerate(turns)),
            medium=payloads[1],
            section=payloads[2],
            authors=(payloads[3],),
        ),
    )
    said = [
        statement(
            article, payload, f"I said dam {n} holds.", id=f"spoken{n}", kind="turn", cue=None
        )
        for n, payload in enumerate(payloads)
    ]
    ledger.add(article, said, sightings=seen(article, *said))
