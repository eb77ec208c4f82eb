"""One speaker's praise and blame of one name."""

from __future__ import annotations

import pytest
from tests.compare.build import pair_of, said

from onrecord.compare import judge
from onrecord.compare.detect.flip import flip

BRENN, VALE = "Aldous Brenn", "Joren Vale"


@pytest.mark.parametrize(
    ("one", "two", "words"),
    [
        (
            "the port has dealings with Kestria, which remains a crucial supplier",
            "the unreliability of Kestria as a supplier is a worry",
            "crucial / unreliability",
        ),
        (
            "the US government is a dependable supplier",
            "there is the unreliability of suppliers such as the United States",
            "dependable / unreliability",
        ),
        (
            "Oda Reik is an honest judge of grain",
            "Oda Reik is a dishonest judge of grain",
            "honest / dishonest",
        ),
        ("Kestria is a vital supplier", "the unreliability of Tarn as a supplier is known", None),
        ("Kestria is a vital market", "the unreliability of Kestria is known", None),
        ("Kestria is not a vital supplier", "Kestria is an unreliable supplier", None),
    ],
)
def test_one_speaker_on_the_worth_of_a_name(one: str, two: str, words: str | None) -> None:
    a, b = (said(f"Brenn {{said}} [{text}].", BRENN) for text in (one, two))
    assert [f.text for f in flip(pair_of(a, b))] == ([words] if words else [])


def test_the_worth_of_a_name_is_judged_by_two_as_they_like() -> None:
    one = said("Brenn {said} [Kestria is a vital supplier].", BRENN)
    two = said("Vale {said} [Kestria is an unreliable supplier].", VALE)
    assert judge(one, two, gated=True) is None


def test_another_word_on_the_worth_of_a_name_is_a_change() -> None:
    one = said("Brenn {said} [Kestria remains a vital supplier of grain].", BRENN)
    two = said("Brenn {cited} [the unreliability of Kestria as a supplier].", BRENN)
    found = judge(one, two, gated=True)
    assert found is not None
    assert found.type == "change"
