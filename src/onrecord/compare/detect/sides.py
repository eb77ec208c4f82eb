"""For a proposal or a person on one side, against on the other."""

from __future__ import annotations

from onrecord.compare.align import Pair
from onrecord.compare.finding import Finding
from onrecord.compare.stance import Stance, narrowed_alike, stances
from onrecord.spans import text_of


def for_and_against(pair: Pair) -> list[Finding]:
    """The first two stances of opposite sign towards one target, each the speaker's own.

    Two speakers only differ on a proposal: each supports whom he likes; and in two articles on one
    that is more than "a cut".
    """
    for one in stances(pair.a.side):
        for two in stances(pair.b.side):
            met = one.sign != two.sign and one.target.meets(two.target)
            proposed = one.target.proposal and two.target.proposal
            here = pair.gap is not None or pair.names > 0 or narrowed_alike(one.target, two.target)
            if met and (pair.same_speaker or (proposed and here)):
                return [_finding(pair, one, two)]
    return []


def _finding(pair: Pair, one: Stance, two: Stance) -> Finding:
    a = tuple(pair.a.span(t) for t in sorted(set(one.words), key=lambda t: t.i))
    b = tuple(pair.b.span(t) for t in sorted(set(two.words), key=lambda t: t.i))
    text = f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}"
    return Finding(kind="stance", a=a, b=b, text=text, strength=1.0, firm=True)
