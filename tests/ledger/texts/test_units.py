"""Texts taken apart: every script is found by what people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.texts.snippets import WIDTH, snippet
from onrecord.ledger.texts.units import folded, indexed, units
from onrecord.ledger.texts.words import MOST_BYTES, words_of
from onrecord.records import Span

TEXTS = st.text(st.sampled_from("aB é_-'’東京タワーのน้ำ हिं 대한 \n12ßﾊﾞ"), max_size=40)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Ñandú", "nandu"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ﾊﾞｽ", "バス"),
        ("ｖａｒ", "var"),
        ("Ёлка", "елка"),
        ("خَبَر", "خبر"),
        ("İzmir", "izmir"),
    ],
)
def test_case_accents_and_width_do_not_matter(word: str, form: str) -> None:
    assert folded(word) == form


@pytest.mark.parametrize("word", ["हिन्दी", "தமிழ்", "བོད", "ሰላም"])
def test_vowel_signs_are_part_of_their_word(word: str) -> None:
    assert [unit.form for unit in units(word)] == [folded(word)]


def test_voiced_sounds_are_other_characters() -> None:
    assert folded("が") != folded("か")


def test_runs_without_spaces_are_indexed_by_pairs_and_their_end() -> None:
    assert indexed("首相の弁 said") == ["首相", "相の", "の弁", "弁", "said"]


def test_marks_stay_with_their_character() -> None:
    assert [unit.form for unit in units("กี่วัน")] == ["กี่", "วั", "น"]


@given(TEXTS)
def test_units_lie_in_order_and_yield_their_form(text: str) -> None:
    end = 0
    for unit in units(text):
        assert end <= unit.start < unit.end
        assert folded(text[unit.start : unit.end]) == unit.form
        end = unit.end


@given(TEXTS)
def test_what_is_folded_stays_so(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(TEXTS)
def test_every_letter_is_in_some_unit(text: str) -> None:
    inside = {place for unit in units(text) for place in range(unit.start, unit.end)}
    assert all(place in inside for place, char in enumerate(text) if char.isalnum())


@given(TEXTS | st.text(st.sampled_from("aB1_- \n’é\u0301東")))
def test_every_unit_that_is_no_pair_is_indexed_as_it_comes(text: str) -> None:
    plain = [unit.form for unit in units(text) if not unit.dense]
    dense = {unit.form[0] for unit in units(text) if unit.dense}
    assert [f for f in indexed(text) if f[0] not in dense] == list(dict.fromkeys(plain))


@pytest.mark.lengthy
def test_a_text_of_noise_is_cut() -> None:
    noise = "".join(
        f"{chr(0x4E00 + n % 20_000)}{chr(0x20000 + n % 40_000)}" for n in range(200_000)
    )
    words = words_of(noise, "Headline first", "zh")
    assert "headlin" in words
    assert sum(len(word.encode()) for word in words) <= MOST_BYTES


@given(st.text(st.sampled_from("ab 東"), min_size=300, max_size=600), st.data())
def test_hits_in_a_snippet_are_those_of_the_text(text: str, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(text) - 2), unique=True, max_size=5))
    hits = sorted(Span(start, start + 2) for start in starts)
    words, inside = snippet(text, hits)
    shown = [words[s:e] for s, e in inside]
    assert len(words) <= WIDTH + 70
    assert bool(shown) == bool(hits)
    assert set(shown) <= {text[s:e] for s, e in hits}
