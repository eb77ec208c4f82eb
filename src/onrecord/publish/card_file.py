"""A card as a file: SVG from the template beside this, and PNG of just that drawing."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import resvg_py
from jinja2 import Environment

from onrecord.publish.card import Card, CardSide, Run
from onrecord.publish.card_layout import ACCENT, MARK, PAPER, RULE, SHAPES, laid_out
from onrecord.publish.faces import FAMILY, paths, spelled
from onrecord.publish.templating import templates_of

COLOURS = {"accent": ACCENT, "marked": MARK, "paper": PAPER, "ruled": RULE}


def card_svg(card: Card, shape: str = "wide") -> str:
    """``card`` as SVG 1.1: 1200x675 pixels (``wide``) or 1080x1080 (``square``). No script, no
    style sheet, nothing fetched; widths are those of the font that the package carries, and hold in
    any other. The alternative text is its description."""
    layout = laid_out(card, SHAPES[shape])
    return (
        _environment()
        .get_template("card.svg")
        .render(card=card, layout=layout, shape=layout.shape, rule=layout.rule, **COLOURS)
    )


def card_png(card: Card, shape: str = "wide") -> bytes:
    """``card`` as PNG, set in the font that the package carries: the same on every machine.
    Characters that the font lacks are given by number, such as ``[U+6771]``."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=card_svg(_spelled(card), shape),
        skip_system_fonts=True,
        font_files=paths(),
        font_family=FAMILY,
    )
    return bytes(drawn)


def _spelled(card: Card) -> Card:
    return replace(
        card,
        first=_spelled_side(card.first),
        second=_spelled_side(card.second),
        confirmed=spelled(card.confirmed),
    )


def _spelled_side(side: CardSide) -> CardSide:
    return replace(
        side,
        speaker=spelled(side.speaker),
        role=spelled(side.role) if side.role else None,
        runs=tuple(Run(spelled(run.text), run.marked) for run in side.runs),
        outlet=spelled(side.outlet),
        place=spelled(side.place),
    )


@cache
def _environment() -> Environment:
    return templates_of("onrecord.publish")
