"""The whole way of a page: from file to relation, and what happens when something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stores.places import At

from onrecord import pipeline
from onrecord.errors import EmptyInput, InputError
from onrecord.ledger import Ledger
from onrecord.records import Article

PAGE = """Minister and opposition quarrel over the weir

Mirela Tost, the finance minister of Varland, said on Monday that the weir at Orrin would stay open.

"The weir will stay open all summer," Tost said.

Joren Vale, the opposition leader, denied that the weir was open.
"""


def article(text: str = PAGE, published: str | None = "2023-03-14") -> Article:
    return Article(id="a1", text=text, published=published)


def test_statements_carry_the_characters_of_the_article() -> None:
    found = pipeline.extract(article())
    assert found.statements
    for statement in found.statements:
        spans = statement.content.spans
        assert statement.content.text == " ".join(PAGE[s:e] for s, e in spans)


def test_who_said_it_and_when() -> None:
    tost = [
        s for s in pipeline.extract(article()).statements if "would stay open" in s.content.text
    ]
    (statement,) = tost
    assert statement.speaker is not None
    assert statement.speaker.name == "Mirela Tost"
    assert statement.said.edtf == "2023-03-13"


def test_the_same_input_gives_the_same_ids() -> None:
    first, second = (pipeline.extract(article()).statements for _ in range(2))
    assert [s.id for s in first] == [s.id for s in second]
    assert len({s.id for s in first}) == len(first)


def test_a_language_that_is_not_read_gives_nothing() -> None:
    foreign = Article(id="a1", text=PAGE, language="und")
    assert pipeline.extract(foreign).statements == ()


def test_the_headline_is_not_a_second_statement() -> None:
    headline = "Tost says weir will stay open"
    page = Article(id="a1", text=f"{headline}\n\n{PAGE}", headline=headline)
    assert all(s.content.spans[0].start >= len(headline) for s in pipeline.extract(page).statements)


def test_adding_twice_changes_nothing(at: At) -> None:
    with Ledger(at("l.db"), create=True) as ledger:
        assert pipeline.add(ledger, article()).new
        before = ledger.statements()
        assert not pipeline.add(ledger, article()).new
        assert ledger.statements() == before
        assert ledger.verify() == []


def test_a_failure_inside_a_stage_is_recorded_for_that_article(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_doc: object, _tagger: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(pipeline, "attribute", broken)
    with Ledger(at("l.db"), create=True) as ledger:
        with pytest.raises(InputError, match=r"a1: .*ZeroDivisionError"):
            pipeline.add(ledger, article())
        assert ledger.articles() == []


def test_bad_input_is_an_error_in_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text(PAGE, encoding="utf-8")
    first, second = pipeline.read(str(tmp_path))
    assert isinstance(first, EmptyInput)
    assert isinstance(second, Article)


@pytest.mark.lengthy
def test_copies_of_one_story_share_it_and_do_not_conflict(at: At) -> None:
    text = PAGE * 3
    copy = Article(id="a2", text=f"Another headline\n\n{text}", published="2023-03-15")
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, article(text))
        added = pipeline.add(ledger, copy)
        across = [
            r
            for r in added.relations
            if {s.article for s in map(ledger.statement, (r.a, r.b)) if s} == {"a1", "a2"}
        ]
    assert {r.type for r in across} <= {"repeat"}


def test_the_brief_of_a_speaker_holds_the_words(at: At) -> None:
    with Ledger(at("l.db"), create=True) as ledger:
        pipeline.add(ledger, article())
        brief = pipeline.brief(ledger, "Mirela Tost")
    from onrecord.publish import render_markdown

    assert "The weir will stay open all summer" in render_markdown(brief)
