"""Two counts of one thing that exclude one another."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.detect.predicates import own_subject
from onrecord.compare.finding import Finding
from onrecord.compare.leadin import sets_apart
from onrecord.compare.measures import measure_of
from onrecord.compare.polarity import distance
from onrecord.compare.quantities import TOLL, UNITS, Quantity, exclude, quantities
from onrecord.compare.terms import key_of
from onrecord.compare.time import days_between
from onrecord.compare.words.counting import ATTEND
from onrecord.spans import text_of

_BESIDE = 400
_REACH = 4
_DAYS = 14
_TELLING = 0.6
_TIMES = frozenset({"DATE", "TIME"})


def numbers(pair: Pair) -> list[Finding]:
    """Quantities of one unit whose ranges do not meet, when no quantity of that unit agrees.

    Firm between two speakers side by side who count one crowd, or whom the reporter sets apart;
    and for one speaker when what is counted is told of the same day, or is a toll.
    """
    ones, twos = quantities(pair.a), quantities(pair.b)
    for one in ones:
        same = [two for two in twos if two.unit == one.unit]
        told = [other for other in ones if other.unit == one.unit]
        apart = all(exclude(other, two) for other in told for two in same)
        if same and apart and not _own(pair, one, same[0]):
            return [_finding(pair, one, same[0])]
    return []


def _finding(pair: Pair, one: Quantity, two: Quantity) -> Finding:
    a, b = (pair.a.phrase(one.tokens),), (pair.b.phrase(two.tokens),)
    return Finding(
        kind="number",
        a=a,
        b=b,
        text=f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}",
        strength=min(1.0, max(pair.cover_a, pair.cover_b)),
        firm=_of_one(pair, one, two) if pair.same_speaker else _of_two(pair, one, two),
    )


def _of_two(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Whether two speakers, side by side, count one thing."""
    if pair.gap is None or abs(pair.gap) > _BESIDE:
        return False
    crowd = _counts(one) and _counts(two)
    things = one.unit not in UNITS or _one_measure(one, two)
    return things and (crowd or sets_apart(pair.b.side))


def _own(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Whether each of two speakers tells a figure of his own: "we raised $3 million"."""
    if pair.same_speaker or (_counts(one) and _counts(two)):
        return False
    return _by_pronoun(one) and _by_pronoun(two)


def _by_pronoun(quantity: Quantity) -> bool:
    verb = next((t for t in quantity.counted.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and own_subject(verb)


def _counts(quantity: Quantity) -> bool:
    """Whether a quantity is told as the size of a gathering."""
    verb = _verb(quantity)
    return verb is not None and verb.lemma_.lower() in ATTEND


def _of_one(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Whether one speaker counts one thing of one time: on the same day, or a toll that grows."""
    days = days_between(pair.a.side, pair.b.side)
    toll = one.counted.lower_ in TOLL and two.counted.lower_ in TOLL
    if toll and days is not None and days <= _DAYS:
        return True
    times = any(pair.a.terms[k].token.ent_type_ in _TIMES for k in pair.shared)
    belongs = times and any(_belongs(pair, key, one, two) for key in pair.shared)
    return belongs and _one_measure(one, two)


def _belongs(pair: Pair, key: str, one: Quantity, two: Quantity) -> bool:
    """Whether a telling word, not the unit nor a time, stands with what either side counts."""
    a, b = pair.a.terms[key], pair.b.terms[key]
    tells = max(a.weight, b.weight) >= _TELLING and key_of(one.counted) != key
    near = distance(a.token, one.counted) <= _REACH and distance(b.token, two.counted) <= _REACH
    return tells and near and not a.token.like_num and a.token.ent_type_ not in _TIMES


def _one_measure(one: Quantity, two: Quantity) -> bool:
    """Whether both numbers measure one thing: "sales rose" and "sales in Kestria rose" do not."""
    ones, twos = measure_of(one), measure_of(two)
    return ones is not None and twos is not None and ones.meets(twos)


def _verb(quantity: Quantity) -> Token | None:
    """The verb whose argument is counted."""
    verb = quantity.counted.head
    return verb if verb.pos_ in {"VERB", "AUX"} else None
