"""Which pairs are compared: no pair is lost where a key is cut into stretches."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord.compare import block
from onrecord.scale import near
from onrecord.scale.near import Reach
from onrecord.scale.sides import MATTER, SPEAKER
from onrecord.scale.stories import stories_of

Row = dict[str, Any]
WORDS = ("ferry", "kestria", "levy", "tarn")


def _rows(said: list[tuple[int, list[str], int | None]], key: str) -> list[Row]:
    """Statements under one key: the article, the words and the day of each."""
    ordered = sorted(said, key=itemgetter(0))
    return [
        {
            "key": key,
            "place": f"{article:05d}",
            "position": n,
            "id": f"s{n}",
            "article": f"a{article}",
            "names": [f"speaker {n % 3}"],
            "words": sorted({*words, key.removeprefix(MATTER)}),
            "weights": [1.0] * len({*words, key.removeprefix(MATTER)}),
            "day": day,
            "rank": n,
            "size": len(ordered),
        }
        for n, (article, words, day) in enumerate(ordered)
    ]


def _pairs(rows: list[Row], reach: Reach) -> list[tuple[str, str, float]]:
    apart = sorted(near.stretched(reach, reversed(rows)), key=itemgetter("stretch"))
    groups = [list(some) for _, some in groupby(apart, key=itemgetter("stretch"))]
    found = (pair for some in groups for pair in near.pairs(reach.back, some))
    return sorted((pair["id"], pair["other"], pair["weight"]) for pair in found)


SAID = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=4),
        st.none() | st.integers(0, 90),
    ),
    max_size=30,
)


@given(said=SAID, back=st.integers(1, 6), more=st.integers(0, 9), own=st.booleans())
def test_stretches_lose_and_double_no_pair(
    said: list[tuple[int, list[str], int | None]], back: int, more: int, own: bool
) -> None:
    rows = _rows(said, SPEAKER + "aldous brenn" if own else MATTER + "levy")
    whole = _pairs(rows, Reach(back=back, stretch=1_000))
    assert _pairs(rows, Reach(back=back, stretch=back + more)) == whole
    assert len(whole) == len(set(whole))


def test_others_are_compared_within_the_season_alone() -> None:
    words = ["ferry", "kestria"]
    rows = _rows([(1, words, 10), (2, words, 10 + 46), (3, words, 60)], MATTER + "levy")
    assert {pair[:2] for pair in _pairs(rows, near.REACH)} == {("s2", "s1")}


def test_one_article_is_not_compared_with_itself_here() -> None:
    rows = _rows([(1, ["ferry"], 1), (1, ["ferry"], 1)], SPEAKER + "mirela tost")
    assert _pairs(rows, near.REACH) == []


def test_each_asks_for_the_best_alone() -> None:
    pair = {"article": "a9", "id": "s9", "own": True, "weight": 1.0}
    rows = [pair | {"other": f"s{n}", "other_place": f"{n:04d}"} for n in range(30)]
    asked = [row["key"] for row in near.asked_for([*rows, *rows])]
    assert asked == sorted(f"s{n}" for n in range(20, 30))


def test_thresholds_are_those_of_the_comparison() -> None:
    assert vars(block)["_SAME_SPEAKER_WEIGHT"] == near.OWN_LEAST
    assert vars(block)["_MATTER_WEIGHT"] == near.OTHERS_LEAST


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20), st.randoms())
def test_copies_of_copies_are_one_story(edges: list[tuple[int, int]], random: Any) -> None:
    rows = [{"id": f"a{one}", "earlier": f"a{two}"} for one, two in edges]
    found = stories_of(rows)
    assert all(found[row["id"]] == found[row["earlier"]] for row in rows)
    assert all(found[found[article]] == found[article] for article in found)
    random.shuffle(rows)
    assert stories_of(rows) == found


def test_work_can_be_pickled() -> None:
    import pickle

    assert pickle.loads(pickle.dumps(partial(near.stretched, near.REACH)))([]) is not None
