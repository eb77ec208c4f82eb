from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.publish.matters import group_by_matter

TEXTS = {
    "a": "He said the Greyfell dam is safe.",
    "b": "People say that the Greyfell dam is unsafe.",
    "c": "We will not raise the fuel levy.",
    "d": "The levy on fuel goes up in April.",
    "e": "He sleeps well.",
}


def test_statements_that_share_a_name_or_a_word_are_one_matter() -> None:
    groups = {group.name: group.keys for group in group_by_matter(TEXTS)}
    assert groups["Greyfell"] == ("a", "b")
    assert ("c", "d") in groups.values()
    assert not any("e" in keys for keys in groups.values())


def test_the_speakers_own_name_is_no_matter() -> None:
    texts = {"a": "In town Marsk slept.", "b": "At sea Marsk ate."}
    assert group_by_matter(texts, without={"marsk"}) == []
    assert len(group_by_matter(texts)) == 1


def test_a_capital_that_only_begins_a_sentence_is_no_name() -> None:
    groups = group_by_matter({"a": "Harbours burned.", "b": "They saw the harbours burn."})
    assert [group.name for group in groups] == ["Harbours"]


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=80), max_size=12))
def test_no_key_is_in_two_matters_and_order_does_not_count(texts: dict[str, str]) -> None:
    groups = group_by_matter(texts)
    keys = [key for group in groups for key in group.keys]
    assert len(keys) == len(set(keys))
    again = group_by_matter(dict(reversed(texts.items())))
    assert [(g.name, set(g.keys)) for g in groups] == [(g.name, set(g.keys)) for g in again]
