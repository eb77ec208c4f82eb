"""English function words, and how much of a text they are."""

from __future__ import annotations

from collections.abc import Sequence

STOP_WORDS = frozenset(
    """
    a about after again against all also an and any are as at be because been before being between
    both but by can could did do does down during each even for from further had has have he her
    here him his how i if in into is it its just me more most my no not now of off on once only or
    other our out over own said same she should so some such than that the their them then there
    these they this those through to too under until up very was we were what when where which
    while who whom why will with would you your
    """.split()
)


def english_share(words: Sequence[str]) -> float:
    """The share of ``words`` that are English function words, from 0 to 1."""
    return sum(word.lower() in STOP_WORDS for word in words) / max(1, len(words))
