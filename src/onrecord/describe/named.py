"""The act that a cue names: by its lemma, its particle, its negation, or how the content begins."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Doc, Token

from onrecord.describe.clauses import DEMANDING, is_negated, modal, mostly, points
from onrecord.describe.cues import ACT_OF_CUE, WITH_PARTICLE
from onrecord.describe.lexicon import REFUSING
from onrecord.language import tokens
from onrecord.records import Act, Attribution

#: Parts of speech in a cue that name no act: "shot back", "direct quotes".
_NO_CUE = frozenset({"ADV", "ADP", "DET", "PRON", "PART"})
_WORDS_TO_AN_INFINITIVE = 6
_WANTED = frozenset({"to", "for", "that", "on", "upon"})
_BIDDEN = frozenset({"to"})
_ASKED = frozenset({"who", "what", "when", "where", "why", "how", "which", "if", "whether"})


def named_act(doc: Doc, attribution: Attribution) -> Act | None:
    """The act that the cue of ``attribution`` names outright; ``None`` when it is neutral."""
    cue = _naming(tokens(doc, attribution.cue))
    # "did not say", "would not comment": an answer that was not given
    if any(token.lemma_.lower() in REFUSING and is_negated(token) for token in cue):
        return "decline"
    acts = (_named(token, doc, attribution) for token in cue)
    act = next((act for act in acts if act is not None), None)
    # "did not deny", "refused to rule out": the opposite of a denial is no denial
    if act in ("deny", "reject") and any(is_negated(token) for token in cue):
        return "assert"
    return act


def _naming(cue: list[Token]) -> list[Token]:
    """The words of a cue that may name an act; names beside a verb ("told the Press") do not."""
    words = [token for token in cue if token.pos_ not in _NO_CUE]
    common = [token for token in words if token.pos_ != "PROPN"]
    return common if any(token.pos_ == "VERB" for token in common) else words


def _named(token: Token, doc: Doc, attribution: Attribution) -> Act | None:
    """The act that this word of a cue names, with its particle or by how the content begins."""
    lemma = token.lemma_.lower()
    if lemma in WITH_PARTICLE:
        cue = {word.lower_ for word in tokens(doc, attribution.cue)}
        acts = (act for particles, act in WITH_PARTICLE[lemma] if cue & particles)
        if act := next(acts, None):
            return act
    if lemma == "ask":
        return _of_asking(doc, attribution)
    if lemma == "question":
        return _of_questioning(doc, attribution)
    if lemma == "tell":
        return "demand" if _begins(doc, attribution, _BIDDEN) else None
    if lemma == "declare" and attribution.kind == "direct":
        return None
    if lemma == "call":
        return "demand" if _begins(doc, attribution, _WANTED) else None
    if lemma == "suggest":
        return "demand" if _proposes(doc, attribution) else None
    return ACT_OF_CUE.get(lemma)


def _of_questioning(doc: Doc, attribution: Attribution) -> Act:
    """To question somebody asks (or bids them to do something); to question a thing doubts it."""
    if _begins(doc, attribution, _BIDDEN):
        return "demand"
    return "question" if _begins(doc, attribution, _ASKED) else "reject"


def _of_asking(doc: Doc, attribution: Attribution) -> Act:
    """To ask for something, or somebody to do it, demands; any other asking is a question."""
    if _begins(doc, attribution, _ASKED) or attribution.kind == "direct":
        return "question"
    first = tokens(doc, attribution.content)[:_WORDS_TO_AN_INFINITIVE]
    wanted = _begins(doc, attribution, _WANTED) or any(token.tag_ == "TO" for token in first)
    return "demand" if wanted else "question"


def _begins(doc: Doc, attribution: Attribution, words: frozenset[str]) -> bool:
    content = (token for token in tokens(doc, attribution.content) if token.is_alpha)
    return any(token.lower_ in words for token in islice(content, 1))


def _proposes(doc: Doc, attribution: Attribution) -> bool:
    first = tokens(doc, attribution.content)[:1]
    return any(token.tag_ == "VBG" for token in first) or mostly(
        points(doc, attribution), lambda verb: modal(verb) in DEMANDING
    )
