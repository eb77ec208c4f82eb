"""What a speaker ruled out, and plans or does; or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.finding import Finding
from onrecord.compare.people import speaker_words
from onrecord.compare.polarity import indices, negated
from onrecord.compare.proposition import complements
from onrecord.compare.terms import FULL, key_of, weight_of
from onrecord.spans import text_of

_WILL = frozenset("will 'll ’ll wo shall sha would".split())
_SELF = frozenset("i we he she they government cabinet party".split())
_OBJECTS = frozenset("dobj nsubjpass".split())


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What the speaker will do, is doing or has done (``done``), or will not do (``ruled_out``)
    to ``objects`` (keys); ``days`` are the words that set its time."""

    verb: Token
    key: str
    objects: frozenset[str]
    ruled_out: bool
    done: bool
    days: frozenset[str]


def turnabout(pair: Pair) -> list[Finding]:
    """One speaker's "we will not raise the levy" and "we are raising the levy"."""
    if not pair.same_speaker:
        return []
    for one in plans(pair.a):
        for two in plans(pair.b):
            if _opposite(one, two) and not one.done:
                a, b = (pair.a.phrase(_words(one)),), (pair.b.phrase(_words(two)),)
                text = f"{text_of(pair.a.side.text, a)} / {text_of(pair.b.side.text, b)}"
                return [Finding(kind="turnabout", a=a, b=b, text=text, strength=1.0, firm=True)]
    return []


def plans(side: Analysis) -> Iterator[Plan]:
    """The speaker's own plans and deeds in a statement's content."""
    inside = indices(side.content)
    for verb in side.content:
        objects = frozenset(
            key_of(t) for t in verb.children if t.dep_ in _OBJECTS and weight_of(t) >= FULL
        )
        if verb.pos_ != "VERB" or not objects or not _own(verb, side):
            continue
        ahead, done = _ahead(verb), verb.tag_ in {"VBD", "VBN"}
        against = negated(verb, inside)
        if ahead or (done and not against):
            days = frozenset(t.lower_ for t in verb.subtree if t.ent_type_ == "DATE")
            yield Plan(verb, key_of(verb), objects, against, done and not ahead, days)


def _opposite(one: Plan, two: Plan) -> bool:
    same = one.key == two.key and bool(one.objects & two.objects)
    other_days = bool(one.days and two.days and not one.days & two.days)
    ends = complements(one.verb), complements(two.verb)
    other_ends = all(ends) and ends[0].isdisjoint(ends[1])
    return same and one.ruled_out != two.ruled_out and not (other_days or other_ends)


def _own(verb: Token, side: Analysis) -> bool:
    """Whether the speaker is who acts: "we", "the government", his name, or a passive."""
    holder = verb.head if _going(verb) else verb
    subjects = [t for t in holder.children if t.dep_ in {"nsubj", "nsubjpass"}]
    own = _SELF | set(speaker_words(side.side))
    return any(t.dep_ == "nsubjpass" or t.lower_ in own for t in subjects)


def _ahead(verb: Token) -> bool:
    """Whether the verb stands in the future or the present progressive."""
    aux = {t.lower_ for t in verb.children if t.dep_ in {"aux", "auxpass"}}
    now = verb.tag_ == "VBG" and bool(aux & {"am", "is", "are", "'re", "’re", "'m", "’m"})
    return bool(aux & _WILL) or now or _going(verb)


def _going(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going"


def _words(plan: Plan) -> list[Token]:
    """From the auxiliary to the object, in one run of words."""
    signs = [t for t in plan.verb.children if t.dep_ in {"aux", "auxpass", "neg"} | _OBJECTS]
    return sorted({plan.verb, *signs}, key=lambda t: t.i)
