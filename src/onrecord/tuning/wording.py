"""Figures as people read them."""

from __future__ import annotations

from onrecord.publish.wording import reason_label
from onrecord.sureness import FLAG, STRICT
from onrecord.tuning.figures import Figures

_SIGNS = {
    "start": "where the sum starts",
    "firm": "both are sure to speak of one thing",
    "found": "the strongest finding",
    "cover": "the share of words that one has in common with the other",
    "mutual": "the share of words that both have in common",
    "weight": "how telling the words in common are",
    "near": "they stand near each other on a page",
    "two speakers": "two named speakers",
    "one speaker": "one speaker",
    "no proposition": "one of them makes no whole statement",
    "again": "the same said again",
    "harmless": "a harmless shape",
}


def sign_words(sign: str) -> str:
    """What a sign of the sum is, in plain words."""
    return _SIGNS.get(sign) or reason_label(sign).lower()


def figure_rows(before: Figures, after: Figures) -> list[tuple[str, str, str]]:
    """Each figure by its name, before and after."""
    return [
        ("calibration error", f"{before.error:.3f}", f"{after.error:.3f}"),
        (f"right from {FLAG} on", percent(before.precision), percent(after.precision)),
        (f"found from {FLAG} on", percent(before.recall), percent(after.recall)),
        (
            f"right from {STRICT} on",
            percent(before.strict_precision),
            percent(after.strict_precision),
        ),
        (f"found from {STRICT} on", percent(before.strict_recall), percent(after.strict_recall)),
    ]


def percent(share: float | None) -> str:
    """A share in per cent; a dash where there is none."""
    return "–" if share is None else f"{100 * share:.0f} %"
