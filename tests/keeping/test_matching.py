"""Statements of two versions, side by side."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import statement

from onrecord.keeping.matching import Matched, Told, matched
from onrecord.records import Article, Speaker, Statement

OLD = Article(
    id="old",
    text="Aldous Brenn said the dam costs 30 tallers. Joren Vale said it leaks. Mirela Tost said"
    " the weir at Orrin was shut for good.",
)
COST = statement(OLD, "Aldous Brenn", "the dam costs 30 tallers")
LEAKS = statement(OLD, "Joren Vale", "it leaks")
WEIR = statement(OLD, "Mirela Tost", "the weir at Orrin was shut for good")


def version(text: str, *said: tuple[str, str]) -> Told:
    article = Article(id="new", text=text)
    return Told(text=text, statements=[statement(article, *one) for one in said])


def outcomes(found: list[Matched]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.outcome, one.what) for one in found]


def was(*said: Statement) -> Told:
    return Told(text=OLD.text, statements=said)


def test_what_stands_in_both_is_present() -> None:
    found = matched(was(COST, LEAKS), version(OLD.text, ("Joren Vale", "it leaks")))
    assert outcomes(found) == [("present", ()), ("present", ())]
    assert found[0].before == LEAKS
    assert found[1].after is None


def test_a_statement_whose_words_are_gone_has_vanished() -> None:
    text = OLD.text.replace(" Joren Vale said it leaks.", "")
    found = matched(was(COST, LEAKS), version(text, ("Aldous Brenn", "the dam costs 30 tallers")))
    assert outcomes(found) == [("present", ()), ("vanished", ())]
    assert found[1].before == LEAKS


def test_another_number_is_a_change() -> None:
    text = OLD.text.replace("30", "45")
    found = matched(was(COST), version(text, ("Aldous Brenn", "the dam costs 45 tallers")))
    assert outcomes(found) == [("changed", ("number",))]


def test_the_same_words_of_somebody_else_are_a_change() -> None:
    text = OLD.text.replace("Joren Vale", "Osric Lamm")
    found = matched(was(LEAKS), version(text, ("Osric Lamm", "it leaks")))
    assert outcomes(found) == [("changed", ("speaker",))]


def test_whom_a_pronoun_is_taken_for_is_no_change_of_the_page() -> None:
    he = replace(LEAKS, speaker=Speaker(name="Joren Vale", kind="person", as_named="he"))
    other = replace(he, id="x", speaker=Speaker(name="Osric Lamm", kind="person", as_named="He"))
    found = matched(was(he), Told(text=OLD.text, statements=[other]))
    assert outcomes(found) == [("present", ())]


def test_a_shorter_name_is_no_change() -> None:
    text = OLD.text.replace("Joren Vale", "Vale")
    found = matched(was(LEAKS), version(text, ("Vale", "it leaks")))
    assert outcomes(found) == [("present", ())]


def test_a_mended_typo_is_no_change() -> None:
    text = OLD.text.replace("tallers", "talers")
    slip = Article(id="slip", text=text)
    old = Told(text=text, statements=[statement(slip, "Aldous Brenn", "the dam costs 30 talers")])
    found = matched(old, version(OLD.text, ("Aldous Brenn", "the dam costs 30 tallers")))
    assert outcomes(found) == [("present", ())]


def test_what_was_not_there_before_is_new() -> None:
    text = f"{OLD.text} Tamsin Okray said nobody had asked."
    found = matched(was(), version(text, ("Tamsin Okray", "nobody had asked")))
    assert outcomes(found) == [("new", ())]


@given(st.permutations([COST, LEAKS, WEIR]), st.integers(0, 3))
def test_every_statement_is_told_once(said: list[Statement], many: int) -> None:
    new = [replace(s, id=f"{s.id}'", article="new") for s in said[:many]]
    found = matched(was(*said), Told(text=OLD.text, statements=new))
    assert sorted(one.before.id for one in found if one.before) == sorted(s.id for s in said)
    assert [one.after.id for one in found if one.after] == [s.id for s in new]
    assert {one.outcome for one in found} <= {"present"}
