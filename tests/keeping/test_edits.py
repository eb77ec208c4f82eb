"""Trivial edits are told from real ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.keeping.edits import change_of, edits_between, kinds_between, text_edits
from onrecord.records import Article

LINE = "Aldous Brenn said on Monday that 30 wells near Orrin would not close."
QUOTED = "“We will keep the weir open,” Mirela Tost told Radio Tarn."
TEXT = f"{LINE}\n\n{QUOTED}\n\nThe council meets again in spring."


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("30 wells", "40 wells", "number"),
        ("30 wells", "thirty-one million wells", "number"),
        ("would not close", "would close", "negation"),
        ("would not close", "wouldn’t ever close", "negation"),
        ("Aldous Brenn said", "Joren Vale said", "name"),
        ("near Orrin", "near Dunmarrow", "name"),
        ("keep the weir open", "keep the weir shut", "quotation"),
        ("would not close", "would not reopen", "words"),
        (QUOTED, "", "dropped"),
        (QUOTED, "", "quotation"),
        ("The council meets", "The mayor was ill. The council meets", "added"),
    ],
)
def test_real_edits(old: str, new: str, kind: str) -> None:
    found = text_edits(TEXT, TEXT.replace(old, new))
    assert kind in {k for edit in found for k in edit.kinds}
    assert change_of(found) == "real"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n\n", "\n"),
        ("“We", '"We'),
        ("open,”", "open”,"),
        ("Monday that", "Monday — that"),
        ("The council", "the council"),
    ],
)
def test_what_is_no_edit(old: str, new: str) -> None:
    assert text_edits(TEXT, TEXT.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("council", "counsil"),
        ("spring", "sprng"),
        ("meets", "meest"),
        ("on Monday that", "on Monday"),
        ("spring.", "spring.\n\n12 comments"),
        ("spring.", "spring.\n\nLast updated 4 September 2031, 10:30"),
    ],
)
def test_trivial_edits(old: str, new: str) -> None:
    assert change_of(text_edits(TEXT, TEXT.replace(old, new))) == "trivial"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("legal", "illegal"),
        ("million", "billion"),
        ("Brenn", "Bren"),
        ("now", "not"),
        ("casual", "causal"),
        ("prise", "prize"),
        ("planned", "planted"),
        ("filling", "filing"),
    ],
)
def test_a_letter_that_changes_the_sense_is_no_typo(old: str, new: str) -> None:
    sentence = "The court in Harrowmere found that the {} plan was sound."
    assert change_of(text_edits(sentence.format(old), sentence.format(new))) == "real"


@pytest.mark.parametrize(
    ("old", "new"),
    [("harbour", "harbor"), ("theatre", "theater"), ("realise", "realize"), ("causal", "causual")],
)
def test_another_spelling_of_a_word_is_trivial(old: str, new: str) -> None:
    sentence = "The council in Harrowmere wrote of the {} plan."
    assert change_of(text_edits(sentence.format(old), sentence.format(new))) == "trivial"


def test_counters_that_moved_on_are_trivial() -> None:
    found = text_edits(f"{TEXT}\n\n12 comments", f"{TEXT}\n\n19 comments")
    assert [sorted(edit.kinds) for edit in found] == [["boilerplate"]]


def test_a_sentence_that_moved_was_not_edited() -> None:
    first, *rest = TEXT.split("\n\n")
    assert text_edits(TEXT, "\n\n".join([*rest, first])) == []


def test_a_new_headline_is_an_edit() -> None:
    old, new = (Article(id=h, text=TEXT, headline=h) for h in ("Wells stay open", "Wells to close"))
    (edit,) = edits_between(old, new)
    assert "headline" in edit.kinds
    assert edits_between(old, old) == []


def test_the_words_of_an_edit_are_those_of_the_texts() -> None:
    (edit,) = text_edits(TEXT, TEXT.replace("30", "40"))
    assert (edit.before, edit.after) == (LINE, LINE.replace("30", "40"))


def test_very_long_texts_take_no_time() -> None:
    old = "Rain. " * 6_000
    assert change_of(text_edits(old, f"{old}Snow fell.")) == "real"


@pytest.mark.lengthy
def test_sentences_without_end_are_not_laid_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("that would take gigabytes")

    monkeypatch.setattr("onrecord.keeping.edits.Indel.opcodes", refuse)
    old, new = (" ".join(f"{word}{n}" for n in range(60_000)) for word in ("a", "b"))
    assert kinds_between(old, new) == {"number"}


SENTENCES = st.lists(
    st.sampled_from([LINE, QUOTED, "The council meets.", "So.", "1", "“", "—", "\u202e x"]),
    max_size=6,
)


@given(SENTENCES)
def test_a_text_is_no_edit_of_itself(lines: list[str]) -> None:
    assert text_edits("\n".join(lines), " \n\n ".join(lines)) == []


@given(SENTENCES, SENTENCES)
def test_edits_are_as_many_in_both_directions(one: list[str], other: list[str]) -> None:
    there, back = ("\n".join(lines) for lines in (one, other))
    assert change_of(text_edits(there, back)) == change_of(text_edits(back, there))


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_breaks_it(old: str, new: str) -> None:
    for edit in text_edits(old, new):
        assert edit.kinds
        assert edit.before in old
        assert edit.after in new
