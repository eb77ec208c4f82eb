"""Figures as people read them."""

from __future__ import annotations

from onrecord.sureness import FLAG, STRICT
from onrecord.tuning.figures import Figures


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
