"""Names of bodies that every country has: "the Supreme Court", "Ministry of Finance"."""

from __future__ import annotations

from onrecord.people.areas import KINDS, SMALL, area_words

_WORDS = frozenset(
    "supreme high constitutional court ministry department foreign finance interior home defence "
    "defense information health education energy justice trade labour labor agriculture "
    "environment transport affairs office national federal state central bank police army navy "
    "military armed forces air force parliament senate house commons lords representatives "
    "congress assembly cabinet government administration council city county election elections "
    "electoral commission opposition party coalition union treasury embassy prosecutors "
    "prosecutor prime minister president presidency board committee agency authority service "
    "security intelligence human rights university hospital school fire".split()
)


def is_generic(name: str) -> bool:
    """Whether no word of ``name`` says whose body it is."""
    return all(word in _WORDS for word in area_words(name))


def is_kind_of_body(word: str) -> bool:
    """Whether a folded word of a name says that it is a body's: "party", "bank", "ministry"."""
    return word in _WORDS or word in KINDS or word in SMALL
