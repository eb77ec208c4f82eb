"""How a speaker holds what is said: as so, as not so, as perhaps so, on a condition, as a question.

The factuality of an event in its source's eyes (Saurí and Pustejovsky 2009), cut to what statements
can be compared by: only what is asserted or negated can be contradicted.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.describe.clauses import is_negated, modal, mostly, points
from onrecord.describe.cues import ACT_OF_CUE
from onrecord.describe.hedges import (
    ADVERBS,
    CLAIMS,
    CONDITIONS,
    CUES,
    DISOWNING,
    IMPRESSIONS,
    INVERTED,
    MODALS,
    NO_CONDITION,
    OPEN,
    POSSIBLE,
    VIEWS,
)
from onrecord.language import tokens
from onrecord.records import Act, Attribution, Stance

#: So many words of a content may stand before the claim that is rejected: "recent reports that".
_WORDS_TO_A_CLAIM = 5
#: The same for what is not answered: "to say publicly whether".
_WORDS_TO_A_QUESTION = 4
_SELF = frozenset({"i", "we", "it", "they", "he", "she", "that", "this"})


def stance(doc: Doc, attribution: Attribution, act: Act) -> Stance:
    """How the speaker holds the content of an attribution that performs ``act``.

    ``negated`` means that the cue denies the content ("denied that P" asserts not-P); a content
    that is itself negative ("the weir is not closed") is asserted.
    """
    cue = tokens(doc, attribution.cue)
    if _is_asked(doc, attribution, act):
        return "asked"
    if denier := next((token for token in cue if _denies(token, doc, attribution)), None):
        return "hedged" if is_negated(denier) else "negated"
    clauses = points(doc, attribution)
    if mostly(clauses, _has_condition):
        return "conditional"
    if _hedges(cue, act) or mostly(clauses, _is_hedged):
        return "hedged"
    return "asserted"


def _is_asked(doc: Doc, attribution: Attribution, act: Act) -> bool:
    """A question, direct or embedded ("would not say whether P"), asserts nothing."""
    if act == "question":
        return True
    first = tokens(doc, attribution.content)[: _WORDS_TO_A_QUESTION if act == "decline" else 1]
    return any(token.lower_ in OPEN and _is_embedded(token) for token in first)


def _is_embedded(opening: Token) -> bool:
    """Whether the clause that ``opening`` begins is what the cue asks, not its condition."""
    return opening.lower_ == "whether" or opening.head.dep_ == "ccomp"


def _denies(token: Token, doc: Doc, attribution: Attribution) -> bool:
    lemma = token.lemma_.lower()
    act = ACT_OF_CUE.get(lemma)
    if act == "deny" and lemma not in DISOWNING:
        return True
    return act in ("deny", "reject") and token.pos_ != "ADV" and _is_claim(doc, attribution)


def _is_claim(doc: Doc, attribution: Attribution) -> bool:
    """Whether the content names a claim ("reports that ...") or is a clause with "that"."""
    first = tokens(doc, attribution.content)[:_WORDS_TO_A_CLAIM]
    that = any(token.lower_ == "that" and token.dep_ == "mark" for token in first[:1])
    return that or any(t.lemma_.lower() in CLAIMS and t.pos_ == "NOUN" for t in first)


def _hedges(cue: list[Token], act: Act) -> bool:
    """Whether the cue itself leaves it open: "hinted", "is likely", but not "suggested doing"."""
    if act in ("demand", "question"):
        return False
    return any(t.lemma_.lower() in CUES or t.lower_ in ADVERBS for t in cue if t.pos_ != "NOUN")


def _has_condition(verb: Token) -> bool:
    return any(child.dep_ == "advcl" and _is_condition(child) for child in verb.children)


def _is_condition(clause: Token) -> bool:
    marks = [child for child in clause.children if child.dep_ == "mark"]
    if any(mark.lower_ in CONDITIONS for mark in marks):
        return not any(_before(mark) in NO_CONDITION for mark in marks)
    first = clause.left_edge
    if marks or first.lower_ not in INVERTED or first.dep_ != "aux" or first.head != clause:
        return False
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.children)


def _before(token: Token) -> str:
    return token.nbor(-1).lower_ if token.i else ""


def _is_hedged(verb: Token) -> bool:
    if modal(verb) in MODALS and not (is_negated(verb) and modal(verb) == "could"):
        return True
    own = any(child.lower_ in ADVERBS for child in verb.children if child.dep_ == "advmod")
    return own or _is_view(verb) or _is_possible(verb)


def _is_view(verb: Token) -> bool:
    """A view of the clause below: "I think that ...", "it seems that ..."; "I hope so" is none."""
    if verb.lemma_ not in VIEWS or is_negated(verb):
        return False
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "expl")]
    below = any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)
    own = all(child.lower_ in _SELF or child.dep_ == "expl" for child in subjects)
    return below and (own or verb.lemma_ in IMPRESSIONS)


def _is_possible(verb: Token) -> bool:
    complements = (child for child in verb.children if child.dep_ in ("acomp", "oprd"))
    return any(child.lemma_.lower() in POSSIBLE for child in complements)
