"""The clauses of a content that carry its point: roots, what they coordinate, what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from onrecord.language import tokens
from onrecord.records import Attribution

#: Modals of what others are to do.
DEMANDING = frozenset({"should", "must", "ought", "shall"})

#: Words of a content that are read: a longer one has made its point by then.
REACH = 400
#: Clauses of one sentence that are read.
_CLAUSES = 24
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: "I think that ...": the point stands in the clause below.
_FRAMES = frozenset("think believe guess feel hope say mean suppose know".split())
#: Imperatives that only call for attention.
_ADDRESSING = frozenset("look see thank let believe think listen remember say worry hear".split())
_SPEAKERS = frozenset({"i", "we", "he", "she"})
#: What a measure or an event should do, as far as one can tell.
_EFFECTS = frozenset(
    """
    boost bring cause cut ease enable grow help improve increase lead lift lower raise reduce result
    rise see stabilise stabilize stimulate strengthen support underpin win
    """.split()
)
#: Who does such a thing by his own will.
_ACTORS = frozenset(
    """
    administration agency authority bank board body cabinet chairman city commission committee
    company congress council country court employer firm government industry judge lawmaker leader
    mayor minister ministry nation official parliament party people police politician president
    regulator senate side state team town union voter worker world
    """.split()
)
_WELL = frozenset("able enough fine ok okay ready sufficient".split())
_AUXILIARIES = frozenset({"aux", "auxpass"})


def points(doc: Doc, attribution: Attribution) -> list[list[Token]]:
    """The main verbs of each sentence of the content (of each fragment, where a cue interrupts)."""
    words = tokens(doc, attribution.content)[:REACH]
    inside = {token.i for token in words}
    roots = [
        token
        for token in words
        if (token.head.i not in inside or token.head is token or token.dep_ == "ROOT")
        and token.pos_ in ("VERB", "AUX")
    ]
    return [list(islice(_chain(root, 4), _CLAUSES)) for root in roots]


def mostly(clauses: list[list[Token]], holds: Callable[[Token], bool]) -> bool:
    """Whether at least half of the sentences have a main verb for which ``holds`` is true."""
    hits = sum(any(holds(verb) for verb in clause) for clause in clauses)
    return hits > 0 and 2 * hits >= len(clauses)


def modal(verb: Token) -> str | None:
    """The modal of ``verb`` in plain form; "will" too for "is going to"; else ``None``."""
    for child in verb.children:
        if child.dep_ in _AUXILIARIES and child.tag_ == "MD":
            return {"wo": "will", "'ll": "will", "’ll": "will", "ca": "can", "'d": "would"}.get(
                child.lower_, child.lower_
            )
    goes = verb.lemma_ == "go" and verb.tag_ == "VBG"
    return "will" if goes and any(child.dep_ == "xcomp" for child in verb.children) else None


def is_expected(verb: Token) -> bool:
    """Whether "should" tells what is likely, not what is right: "the levy should lead to growth",
    "growth should be at least one percent", "they should have no problems"."""
    if modal(verb) != "should" or is_negated(verb):
        return False
    who = subject(verb)
    noun = who is not None and who.pos_ == "NOUN" and who.dep_ != "nsubjpass"
    thing = noun and who is not None and who.lemma_.lower() not in _ACTORS
    if verb.lemma_ == "be":
        counted = any(t.like_num for c in verb.rights for t in islice(c.subtree, _CLAUSES))
        well = any(c.dep_ == "acomp" and c.lower_ in _WELL for c in verb.rights)
        return well or (thing and counted)
    if verb.lemma_ == "have":
        objects = [c for c in verb.rights if c.dep_ == "dobj"]
        return any(g.lower_ == "no" for c in objects for g in c.lefts)
    return thing and verb.lemma_ in _EFFECTS


def subject(verb: Token) -> Token | None:
    """The subject of ``verb``, or of the verb that it is coordinated with; else ``None``."""
    for token in (verb, verb.head):
        found = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
        if found is not None or verb.dep_ != "conj":
            return found
    return None


def is_order(verb: Token) -> bool:
    """Whether ``verb`` is an imperative: a bare form without subject, auxiliary or "to"."""
    kinds = {child.dep_ for child in verb.children if child.lower_ not in ("do", "n't", "n’t")}
    return (
        verb.tag_ == "VB"
        and verb.lemma_ not in _ADDRESSING
        and not kinds & (_SUBJECTS | _AUXILIARIES | {"expl"})
        and verb.dep_ in ("ROOT", "ccomp", "conj")
    )


def is_negated(verb: Token) -> bool:
    """Whether ``verb`` has a negation of its own."""
    return any(child.dep_ == "neg" for child in verb.children)


def _chain(verb: Token, depth: int) -> Iterator[Token]:
    yield verb
    if not depth:
        return
    for child in verb.children:
        coordinate = child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")
        framed = child.dep_ == "ccomp" and _is_frame(verb)
        if coordinate or framed:
            yield from _chain(child, depth - 1)


def _is_frame(verb: Token) -> bool:
    """Whether ``verb`` only brings in the speaker's own view: "I think", "he hopes"."""
    who = subject(verb)
    own = who is None or who.lower_ in _SPEAKERS
    return own and verb.lemma_ in _FRAMES and not is_negated(verb)
