"""Cues by which reporters set one statement against another."""

from __future__ import annotations

CHARGES = frozenset(
    """
    accuse allege claim blame charge insinuate imply suggest contend assert insist allegation
    accusation claim assertion criticize criticise attack blast slam question
    """.split()
)
REJOIN = frozenset(
    """
    respond reply retort counter rebut rejoin retaliate bristle riposte answer response rebuttal
    reject dismiss object protest
    """.split()
)
REJOIN_PHRASES = frozenset("shoot fire hit push fight punch snap clap strike".split())
PARTICLES = frozenset({"back"})
CONTRAST = frozenset(
    """
    but however although though despite yet while contrary instead nevertheless meanwhile whereas
    nonetheless notwithstanding unlike conversely
    """.split()
)
SHOWING = frozenset("show find prove reveal conclude discover determine note point".split())
JUDGING = frozenset("call criticize criticise describe rate label brand".split())
UTTER = frozenset("no never nothing none nobody neither nor without".split())
