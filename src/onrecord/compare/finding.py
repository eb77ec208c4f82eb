"""What a detector hands back."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One sign that two statements conflict: the words on both sides, and how strong it is.

    ``strength`` runs from 0 to 1. ``stated`` is true when the page's own words say so, ``firm``
    when the detector has made sure that both statements speak of one thing, ``outright`` when the
    page's words tie these very two together.
    """

    kind: str
    a: Spans
    b: Spans
    text: str
    strength: float
    stated: bool = False
    firm: bool = False
    outright: bool = False
