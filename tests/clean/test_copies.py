"""Copies of one story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clean.pages import STORY

from onrecord.clean.copies import SHINGLE, WINDOW, fingerprints, may_share_story
from onrecord.clean.same_story import same_story
from onrecord.records import Article

WIRE = f"""{STORY}
The coalition of Civic Union and the Valley Party has governed Varland since the spring of 2029. \
Its majority shrank to two seats when three members from Saltery crossed the floor in March.
Brenn said that a budget would be put before the assembly in the first week of June, and that \
the finance minister, Mirela Tost, had found the money for the new bridge over the Tarn.
"The bridge will be built," he said. "It was promised, it is paid for, it will be built."
Kestria, whose own bridge stands two miles downstream, has asked for talks about tolls."""

REWRITTEN = """The prime minister says no to the polls. Asked by a broadcaster whether people
would vote this year, Aldous Brenn was blunt: "We were elected for four years and we will govern
for four years." His opponent was not amused. For Joren Vale that was, in his words, "a joke"; he
wants the house to say whether it still trusts the cabinet. A new budget is due in early June and
with it comes the long awaited river crossing. The neighbours across the water worry about what
drivers will have to pay there and would like to sit down and talk it through before work starts."""

LOOKALIKE = """Harrowmere — Foreign Minister Ilse Marn has ruled out a summit with Kestria, saying
that the talks on river tolls would go on among officials. "We talk every week and we will talk
next week," Marn told Radio Tarn on Wednesday. Opposition leader Joren Vale called the statement
"thin" and demanded a date. He said that Varland had waited since the autumn for an answer."""


def _one_story(a: str, b: str, outlets: tuple[str | None, str | None] = ("A", "B")) -> bool:
    ones, twos = (Article(id="x", text=t, outlet=o) for t, o in zip((a, b), outlets, strict=True))
    return _may_share(a, b) and same_story(ones, twos)


def _may_share(a: str, b: str) -> bool:
    ones, twos = fingerprints(a), fingerprints(b)
    return may_share_story(len(ones & twos), len(ones), len(twos))


def _paragraphs(start: int, end: int) -> str:
    return "\n".join(WIRE.split("\n")[start:end])


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper().replace("\n", "\n\n"),
        "Brenn: no election this year\n" + WIRE + " — (Northern Wire)",
        _paragraphs(0, 5),
        _paragraphs(2, 8),
        "A new lead of another paper on what the government plans to do.\n" + _paragraphs(1, 9),
        WIRE.replace("Radio Tarn", "this station").replace("two seats", "one seat"),
    ],
)
def test_copies_whole_cut_and_edited(copy: str) -> None:
    assert _one_story(WIRE, copy)


@pytest.mark.parametrize("other", [REWRITTEN, LOOKALIKE, "", "Brenn left."])
def test_rewrites_and_lookalikes_are_other_stories(other: str) -> None:
    assert not _one_story(WIRE, other)


def test_short_texts_must_be_equal() -> None:
    post = "I have never met the owners of the mine."
    assert _one_story(post, post.upper())
    assert not _one_story(post, "I have never met the owners of it.")
    assert not _one_story("", "")


def _forecast(day: str, wind: str, low: int, high: int) -> str:
    return f"""{day}: light rain over Harrowmere and the lower Tarn, with {low} to {high} degrees.
The wind comes from the {wind} and freshens towards the evening. In the hills it is a little cooler.
At sea small boats are asked to heed the signals. The next forecast is read at six o'clock."""


@pytest.mark.parametrize("outlets", [("Radio Tarn", "Radio Tarn"), (None, None), ("A", "B")])
def test_a_template_filled_in_anew_is_another_story(outlets: tuple[str | None, str | None]) -> None:
    one, two = _forecast("Monday", "west", 4, 11), _forecast("Tuesday", "north", 2, 9)
    assert not _one_story(one, two, outlets)


def test_the_boilerplate_of_an_outlet_does_not_make_one_story() -> None:
    about = " ".join(WIRE.split()[:90])
    one, two = f"{REWRITTEN}\n{about}", f"{LOOKALIKE} {LOOKALIKE[:200]}\n{about}"
    assert not _one_story(one, two, ("Orrin Herald", "Orrin Herald"))


def test_a_rerun_of_one_outlet_with_a_new_lead_is_one_story() -> None:
    later = "Brenn repeated on Thursday what he had said.\n" + _paragraphs(1, 9)
    assert _one_story(WIRE, later, ("Northern Wire", "northern wire"))


def test_a_flash_is_the_story_that_opens_with_it() -> None:
    flash = " ".join(WIRE.split()[:30])
    assert _one_story(flash, WIRE)
    assert not _one_story(" ".join(WIRE.split()[-30:]), WIRE)


def test_a_post_that_an_article_quotes_is_not_the_article() -> None:
    post = " ".join(REWRITTEN.split()[40:75])
    assert not _one_story(post, f"{REWRITTEN}\n{WIRE}")


def test_fingerprints_are_the_same_everywhere() -> None:
    assert fingerprints("We talk every week") == {3384261405}


@given(st.lists(st.sampled_from("abcdefgh"), min_size=30, max_size=60), st.integers(0, 10))
def test_any_long_shared_passage_is_found(words: list[str], at: int) -> None:
    passage = words[at : at + SHINGLE + WINDOW - 1]
    assert fingerprints(" ".join(words)) & fingerprints(" ".join(passage))


@given(st.text(max_size=200), st.text(max_size=200))
def test_to_be_one_story_is_mutual(a: str, b: str) -> None:
    assert _one_story(a, b) == _one_story(b, a)


def test_fingerprints_are_few() -> None:
    assert len(fingerprints(WIRE)) < len(WIRE.split()) / 2
