"""When in a recording words are said, from a transcript to the brief."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.moments import clock, recording_at, second_of
from onrecord.pipeline import extract
from onrecord.publish.links import link_to
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of
from onrecord.records import Article, Details, Moment
from onrecord.wire import (
    details_from_json,
    details_to_json,
    statement_from_json,
    statement_to_json,
)

TALK = Article(
    id="talk",
    text=(
        "Tamsin Okray: Will the levy rise next year?\n\n"
        "Mirela Tost: The levy will not rise next year. We have the money that we need."
    ),
    published="2031-03-04",
    url="https://tarn.example/late-desk",
    details=Details(
        times=(Moment(14, 755), Moment(58, 761), Moment(92, 764)),
        recording="https://tarn.example/late-desk.mp3",
    ),
)
TIMES = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9_999)), max_size=8).map(
    lambda pairs: tuple(Moment(*pair) for pair in sorted(pairs))
)


@given(TIMES, st.integers(0, 120))
def test_words_have_the_time_of_the_last_cue_before_them(
    times: tuple[Moment, ...], at: int
) -> None:
    before = [moment.seconds for moment in times if moment.at <= at]
    assert second_of(times, at) == (before[-1] if before else None)


@given(TIMES)
def test_times_survive_being_stored(times: tuple[Moment, ...]) -> None:
    details = Details(times=times, recording="https://tarn.example/a.mp3")
    assert details_from_json(details_to_json(details)) == details


@pytest.mark.parametrize("times", [[[-1, 2]], [[1, "2"]], [[1]], [[1.5, 2]]])
def test_times_that_are_none_are_refused(times: object) -> None:
    with pytest.raises(TypeError):
        details_from_json({"times": times})


@pytest.mark.parametrize(
    ("seconds", "read"), [(0, "00:00:00"), (761, "00:12:41"), (36_061, "10:01:01")]
)
def test_seconds_are_read_as_on_a_clock(seconds: int, read: str) -> None:
    assert clock(seconds) == read


def test_each_statement_of_a_transcript_says_when_it_was_made() -> None:
    said = {s.content.text: s.seconds for s in extract(TALK).statements}
    told = next(seconds for words, seconds in said.items() if words.startswith("The levy"))
    assert told == 761
    assert all(s.seconds is None for s in extract(replace(TALK, details=Details())).statements)


def test_the_time_is_kept_with_the_statement_and_changes_no_id() -> None:
    timed = extract(TALK).statements
    assert [statement_from_json(statement_to_json(s)) for s in timed] == list(timed)
    plain = extract(replace(TALK, details=Details())).statements
    assert [s.id for s in plain] == [s.id for s in timed]
    assert not any("seconds" in statement_to_json(s) for s in plain)


def test_a_quotation_leads_into_the_recording() -> None:
    said = next(s for s in extract(TALK).statements if s.seconds == 761)
    quote = quote_of(said, shelf_of({TALK.id: TALK}))
    assert quote.link == "https://tarn.example/late-desk.mp3#t=761"
    assert quote.place == "https://tarn.example/late-desk"
    assert quote.medium is not None
    assert quote.medium.endswith("at 00:12:41")


@pytest.mark.parametrize(
    ("url", "recording", "played"),
    [
        ("https://tarn.example/late-desk", None, None),
        ("https://tarn.example/late-desk.MP4?x=1", None, "https://tarn.example/late-desk.MP4?x=1"),
        ("https://tarn.example/a.mp4#t=5", None, "https://tarn.example/a.mp4"),
        ("https://tarn.example/a", "https://tarn.example/b", "https://tarn.example/b"),
        ("file:///a.mp4", None, None),
        ("http://[", None, None),
        (None, None, None),
    ],
)
def test_only_a_recording_is_played(
    url: str | None, recording: str | None, played: str | None
) -> None:
    article = replace(TALK, url=url, details=Details(recording=recording))
    assert recording_at(article, None) == played
    assert recording_at(article, 761) == (f"{played}#t=761" if played else None)


def test_a_page_that_is_no_recording_is_opened_at_the_words() -> None:
    page = replace(TALK, details=replace(TALK.details, recording=None))
    span = extract(page).statements[0].content.spans[0]
    assert (link_to(page, span, 761) or "").startswith("https://tarn.example/late-desk#:~:text=")
