from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.quotes import quotations
from onrecord.attribute.utterances import is_utterance, reports_speech
from onrecord.spans import contains, paragraphs


def found(text: str) -> list[str]:
    return [text[slice(*quotation.inner)] for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We won,” he said.", ["We won,"]),
        ('"We won," he said. "Twice."', ["We won,", "Twice."]),
        ("«We won», he said.", ["We won"]),
        ("„We won“, he said.", ["We won"]),
        ("„We won”, he said.", ["We won"]),
        ("``We won,'' he said.", ["We won,"]),
        ("''We won,'' he said.", ["We won,"]),
        ('""We won,"" he said.', ["We won,"]),
        ("“We won,“ he said.", ["We won,"]),
        ("”We won,” he said. “Twice.”", ["Twice."]),
        ("He said:“We won.”", ["We won."]),
        ("“I heard ‘no’ twice,” she said.", ["I heard ‘no’ twice,"]),
        ("‘We won,’ he said.", ["We won,"]),
        ("'We won,' he said. 'Twice.'", ["We won,", "Twice."]),
        ("‘The minister’s aides’ cars were there’.", ["The minister’s aides’ cars were there"]),
        ('‘He told me "go" and I went,’ said Tost.', ['He told me "go" and I went,']),
        ("“The “Brenn tax” is dead,” he said.", ["The “Brenn tax” is dead,"]),
    ],
)
def test_pairs_of_every_kind(text: str, inner: list[str]) -> None:
    assert found(text) == inner


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the ministers' cars.",
        "It’s Brenn’s, isn’t it? The ’90s weren't kind.",
        "In the '90s rock 'n' roll was king; 'tis gone.",
        "The rod was 6'2 long.",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert found(text) == []


def test_an_unbalanced_mark_ends_with_its_sentence() -> None:
    text = "Brenn called it “historic. The rest of the paragraph is ours.\n\nAnd the next too."
    assert found(text) == ["historic."]


def test_an_introduced_unbalanced_mark_ends_with_its_paragraph() -> None:
    text = "Brenn said: “We won. We will win again.\n\nThe next paragraph is ours."
    (quotation,) = quotations(text)
    assert text[slice(*quotation.inner)] == "We won. We will win again."
    assert not quotation.closed


def test_a_mark_that_opens_again_closes_the_one_before() -> None:
    text = "“We won, he said. “We will win again,” he added."
    assert found(text)[-1] == "We will win again,"


def test_quotation_over_paragraphs_goes_on() -> None:
    text = "“We won.\n\n“We will win again,” he said."
    first, second = quotations(text)
    assert first.goes_on
    assert not second.goes_on
    assert text[slice(*first.inner)] == "We won."


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We shall never sign a deal with them”", True),
        ("“It must end.”", True),
        ("“sincere efforts”", False),
        ("“The Late Desk”", False),
        ("“so-called” reform", False),
        ("“A History of the Varland Dam and Its People”", False),
    ],
)
def test_scare_quotes_and_titles_are_told_from_speech(text: str, speech: bool) -> None:
    assert reports_speech(text, quotations(text)[0]) is speech


def test_short_words_can_be_an_utterance() -> None:
    text = "“No,” he said of “the plan”."
    assert [is_utterance(text, quotation) for quotation in quotations(text)] == [True, False]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„`s", max_size=80))
def test_quotations_keep_to_their_paragraphs_and_apart(text: str) -> None:
    places = paragraphs(text)
    end = 0
    for quotation in quotations(text):
        assert quotation.span.start >= end
        assert contains(quotation.span, quotation.inner)
        assert any(contains(place, quotation.span) for place in places)
        end = quotation.span.end


@pytest.mark.lengthy
def test_many_marks_take_little_time() -> None:
    assert len(quotations("“a " * 20_000)) <= 20_000
    assert quotations("'" * 20_000) is not None
