"""What the copies of one story bring, and what they do not."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import said, sides

from onrecord.compare import relate
from onrecord.records import Side
from onrecord.sureness import POSSIBLE

TOST, VALE = "Mirela Tost", "Joren Vale"

SOLD = said("Tost {said} [the central bank sold the gold reserve].", TOST, article="a")
KEPT = said("Vale {said} [the central bank did not sell the gold reserve].", VALE, article="b")


def copy_of(side: Side, article: str) -> Side:
    """The same statement on another page that tells the same story."""
    statement = replace(side.statement, id=f"{article}-0", article=article)
    return replace(side, statement=statement)


def conflicts(new: list[Side], known: list[Side]) -> list[set[str]]:
    """The ends of all that is no repeat."""
    found = relate(new, known, least=POSSIBLE)
    return [{r.a, r.b} for r in found if r.type != "repeat"]


def test_a_conflict_is_told_once_for_all_copies() -> None:
    assert len(conflicts([KEPT], [SOLD, copy_of(SOLD, "c")])) == 1


def test_a_new_copy_brings_no_new_conflict() -> None:
    assert conflicts([copy_of(SOLD, "c")], [SOLD, KEPT]) == []


def test_the_copy_still_repeats_its_original() -> None:
    assert [r.type for r in relate([copy_of(SOLD, "c")], [SOLD])] == ["repeat"]


def test_what_only_the_longer_copy_has_is_compared() -> None:
    longer = sides(
        "Tost {said} [the central bank sold the gold reserve].\n\n"
        "Vale {said} [the central bank did not sell the gold reserve].",
        TOST,
        VALE,
        article="c",
    )
    longer = [replace(side, story=SOLD.story) for side in longer]
    assert conflicts(longer, [SOLD]) == [{"c-0", "c-1"}]
