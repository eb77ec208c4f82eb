"""How many of something there are, in words."""

from __future__ import annotations

from onrecord.counting import counted


def test_one_and_several() -> None:
    assert counted(1, "change") == "1 change"
    assert [counted(number, "denial") for number in (0, 3)] == ["0 denials", "3 denials"]
    assert counted(2, "pair has", "pairs have") == "2 pairs have"
