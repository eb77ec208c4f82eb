"""Words of the occasions on which people speak, and of the acts of speaking."""

from __future__ import annotations

from typing import Final

OCCASION_NOUNS: Final[frozenset[str]] = frozenset(
    "address appearance appeal article broadcast brief briefing call ceremony comment "
    "commentary communique conference conversation debate decision declaration editorial email "
    "essay event exchange filing forum gathering hearing interview lecture letter meeting memo "
    "message news note op-ed podcast post press program programme rally reception release "
    "remark reply report reporter response ruling seminar session show speech statement summit "
    "talk testimony thread tour town transcript trip tweet video visit announcement journalist "
    "column telecast breakfast luncheon dinner fundraiser event stop poll polling survey "
    "disclosure document footage".split()
)

SPEAKING_VERBS: Final[frozenset[str]] = frozenset(
    "accuse acknowledge add address admit allege announce answer appear argue ask assert attack "
    "blame brief call caution charge claim comment complain concede condemn confirm contend "
    "criticize criticise declare decline defend deliver demand denounce deny describe disclose "
    "dismiss emphasize explain express file insist issue joke lament mention note offer pledge "
    "post praise predict promise propose publish question quote read reject release remark "
    "reiterate repeat reply report respond reveal say signal speak state stress suggest tell "
    "testify tweet urge vow warn welcome write talk give hold meet interview air broadcast "
    "record date send conduct complete read".split()
)

PRONOUNS: Final[frozenset[str]] = frozenset({"he", "she", "they", "it", "i", "we", "who"})
