"""How many independent origins a statement has."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stores.places import At
from typer.testing import CliRunner

from onrecord import pipeline
from onrecord.cli.app import app
from onrecord.keeping.origins import most_credited, origins_in, origins_of, words_of
from onrecord.ledger import Ledger
from onrecord.ledger.keeping.telling import Telling
from onrecord.publish.spread import Spread, spread_words
from onrecord.records import Article, Judgement

STORY = """Varland's prime minister, Aldous Brenn, spoke in Harrowmere on Tuesday about the budget.

"The harbour at Saltery will stay open until the end of next year," Brenn told reporters.

Dockers had feared for their work since the ferry line to Dunmarrow was given up in the spring. The
town council of Saltery asked in March for a loan with which the quay could be mended."""
OTHER = """At a dinner of shipowners on Tuesday evening Aldous Brenn, the prime minister, made news.

Brenn said that the harbour at Saltery would stay open until the end of next year.

The guests clapped. Not all of them had voted for him, one said between fish and roast, and more
would if he kept his word this time."""

told = st.builds(
    Telling,
    st.sampled_from("abc"),
    st.none() | st.sampled_from(["Varland Courier", "Northern Wire"]),
    st.none() | st.just("Northern Wire"),
    st.none() | st.just("2031-03-04"),
)


def page(identity: str, text: str, outlet: str | None, credit: str | None = None) -> Article:
    return Article(
        id=identity, text=text, outlet=outlet, credit=credit, published="2031-03-04", url=None
    )


def counts(ledger: Ledger) -> dict[str, int]:
    """Origins of the statement on each page."""
    said = ledger.statements(about="harbour")
    origins = origins_of(ledger, [s.id for s in said])
    return {s.article: origins[s.id].origins for s in said}


@pytest.mark.lengthy
def test_copies_add_no_origin_and_another_report_does(at: At) -> None:
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, page("a", STORY, "Varland Courier"))
        assert counts(ledger) == {"a": 1}
        pipeline.add(ledger, page("b", STORY, "Radio Tarn"))
        assert counts(ledger) == {"a": 1, "b": 1}
        pipeline.add(ledger, page("c", OTHER, "Harrowmere Gazette"))
        assert counts(ledger) == {"a": 2, "b": 2, "c": 2}


@pytest.mark.lengthy
def test_copies_add_outlets_from_wherever_one_looks(at: At) -> None:
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, page("a", STORY, "Varland Courier"))
        pipeline.add(ledger, page("b", STORY, "Radio Tarn"))
        pipeline.add(ledger, page("c", OTHER, "Harrowmere Gazette"))
        said = ledger.statements(about="harbour")
        told = words_of(ledger, [s.id for s in said])
        assert {s.article for s in said} == {"a", "b", "c"}
        assert set(told.values()) == {"2 independent origins, 3 outlets"}
        assert len(told) == len(said)


@pytest.mark.parametrize(
    ("spread", "words"),
    [
        (None, None),
        (Spread(1, 1), None),
        (Spread(1, 4), None),
        (Spread(2, 0), "2 independent origins"),
        (Spread(2, 1), "2 independent origins"),
        (Spread(2, 5), "2 independent origins, 5 outlets"),
    ],
)
def test_it_is_told_where_there_are_several(spread: Spread | None, words: str | None) -> None:
    assert spread_words(spread) == words


def test_what_one_agency_sent_twice_is_one_origin(at: At) -> None:
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, page("a", STORY, "Varland Courier", "Northern Wire"))
        pipeline.add(ledger, page("c", OTHER, "Northern Wire"))
        assert counts(ledger) == {"a": 1, "c": 1}


def test_a_repeat_that_somebody_dismissed_does_not_count(at: At) -> None:
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, page("a", STORY, "Varland Courier"))
        pipeline.add(ledger, page("c", OTHER, "Harrowmere Gazette"))
        for relation in ledger.relations(type="repeat"):
            ledger.judge(
                relation.id, Judgement(verdict="dismiss", by="Odette Farrow", shape="misread")
            )
        assert counts(ledger) == {"a": 1, "c": 1}


def test_the_command_line_tells_them_to_programs(at: At) -> None:
    path = at("l.db")
    with Ledger(path, create=True) as ledger:
        pipeline.add(ledger, page("a", STORY, "Varland Courier"))
        pipeline.add(ledger, page("c", OTHER, "Harrowmere Gazette"))
    done = CliRunner().invoke(app, ["statements", "--ledger", path, "--about", "harbour", "--json"])
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert {record["independent_origins"] for record in records} == {2}


@given(st.lists(told, min_size=1))
def test_there_is_one_at_least_and_no_more_than_stories(pages: list[Telling]) -> None:
    assert 1 <= origins_in(pages) <= len({page.story for page in pages})


@given(st.lists(st.none() | st.sampled_from(["A", "B"])))
def test_the_most_credited_is_one_of_them(names: list[str | None]) -> None:
    assert most_credited(names) in names or not any(names)
