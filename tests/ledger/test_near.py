"""The nearest statements: rare words first, the latest of equals, within the days asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ledger.samples import statement
from tests.stores.places import At

from onrecord.ledger import Asked, Ledger, near
from onrecord.records import Article

SAID = (
    ("2031-01-10", "Aldous Brenn", "the harbour budget is sound"),
    ("2031-02-10", "Mirela Tost", "the harbour budget has a hole"),
    ("2031-03-10", "Joren Vale", "the harbour needs a dredger"),
    ("2031-04-10", "Aldous Brenn", "the budget pays for no dredger"),
    (None, "Mirela Tost", "the dredger is on its way"),
)


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("near.db")) as made:
        for number, (day, name, words) in enumerate(SAID):
            article = Article(id=str(number), text=f"{name} said {words}.", published=day)
            made.add(article, [statement(article, name, words)])
        yield made


def found(ledger: Ledger, *asked: Asked, limit: int = 10) -> list[str]:
    return [side.statement.article for side in ledger.sides_near(asked, limit)]


def test_more_and_rarer_words_come_first(ledger: Ledger) -> None:
    assert found(ledger, Asked(["harbour", "hole"]))[0] == "1"
    assert found(ledger, Asked(["budget", "dredger"]))[0] == "3"


def test_of_equals_the_latest_comes_first(ledger: Ledger) -> None:
    assert found(ledger, Asked(["harbour"]), limit=2) == ["2", "1"]


def test_days_are_asked_for_and_unknown_ones_stay(ledger: Ledger) -> None:
    spring = Asked(["dredger", "harbour"], since="2031-03-01", until="2031-03-31")
    assert set(found(ledger, spring)) == {"2", "4"}


def test_days_not_known_count_from_the_first_of_the_months_asked_for(at: At) -> None:
    with Ledger(at("undated.db")) as made:
        for number, day in enumerate((None, "2031-01-10", "2031-03-10", None)):
            article = Article(id=str(number), text="Joren Vale said no.", published=day)
            made.add(article, [statement(article, "Joren Vale", "no")])
        spring = Asked(["no"], since="2031-03-20", until="2031-04-20")
        winter = Asked(["no"], since="2030-12-20", until="2031-02-20")
        autumn = Asked(["no"], since="2031-10-01", until="2031-10-31")
        assert found(made, spring) == ["3"]
        assert found(made, winter) == ["3", "1"]
        assert found(made, autumn) == ["3", "0"]


def test_speakers_are_asked_for_and_left_out(ledger: Ledger) -> None:
    assert set(found(ledger, Asked(["budget"], "Aldous Brenn"))) == {"0", "3"}
    assert found(ledger, Asked(["budget"], besides="Aldous Brenn")) == ["1"]


def test_of_the_latest_those_of_who_is_left_out_are_left_out(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near, "LATEST", 2)
    assert found(ledger, Asked(["the"], besides="Mirela Tost")) == ["3"]
    assert found(ledger, Asked(["the"], "Aldous Brenn", besides="Mirela Tost")) == ["3", "0"]


def test_each_comes_once_in_the_order_asked(ledger: Ledger) -> None:
    both = found(ledger, Asked(["hole"]), Asked(["harbour"]))
    assert both == ["1", "2", "0"]


def test_a_common_word_brings_in_the_latest_alone(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near, "LATEST", 2)
    assert found(ledger, Asked(["the"])) == ["4", "3"]
    assert found(ledger, Asked(["the", "sound"]))[0] == "0"


def test_case_and_marks_do_not_matter(ledger: Ledger) -> None:
    assert found(ledger, Asked(["HOLE", "hole", "—", '"'])) == ["1"]
    assert found(ledger, Asked([])) == []
