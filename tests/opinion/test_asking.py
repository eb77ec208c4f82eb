"""From the question to the log: asked once, kept with its cost, and nothing else is changed."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.ledger.people import judge
from tests.ledger.samples import ALWAYS, CHANGE, NEVER
from tests.opinion.chat import GOOD, chatting, says, sends

from onrecord.errors import FetchFailed, LedgerUnusable
from onrecord.ledger import Given, Ledger
from onrecord.opinion import Asker, Case, Endpoint, Prices

PRICES = Prices(read=2.0, written=8.0)


def asker(url: str, model: str = "tarn-1", prices: Prices = PRICES) -> Asker:
    there = Endpoint(url=url, model=model, key="secret", wait=lambda _: None)
    return Asker(endpoint=there, by="Tamsin Okray", prices=prices)


def asked(ledger: Ledger, case: Case, content: object) -> Given:
    with chatting(says(content, prompt_tokens=1_000, completion_tokens=100)) as chat:
        return asker(chat.url).ask(ledger, case)[0]


def test_an_answer_is_kept_as_labels_and_spans(ledger: Ledger, case: Case) -> None:
    one = asked(ledger, case, GOOD).opinion
    assert (one.verdict, one.shape, one.asks) == ("harmless", "scope", "fit")
    assert (one.words_a, one.words_b) == (NEVER.content.spans, ALWAYS.content.spans)
    assert (one.tokens_in, one.tokens_out, one.cost) == (1_000, 100, 0.0028)
    assert (one.by, one.model, one.refused) == ("Tamsin Okray", "tarn-1", None)
    (line,) = ledger.opinions.lines()
    assert line.opinion == one
    assert "secret" not in repr(line)


def test_the_same_is_asked_once_of_each_model(ledger: Ledger, case: Case) -> None:
    with chatting(says(GOOD)) as chat:
        first, known = asker(chat.url).ask(ledger, case)
        assert not known
        assert asker(chat.url).ask(ledger, case) == (first, True)
        assert len(chat.asked) == 1
        other, _ = asker(chat.url, "tarn-2").ask(ledger, case)
        assert len(chat.asked) == 2
    assert ledger.opinions.of(CHANGE.id) == [other, first]


def test_nothing_of_the_relation_changes(ledger: Ledger, case: Case) -> None:
    before = (ledger.relations(), ledger.judged(), ledger.tally(), ledger.statements())
    asked(ledger, case, GOOD | {"label": "stands"})
    assert (ledger.relations(), ledger.judged(), ledger.tally(), ledger.statements()) == before
    assert ledger.verify() == []


def test_what_is_refused_is_in_the_log_with_its_cost_and_asked_again(
    ledger: Ledger, case: Case
) -> None:
    refused = asked(ledger, case, "He lied, and is confirmed a liar").opinion
    assert (refused.verdict, refused.words_a, refused.cost) == (None, (), 0.0028)
    assert refused.refused == "the model's answer: it is not JSON alone"
    assert ledger.opinions.of(CHANGE.id) == []
    assert asked(ledger, case, GOOD).opinion.verdict == "harmless"
    assert [line.opinion.verdict for line in ledger.opinions.lines()] == [None, "harmless"]


def test_where_nothing_answers_nothing_is_kept(ledger: Ledger, case: Case) -> None:
    with chatting(sends({}, 500)) as chat, pytest.raises(FetchFailed):
        asker(chat.url).ask(ledger, case)
    assert ledger.opinions.lines() == []


def test_cost_is_not_known_without_prices_or_tokens() -> None:
    assert Prices().cost(10, 10) is None
    assert PRICES.cost(None, 10) is None
    assert Prices(read=0.0, written=0.0).cost(10, 10) == 0.0


def test_a_line_is_never_changed_and_goes_with_its_article(ledger: Ledger, case: Case) -> None:
    asked(ledger, case, GOOD)
    with pytest.raises((LedgerUnusable, DBAPIError)), ledger._writing() as connection:
        connection.execute(text("UPDATE opinion SET verdict = 'stands'"))
    assert ledger.opinions.lines()[0].opinion.verdict == "harmless"
    ledger.erasing.article("dam", by="Tamsin Okray", reason="asked for", judge=judge)
    assert ledger.opinions.lines() == []
    assert ledger.verify() == []
