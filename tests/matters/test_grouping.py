"""Statements put together by what they are about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.matters import Group, Item, Spread, group, is_matter, overlapping, propose

_TOLD = {
    "levy-1": ("The fuel levy will rise in April", "Hauliers fear the fuel levy"),
    "levy-2": ("The fuel levy betrays every haulier", "A levy on fuel"),
    "dam-1": ("The Oune reservoir leaks below the gates", "Water below the Oune dam"),
    "dam-2": ("The gates of the Oune reservoir were shut", "The Oune dam again"),
    "match": ("The goal was offside by a yard", "Rovers lose at Quillon"),
}
ITEMS = [
    Item(
        key=f"{article}:{number}",
        article=article,
        story=article,
        text=text,
        headline=headline,
        speaker="Mirela Tost",
    )
    for article, (text, headline) in _TOLD.items()
    for number in range(2)
]


def keys(*articles: str) -> tuple[str, ...]:
    return tuple(sorted(f"{article}:{number}" for article in articles for number in range(2)))


def test_articles_that_share_names_and_rare_words_are_on_one_matter() -> None:
    assert group(ITEMS) == [
        Group(keys=keys("dam-1", "dam-2")),
        Group(keys=keys("levy-1", "levy-2")),
    ]


@given(st.permutations(ITEMS))
@settings(max_examples=25, deadline=None)
def test_the_order_does_not_matter(items: list[Item]) -> None:
    assert group(items) == group(ITEMS)


def test_grouping_what_is_grouped_changes_nothing() -> None:
    found = {key: f"m{n}" for n, one in enumerate(group(ITEMS)) for key in one.keys}
    settled = [replace(item, matter=found.get(item.key)) for item in ITEMS]
    assert group(settled) == []


def test_a_new_statement_joins_the_matter_that_is_there() -> None:
    held = [replace(i, matter="levy") if i.article == "levy-1" else i for i in ITEMS]
    assert Group(keys=keys("levy-2"), matter="levy") in group(held)


def test_two_matters_are_never_made_one() -> None:
    held = [
        replace(item, matter=item.article) if item.article.startswith("levy") else item
        for item in ITEMS
    ]
    assert all(one.matter is None for one in group(held))


def test_a_matter_takes_three_statements_of_two_stories() -> None:
    levy = [item for item in ITEMS if item.article.startswith("levy")]
    assert is_matter(levy[:3])
    assert not is_matter(levy[:2])
    assert not is_matter([replace(item, story="one") for item in levy])
    assert group([]) == []


def test_a_group_gets_the_id_of_the_matter_of_which_it_has_most() -> None:
    old = [("a", "m1"), ("b", "m1"), ("c", "m1"), ("d", "m2")]
    groups = [
        Group(keys=("a",)),
        Group(keys=("b", "c")),
        Group(keys=("d", "e")),
        Group(keys=("f",)),
    ]
    assert [one.matter for one in overlapping(old, groups)] == [None, "m1", "m2", None]


def test_the_name_is_made_of_words_that_stand_in_the_statements() -> None:
    levy = [item for item in ITEMS if item.article.startswith("levy")]
    terms = propose(levy, Spread(ITEMS))
    text_of = {item.key: item.text for item in levy}
    assert [term.text for term in terms] == ["fuel levy", "betrays", "haulier"]
    assert all(term.text in text_of[term.key] for term in terms)


def test_words_that_mostly_stand_together_are_one_name() -> None:
    said = [
        "The bill for New Tarn Harbour is due, and we've seen it",
        "VOTES on New Tarn Harbour will cost us votes, and votes",
        "We've said that New Tarn Harbour needs a new crane",
        "They are votes against Tarn",
    ]
    items = [replace(ITEMS[0], key=f"{n}", story=f"{n}", text=text) for n, text in enumerate(said)]
    terms = propose(items, Spread(ITEMS))
    assert [term.text for term in terms][:2] == ["New Tarn Harbour", "votes"]
    assert not any("ve" in term.text.split("’") for term in terms)


@pytest.mark.parametrize("words", ["", "...", "— „“ 12"])
def test_statements_without_words_have_no_name_and_no_matter(words: str) -> None:
    bare = [replace(item, text=words, headline="") for item in ITEMS]
    assert propose(bare, Spread(bare)) == ()
    assert group(bare) == []
