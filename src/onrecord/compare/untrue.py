"""What is said of a claim: "that is false", "it's not true", "the numbers do not add up"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from spacy.tokens import Token

from onrecord.compare.words.denial import CALLING, CLAIM_NOUNS, FAILING, SAYING, TRUE, UNTRUE

_BRIEF = 8
# From "called the story of a ledger a fabrication", where the parser takes that for the ledger.
_CLIMB = 4
_SURELY = frozenset(
    "absolutely totally completely simply utterly patently factually entirely".split()
)
_SUBJECTS = frozenset("nsubj nsubjpass".split())
#: How an adjective stands with its noun.
ATTRIBUTES = frozenset({"amod", "compound"})
#: How that noun stands when the sentence is about it: "this is a false claim".
SAID_OF = frozenset({"attr", "ROOT"})
_OBJECTS = frozenset({"dobj", "pobj"})


def denied(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """What is said of a claim: "that is false", "it's not true", "a lie"."""
    for token in tokens:
        lemma = token.lemma_.lower()
        if token.lower_ == "such" and token.i and token.nbor(-1).lower_ == "no":
            return (token.nbor(-1), token)
        untrue = lemma in UNTRUE and token.tag_ != "VB" and not _negation(token)
        if untrue and (_of_claim(token) or _called(token)):
            return (token,)
        idiom = _fails(token)
        if idiom:
            return idiom
        if lemma == "so" and not (token.i and _is_negative(token.nbor(-1))):
            continue
        if lemma in TRUE and _of_claim(token) and _negation(token):
            return (_negation(token)[0], token)
    return ()


def _called(token: Token) -> bool:
    """Whether somebody, or what he says, is called or proved so: "proved him wrong", "called that
    beyond preposterous", "stop lying"."""
    above = tuple(islice(token.ancestors, _CLIMB if token.dep_ == "appos" else 2))
    if token.lower_ == "wrong" and any(_is_deed(t) for t in token.head.children):
        return False
    return any(t.lemma_.lower() in CALLING for t in above) or (
        token.lower_ == "lying" and token.head.lemma_ in {"stop", "keep"}
    )


def _is_deed(token: Token) -> bool:
    """Whether what is called wrong is no claim but a thing done: "called the murder wrong"."""
    return (
        token.dep_ == "dobj"
        and token.pos_ == "NOUN"
        and not token.ent_type_
        and token.lemma_.lower() not in CLAIM_NOUNS
    )


def _fails(token: Token) -> tuple[Token, ...]:
    """What fails the test of truth: "does not add up", "did not ring true"."""
    signs = [t for t in token.children if t.dep_ == "neg"]
    rest = {t.lower_ for t in token.children}
    needed = FAILING.get(token.lemma_.lower())
    return (signs[0], token) if signs and needed and needed & rest else ()


def _negation(token: Token) -> list[Token]:
    near = [*token.children, *token.head.children]
    return [t for t in near if _is_negative(t)]


def _is_negative(token: Token) -> bool:
    return token.dep_ == "neg" or token.lower_ in {"no", "not", "never"}


def _of_claim(token: Token) -> bool:
    """Whether a judgement of truth is passed on a claim, on who made it, or stands alone."""
    if token.dep_ in ATTRIBUTES:
        return token.head.lemma_.lower() in CLAIM_NOUNS and token.head.dep_ in SAID_OF | _OBJECTS
    verb = token.head
    subjects = [t for t in (*verb.children, *token.children) if t.dep_ in _SUBJECTS]
    if any(
        t.dep_ == "advmod" and t.lower_.endswith("ly") and t.lower_ not in _SURELY
        for t in token.children
    ):
        return False
    if subjects and subjects[0].lower_ == "it" and _to_do(token):
        return _to_say(token)
    if subjects and subjects[0].lower_ in {"which", "that"} and verb.dep_ == "relcl":
        return verb.head.lemma_.lower() in CLAIM_NOUNS
    if verb.lemma_.lower() == "be" and _for_saying(token):
        return True
    if not subjects:
        return token.dep_ in {"ROOT", "oprd"} and len(list(token.sent)) <= _BRIEF
    return subjects[0].lower_ == "you" or any(
        t.lemma_.lower() in CLAIM_NOUNS
        for t in (subjects[0], *(c for c in subjects[0].children if c.dep_ != "det"))
    )


def _to_do(token: Token) -> bool:
    """Whether an act is judged, and no claim: "it is wrong to compare"."""
    around = (*token.children, *token.head.children)
    return any(t.dep_ in {"xcomp", "csubj", "advcl", "ccomp"} and t.pos_ == "VERB" for t in around)


def _to_say(token: Token) -> bool:
    """Whether the act that is judged is to say something: "it is misleading to imply"."""
    around = (*token.children, *token.head.children)
    return any(t.lemma_.lower() in SAYING and t.pos_ == "VERB" for t in around)


def _for_saying(token: Token) -> bool:
    """Whether somebody is wrong in what he says: "is wrong to say", "wrong for claiming"."""
    near = (*token.children, *token.head.children)
    below = [t for child in near if child != token for t in (child, *child.children)]
    return any(t.lemma_.lower() in SAYING and t.pos_ == "VERB" for t in below)
