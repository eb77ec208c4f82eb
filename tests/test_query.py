"""The language of searches: what people type is understood, or told to be amiss and where."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.query import FIELDS, LONGEST, Part, parse, parse_about, without

WORDS = st.lists(st.from_regex(r"[a-z]{3,8}", fullmatch=True), min_size=1, max_size=3)


def test_a_query_is_understood_part_by_part() -> None:
    query = parse('dam "will never" speaker:"Aldous Brenn" Speaker: Vale -gate -"flood gate" "mark')
    assert query.words == ("dam",)
    assert query.phrases == ("will never", "mark")
    assert query.of("speaker") == ("Aldous Brenn", "Vale")
    assert query.left_out == ("gate", "flood gate")
    assert query.meaning == "dam will never mark"


def test_filters_are_understood() -> None:
    query = parse("since:2031-01 until:2031-03-04 medium:interview act:DENY type:dispute outlet:x")
    assert query.meaning == ""
    values = {field: query.of(field) for field in FIELDS}
    assert values == {
        "speaker": (),
        "about": (),
        "since": ("2031-01",),
        "until": ("2031-03-04",),
        "medium": ("interview",),
        "outlet": ("x",),
        "act": ("deny",),
        "type": ("dispute",),
        "language": (),
    }


def test_a_matter_is_words_in_any_order() -> None:
    query = parse('about:"harbour tolls" crane')
    assert query.words == ("harbour", "tolls", "crane")
    assert query.phrases == ()


def test_a_matter_may_be_named_by_its_id() -> None:
    query = parse("about:m0f5e7c1a9b3d2846 about:tolls crane")
    assert query.matters == ("m0f5e7c1a9b3d2846",)
    assert query.words == ("tolls", "crane")
    assert query.meaning == "tolls crane"
    assert parse_about(" m0f5e7c1a9b3d2846 ").matters == ("m0f5e7c1a9b3d2846",)
    assert parse_about("m0f5e7c1a9b3d2846 crane").matters == ()


@pytest.mark.parametrize("typed", ["https://courier.example/dam", "at 10:30", "Vale: no", "a - b"])
def test_other_punctuation_is_no_operator(typed: str) -> None:
    assert all(part.field is None and not part.left_out for part in parse(typed).parts)


def test_curly_marks_are_marks() -> None:
    assert parse("“never leak”").phrases == ("never leak",)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("dam act:denied", "act:denied (character 5 of the query): there is no such act"),
        ("speker:brenn", "Did you mean speaker: ?"),
        ("dam speaker:", "speaker: has nothing after it"),
        ('dam speaker:""', "speaker: has nothing after it"),
        ("since:may", "Write since:YYYY-MM-DD"),
        ("since:2031-13", "this is not a date"),
        ("since:2031-05 until:2031-04", "it lies after until:2031-04"),
        ("-dam", "it only says what to leave out"),
        ("-speaker:brenn", "only words and phrases can be left out"),
        ("...", "no word to look for"),
        ("a" * (LONGEST + 1), "too long"),
    ],
)
def test_what_is_amiss_is_told_with_its_place_and_a_hint(typed: str, told: str) -> None:
    with pytest.raises(QueryError) as error:
        parse(typed)
    assert told in str(error.value)
    assert error.value.advice


@pytest.mark.parametrize("typed", ["since:2031-05 until:2031", "since:2031-05 until:2031-05"])
def test_a_span_of_time_may_begin_within_its_end(typed: str) -> None:
    assert parse(typed).of("since") == ("2031-05",)


@given(st.text(max_size=60))
@example('speaker:"')
@example("\ud800-:\x00")
@example('a:"b" --"c":d')
def test_any_text_is_understood_or_told_to_be_amiss(typed: str) -> None:
    try:
        query = parse(typed)
    except QueryError:
        return
    assert any(not part.left_out for part in query.parts)
    assert all(0 <= part.start < part.end <= len(typed) for part in query.parts)


@given(WORDS, st.sampled_from(["speaker:brenn", "since:2031", "-gate", 'about:"a toll"']))
def test_a_filter_can_be_taken_out_of_a_query(words: list[str], added: str) -> None:
    typed = f"{' '.join(words)} {added}"
    (part,) = (part for part in parse(typed).parts if part.field or part.left_out)
    assert without(typed, part) == " ".join(words)


def test_parts_know_where_they_stand() -> None:
    assert parse("dam speaker:vale").parts == (
        Part(0, 3, "dam"),
        Part(4, 16, "vale", "speaker"),
    )
