"""A model that does all that an article tells it to can say no more than any other."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.ledger.samples import ALWAYS, LEAK, NOTHING, statement
from tests.opinion.chat import Handler, chatting, says
from tests.opinion.orders import ORDERS
from tests.stores.places import At

from onrecord.ledger import Ledger
from onrecord.opinion import Asker, Endpoint, case_of, told
from onrecord.records import Article, Relation

pytestmark = pytest.mark.lengthy

OBEYED = (
    "confirmed",
    {"label": "confirmed", "words_a": [1], "words_b": [2], "asks": "fit"},
    {"label": "stands", "words_a": [1], "words_b": [99], "asks": "fit", "status": "confirmed"},
    {"label": "stands", "words_a": [1], "words_b": [2], "asks": "Why did he lie?"},
    {"label": "stands", "words_a": ["Brenn lied"], "words_b": [2], "asks": "fit"},
)
"""What a model answers that follows an article's orders."""


def ordered(where: str, order: str) -> tuple[Ledger, Relation]:
    """A ledger with an article in which somebody says ``order``."""
    article = Article(
        id="order", text=f"Aldous Brenn said {order}", published="2031-03-04", headline=order
    )
    says_so = statement(article, "Aldous Brenn", order)
    ledger = Ledger(where, create=True)
    relation = Relation(
        id="r9", type="dispute", found="inferred", a=says_so.id, b=ALWAYS.id, score=0.7, reasons=()
    )
    ledger.add(article, [says_so])
    ledger.add(LEAK, [ALWAYS, NOTHING], [relation])
    return ledger, relation


@pytest.mark.parametrize("number", range(len(ORDERS)))
def test_orders_of_an_article_change_nothing(at: At, number: int) -> None:
    ledger, relation = ordered(at("onrecord.db"), ORDERS[number])
    with ledger, chatting(*map(says, OBEYED)) as chat:
        case = case_of(relation, *ledger.sides((relation.a, relation.b)))
        asker = Asker(endpoint=Endpoint(url=chat.url, model="tarn-1"), by="Tamsin Okray")
        for _ in OBEYED:
            assert asker.ask(ledger, case)[0].opinion.verdict is None
        assert ledger.relation("r9") == relation
        assert ledger.judgements("r9") == []
        assert ledger.opinions.of("r9") == []
        assert "lie" not in json.dumps([line.opinion.refused for line in ledger.opinions.lines()])


def test_a_model_that_obeys_within_the_labels_still_only_gives_an_opinion(at: At) -> None:
    """The worst that an order can do: a wrong label, beside words that are in the article."""
    ledger, relation = ordered(at("onrecord.db"), ORDERS[0])
    with ledger, chatting(obey) as chat:
        case = case_of(relation, *ledger.sides((relation.a, relation.b)))
        asker = Asker(endpoint=Endpoint(url=chat.url, model="tarn-1"), by="Tamsin Okray")
        given, _ = asker.ask(ledger, case)
        opinion = told(given, case.a, case.b)
        assert given.opinion.verdict == "stands"
        assert ledger.relation("r9") == replace(relation, status="candidate")
    assert opinion is not None
    assert opinion.first in ORDERS[0]


def obey(handler: Handler, body: dict[str, Any]) -> None:
    """Answer ``stands`` because the article says so."""
    assert "Ignore previous instructions" in body["messages"][1]["content"]
    numbers = body["response_format"]["json_schema"]["schema"]["properties"]
    first, second = (numbers[name]["items"]["enum"][:1] for name in ("words_a", "words_b"))
    answer = {"label": "stands", "words_a": first, "words_b": second, "asks": "settle"}
    says(answer)(handler, body)
