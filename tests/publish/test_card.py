"""Cards: word for word, cut only between words and said so, of what was confirmed alone."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, DAM, LEAK, NEVER

from onrecord.errors import Unconfirmed
from onrecord.publish.card import LEFT_OUT, Card, Run, card_of
from onrecord.publish.card_file import card_png, card_svg
from onrecord.publish.card_layout import SHAPES, laid_out
from onrecord.publish.card_text import Box, run_width, set_in, words_of
from onrecord.records import Article, Judged, Quoted, Reason, Relation, Span, Statement

CONFIRMED = Judged(
    number=1,
    relation="r1",
    verdict="confirm",
    by="Tamsin Okray",
    at="2031-06-01T10:00:00+00:00",
    type="self-contradiction",
)
RELATION = replace(CHANGE, status="confirmed")
SVG = "{http://www.w3.org/2000/svg}"


def made(
    relation: Relation = RELATION,
    first: Statement = NEVER,
    page: Article = DAM,
    judged: tuple[Judged, ...] = (CONFIRMED,),
) -> Card:
    statements = {first.id: first, ALWAYS.id: ALWAYS}
    return card_of(relation, statements, {page.id: page, LEAK.id: LEAK}, judged)


def direct(text: str, marked: str = "") -> tuple[Relation, Statement, Article]:
    """A direct quotation that is the whole of ``text``."""
    page = replace(DAM, text=text)
    spans = (Span(0, len(text)),)
    said = replace(
        NEVER, kind="direct", content=Quoted(text=text, spans=spans), cue=None, speaker=None
    )
    at = text.index(marked)
    reason = Reason(kind="negation", a=(Span(at, at + len(marked)),), b=(), text="")
    return replace(RELATION, reasons=(reason,) if marked else ()), said, page


def shown(svg: str) -> str:
    tree = ElementTree.fromstring(svg)
    return " ".join(text.text or "" for text in tree.iter(f"{SVG}text"))


@pytest.mark.parametrize("form", SHAPES)
def test_a_card_has_both_quotations_and_all_that_places_them(form: str) -> None:
    svg = card_svg(made(), form)
    words = shown(svg)
    for expected in (
        "Two statements that do not fit together",
        "Confirmed by Tamsin Okray on 1 June 2031",
        "the reservoir will never leak",
        "4 March 2031",
        "20 May 2031",
        "Varland Courier",
        "Harrowmere Gazette",
        "https://courier.example/dam",
    ):
        assert expected in " ".join(words.split()), expected
    tree = ElementTree.fromstring(svg)
    assert (tree.get("width"), tree.get("height")) == (
        str(SHAPES[form].width),
        str(SHAPES[form].height),
    )
    assert tree.findtext(f"{SVG}desc") == made().alt
    assert "style" not in svg
    assert "<script" not in svg


def test_the_words_that_clash_are_marked() -> None:
    layout = laid_out(made(), SHAPES["wide"])
    assert len(layout.marks) == 2
    assert {text.text for text in layout.texts if text.bold} >= {"never", "always"}


@pytest.mark.parametrize(
    ("relation", "judged"),
    [
        (CHANGE, ()),
        (replace(CHANGE, status="dismissed"), (replace(CONFIRMED, verdict="dismiss"),)),
        (replace(CHANGE, type="repeat", status="confirmed"), (CONFIRMED,)),
        (RELATION, ()),
    ],
)
def test_only_a_confirmed_conflict_is_drawn(relation: Relation, judged: tuple[Judged, ...]) -> None:
    with pytest.raises(Unconfirmed, match=r"confirmed conflicts alone|no conflict"):
        made(relation, judged=judged)


def test_who_says_otherwise_stands_on_it() -> None:
    other = replace(CONFIRMED, number=0, by="Joren Vale", verdict="dismiss", shape="scope")
    assert "but dismissed by Joren Vale" in made(judged=(other, CONFIRMED)).confirmed


def test_own_words_stand_in_marks_and_reported_words_do_not() -> None:
    relation, said, page = direct("We never leak.")
    svg = shown(card_svg(made(relation, said, page)))
    assert "“We never leak.”" in svg
    assert "in the words of the page" in svg
    assert "“the reservoir" not in svg


def test_what_a_cue_interrupts_is_left_out_and_said_so() -> None:
    text = "“We never leak,” Brenn said, “and never will.”"
    spans = (Span(1, 15), Span(30, len(text) - 1))
    words = " ".join(text[s:e] for s, e in spans)
    said = replace(NEVER, kind="direct", content=Quoted(text=words, spans=spans), cue=None)
    card = made(replace(RELATION, reasons=()), said, replace(DAM, text=text))
    assert card.first.words == f"{text[1:15]} {LEFT_OUT} {text[30:-1]}"


@pytest.mark.lengthy
def test_a_long_quotation_keeps_the_marked_words_and_a_hint() -> None:
    text = f"{'We said it again and again. ' * 80}It shall never rise. {'Nobody asked. ' * 90}"
    relation, said, page = direct(text.strip(), marked="never")
    for form in SHAPES:
        words = shown(card_svg(made(relation, said, page), form))
        assert words.count(LEFT_OUT) == 3
        assert "never" in words
        assert "words left out here" in words


def test_the_same_card_gives_the_same_picture() -> None:
    first, again = card_png(made()), card_png(made())
    assert first == again
    assert first.startswith(b"\x89PNG")
    assert int.from_bytes(first[16:20], "big") == 1200


def test_no_text_is_markup() -> None:
    nasty = "<script>alert(1)</script>\" onload='x' ]]> & \u202e\x07"
    relation, said, page = direct(nasty)
    page = replace(page, outlet=nasty, headline=nasty, url="javascript:alert(1)")
    svg = card_svg(made(relation, said, page, (replace(CONFIRMED, by=nasty),)))
    tree = ElementTree.fromstring(svg)
    assert {element.tag for element in tree.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "line", "text", "a")
    }
    assert "javascript:" not in svg
    assert card_png(made(relation, said, page)).startswith(b"\x89PNG")


def test_letters_that_the_font_lacks_are_given_by_number_in_the_picture() -> None:
    relation, said, page = direct("東 never")
    card = made(relation, said, page)
    assert "東" in card_svg(card)
    assert card_png(card).startswith(b"\x89PNG")


WORDS = st.lists(st.tuples(st.text("abc é—'.", min_size=1, max_size=9), st.booleans()), max_size=60)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(60, 500), st.integers(30, 300))
def test_lines_fit_and_words_are_whole(
    parts: list[tuple[str, bool]], width: int, height: int
) -> None:
    """What fits is there word for word; what does not is cut between words, which is said."""
    runs = [Run(text, marked) for text, marked in parts]
    found = set_in(runs, Box(width=width, height=height, sizes=(24, 18, 12)))
    words = ["".join(run.text for run in word) for word in words_of(runs)]
    lines = ["".join(run.text for run in line) for line in found.lines]
    for line in found.lines:
        assert sum(run_width(run, found.size) for run in line) <= width + 0.01
    told = [word for word in " ".join(lines).split() if word != LEFT_OUT]
    if not found.cut:
        assert "".join(told) == "".join(words)
    else:
        assert "".join(told) in "".join(words)


@pytest.mark.parametrize("words", ['"We never," he said, "never leak."', "“We never leak.”"])
def test_marks_of_the_page_are_not_doubled(words: str) -> None:
    relation, said, page = direct(words)
    card = made(relation, said, page)
    svg = shown(card_svg(card))
    assert svg.count('"') + svg.count("“") == words.count('"') + words.count("“")
    assert f": {words} " in card.alt
