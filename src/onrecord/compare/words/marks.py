"""Words by which a reporter says that a speaker spoke otherwise at another time."""

from __future__ import annotations

# The position was given up: lemmas, and (verb, particle) pairs.
REVERSAL = frozenset(
    """
    reverse recant retract rescind backtrack backpedal renounce disavow abandon flip flop flip-flop
    rethink withdraw revoke evolve acquiesce relent reversal u-turn turnabout about-face
    retraction recantation
    """.split()
)
# These may mean a reversal, or only that something is granted.
CONCESSION = frozenset(
    "reconsider shift soften concede acknowledge apologize apologise regret admit".split()
)
REVERSAL_PHRASES = (
    ("walk", "back"),
    ("back", "away"),
    ("back", "off"),
    ("back", "down"),
    ("change", "mind"),
    ("change", "course"),
    ("change", "tune"),
    ("reverse", "course"),
    ("turn", "against"),
    ("turn", "around"),
    ("take", "back"),
    ("dial", "back"),
    ("come", "around"),
    ("pull", "back"),
    ("distance", "from"),
)

# Of both, the verbs that are said of troops, goods and firms too, and then reverse no words.
MOVING = frozenset("withdraw turn pull take".split())
# Without an object these tell of a movement: "withdrew from the town".
MOVES_ALONE = frozenset({"withdraw", "pull"})
# What of a speaker's can be taken back, beside claims and offers.
STANDS = frozenset(
    """
    apology backing candidacy confession consent endorsement objection opposition pledge position
    promise recommendation support testimony threat vow word
    """.split()
)

# The page sets the two against each other outright.
CLASH = frozenset(
    "contradict contradiction contradictory inconsistent hypocrisy hypocritical".split()
)

# Time words that set an earlier position apart from the present one.
THEN = frozenset("previously once formerly earlier initially originally before past".split())
NOW = frozenset(
    "now later since currently recently today subsequently afterward afterwards".split()
)
