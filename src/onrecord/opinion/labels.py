"""All that a second opinion can say."""

from __future__ import annotations

from onrecord.records import HarmlessShape
from onrecord.review import CONFLICTS, HARMLESS

STANDS, UNCLEAR, IS_HARMLESS = "stands", "unclear", "harmless"

SHAPES: dict[str, str] = {shape: told for shape, told in HARMLESS.items() if shape != "other"}
"""The harmless reasons that can be named; ``other`` needs words, which no model is asked for."""

LABELS: dict[str, str] = {
    STANDS: "the two stand against each other, and none of the reasons below explains it",
    UNCLEAR: "the words that are given do not tell",
    **SHAPES,
}
"""The labels of an answer, and what each means."""

CLOSINGS: dict[str, str] = {
    "fit": "How do the two fit together?",
    "changed": "What has changed in between?",
    "settle": "What would settle which of the two is right?",
    "evidence": "What can you point to, so that people can judge for themselves?",
    "meant": "What was meant by these words?",
}
"""How a question may end."""

VERDICTS = {
    STANDS: "it takes the two to stand against each other",
    IS_HARMLESS: "it takes this for harmless",
    UNCLEAR: "it cannot tell from these words",
}
"""What is kept of a label, in words for people."""

KINDS = CONFLICTS
"""The types of relations that an opinion can be asked of."""

LOADED = frozenset(
    """
    cheat cheated cheater cheating coverup crook crooked deceit deceitful deceive deceived deceives
    deceiving deception dishonest dishonesty fabricate fabricated fabrication fib fibbed fraud
    fraudster fraudulent hypocrisy hypocrite hypocrites hypocritical liar liars lie lied lies lying
    mislead misleading misleads misled perjury phony shameful shameless swindle swindler traitor
    treason two-faced u-turn flip-flop flip-flopped flip-flopping
    """.split()
)
"""Words that call somebody guilty: no question is drafted with one of them, whoever used it."""


def verdict_of(label: str) -> tuple[str, HarmlessShape | None]:
    """The verdict that a label stands for, and the harmless reason that it names."""
    shape: HarmlessShape | None = next((known for known in HARMLESS if known == label), None)
    return (IS_HARMLESS, shape) if shape else (label, None)
