from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.publish.desk import GAZETTE, WIRE, span_of

from onrecord.publish.display import shown, without_middle
from onrecord.publish.passage import LONGEST, REACH, passage
from onrecord.records import Span
from onrecord.shortening import shortened


def joined(text: str, content: Span, *marks: Span) -> str:
    return "".join(piece.text for piece in passage(text, (content,), marks))


def test_a_quotation_stands_in_its_sentence() -> None:
    spans = (span_of(GAZETTE, "I sleep well"),)
    pieces = passage(GAZETTE.text, spans, ())
    assert [(p.text, p.role) for p in pieces] == [
        ("“", "context"),
        ("I sleep well", "said"),
        (",” she added.", "context"),
    ]


def test_a_mark_outside_the_content_shows_in_the_context() -> None:
    content = span_of(WIRE, "the drones had been launched from its territory")
    pieces = passage(WIRE.text, (content,), (span_of(WIRE, "denied"),))
    assert [(p.text, p.role) for p in pieces][:3] == [
        ("Kestria ", "context"),
        ("denied", "marked"),
        (" that ", "context"),
    ]


def test_short_forms_do_not_end_a_sentence() -> None:
    text = "It rained. The mayor, Mr. Banner, told J. Esk that he had received no fax. All slept."
    start = text.index("he had")
    end = text.index(". All")
    assert joined(text, Span(start, end)) == (
        "The mayor, Mr. Banner, told J. Esk that he had received no fax."
    )


def test_a_day_of_a_month_does_not_begin_a_sentence() -> None:
    text = "All slept. On Oct. 25, Gov. Tost and Sgt. Esk said the dam was safe. It rained."
    start = text.index("the dam")
    assert joined(text, Span(start, text.index(". It"))) == text[11:68]


def test_fragments_of_one_quotation_keep_what_stands_between_them() -> None:
    text = "“The water,” she said, “came at night.”"
    spans = (Span(1, 10), Span(text.index("came"), text.index(".”")))
    pieces = passage(text, spans, ())
    assert [p.text for p in pieces if p.role == "said"] == ["The water", "came at night"]


def test_a_long_page_without_sentences_is_cut_to_a_reach() -> None:
    text = "mud " * 500 + "the dam is safe" + " mud" * 500
    start = text.index("the dam")
    found = joined(text, Span(start, start + 15))
    assert found.startswith("… mud")
    assert found.endswith("mud …")
    assert len(found) <= 15 + 2 * REACH + 8


def test_a_long_speech_loses_its_middle() -> None:
    text = "word " * 400
    found = joined(text, Span(0, len(text)))
    assert "[…]" in found
    assert len(found) <= LONGEST + 10


@given(st.text(max_size=300), st.data())
def test_pieces_never_crash_and_hold_the_content(text: str, data: st.DataObject) -> None:
    text = "a" + text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mark = data.draw(st.integers(0, len(text)))
    found = joined(text, Span(start, end), Span(min(mark, start), mark))
    content = shown(text[start:end]).replace(" ", "")
    assert content in found.replace(" ", "")


@given(st.text(max_size=200))
def test_shown_text_is_settled_and_one_line(text: str) -> None:
    once = shown(text)
    assert shown(once) == shown(shown(once))
    assert not {"\n", "\r", "\u202e", "\x00"} & set(once)


@given(st.text(max_size=200), st.integers(2, 60))
def test_shortened_text_keeps_its_bound(text: str, limit: int) -> None:
    assert len(shortened(text, limit)) <= limit
    assert len(without_middle(text, limit)) <= max(len(text), limit + 5) if text else True
