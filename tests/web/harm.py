"""A ledger and a newsroom in whose every field stands something that means harm."""

from __future__ import annotations

from tests.ledger.samples import statement
from tests.web.conftest import seen
from tests.web.harm_by_hand import fill_newsroom, write_by_hand
from tests.web.payloads import PAYLOADS

from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom, target_for
from onrecord.newsroom.opening import is_postgresql
from onrecord.records import Article, Judgement, Reason, Relation

ADMIN, PASSWORD = "Tamsin Okray", "seven herons over Harrowmere"


def make_harmful(where: str) -> None:
    """Make a ledger of one article a payload, each with a judged relation."""
    with Ledger(where, create=True) as ledger:
        for number, payload in enumerate(_kept_in(where)):
            _add(ledger, number, payload)
        write_by_hand(ledger, _kept_in(where))
    _newsroom(target_for(where), _kept_in(where))


def _kept_in(where: str) -> list[str]:
    """The payloads that the store can hold: PostgreSQL refuses the null character."""
    return [one for one in PAYLOADS if "\x00" not in one or not is_postgresql(where)]


def _add(ledger: Ledger, number: int, payload: str) -> None:
    article = _article(number, payload)
    a = statement(
        article, payload, f"{payload} and", id=f"a{payload}", medium=payload, via=(payload,)
    )
    b = statement(article, "Aldous Brenn", "he never did", id=f"b{payload}", addressee=payload)
    reason = Reason(kind=payload, a=a.content.spans, b=b.content.spans, text=payload, weight=1.0)
    relation = Relation(
        id=f"r{number}{payload}",
        type="denial",
        found="reported",
        a=a.id,
        b=b.id,
        score=0.5,
        reasons=(reason,),
        benign=(payload,),
    )
    ledger.add(article, [a, b], [relation], sightings=seen(article, a, b))
    ledger.judge(relation.id, Judgement(verdict="confirm", by=payload, note=payload))


def _article(number: int, payload: str) -> Article:
    text = f"{payload} said {payload} and {payload} too. Aldous Brenn said he never did {payload}."
    return Article(
        id=f"{number}{payload}",
        text=text,
        headline=payload,
        outlet=payload,
        published="2031-03-04",
        url=payload
        if "script:" in payload or "data:" in payload
        else f"https://x.example/{payload}",
        credit=payload,
        dateline=payload,
        source=payload,
    )


def _newsroom(target: str, payloads: list[str]) -> None:
    with Newsroom(target) as store:
        admin = store.accounts.add(ADMIN, PASSWORD, "admin")
        for payload in payloads:
            store.audit.enter(payload, payload, payload, address=payload, **{payload: payload})
            if payload.isprintable():
                store.tokens.make(admin, payload, "reader")
        fill_newsroom(store, payloads)
