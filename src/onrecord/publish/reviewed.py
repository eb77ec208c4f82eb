"""Who confirmed or dismissed a relation, and when, in words for people."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.wording import STATUS
from onrecord.records import Judged, Relation
from onrecord.standing import Outcome, last_words, outcome


def status_words(relation: Relation, judged: Sequence[Judged] = ()) -> str:
    """Whether people confirmed ``relation``: who and when, and who says otherwise.

    ``judged`` are the lines of the journal about it, in the order of entry. Days are those of UTC.
    """
    words = last_words(judged)
    if not words:
        return STATUS.get(relation.status, relation.status.capitalize())
    stands = outcome(words[-1])
    ways = dict.fromkeys([stands, *map(outcome, words)])
    told = [_verdict(way, [w for w in words if outcome(w) == way], stands) for way in ways]
    text = "; but ".join(told)
    return text[0].upper() + text[1:]


def _verdict(what: Outcome, lines: Sequence[Judged], stands: Outcome) -> str:
    """``confirmed by A on 4 March 2031 and by B on 5 March 2031``."""
    status, kind = what
    who = " and ".join(f"by {shown(line.by)} on {plain_date(line.at[:10])}" for line in lines)
    if status == "confirmed" and stands[0] == "confirmed" and what != stands:
        return f"taken for a {kind} {who}"
    return f"{status} {who}"
