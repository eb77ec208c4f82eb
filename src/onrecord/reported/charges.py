"""Denials of charges that the sentence before tells: "accused of P. He denied it"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import agent_of, is_passive, span_of, subject_of, subtree_span
from onrecord.language import stretch
from onrecord.records import Span
from onrecord.reported.answers import anaphoric
from onrecord.reported.claims import holder_of, told_by
from onrecord.reported.deniers import is_named
from onrecord.reported.linking import name_of, proposition
from onrecord.reported.making import attribution_of, made
from onrecord.reported.mark import Mark
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.reported.words import CHARGES

_NEAR = 350
_SENTENCES = 1


def charged(page: Page) -> Iterator[Conflict]:
    """The conflicts of a denial that names nothing with the charge told right before it."""
    for denial, words in anaphoric(page.doc, page.statements):
        mark = _charge(page.doc, words) if name_of(denial) is not None else None
        content = proposition(page.doc, mark, denial) if mark is not None else None
        if mark is None or content is None:
            continue
        (named,) = page.speakers([attribution_of(mark, content)])
        holder = named if named is not None and is_named(named) else None
        if holder is None or holder.name != name_of(denial):
            claim = made(page.article, mark, content, denial, holder)
            yield conflict(page, claim, denial, "denial", words)


def _charge(doc: Doc, words: Span) -> Mark | None:
    """The nearest charge before ``words``, in their sentence or the one before."""
    verb = stretch(doc, *words)[0]
    before = stretch(doc, max(0, words.start - _NEAR), words.start)
    for token in reversed(before):
        between = sum(t.is_sent_start is True for t in doc[token.i + 1 : verb.i + 1])
        if between > _SENTENCES:
            return None
        mark = _by_noun(token, words) or _by_verb(token, words)
        if mark is not None and mark.content.end <= words.start:
            return mark
    return None


def _by_noun(noun: Token, words: Span) -> Mark | None:
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in CHARGES:
        return None
    claim = told_by(noun)
    if claim is None:
        return None
    return Mark(
        words=words,
        content=claim.content,
        type="denial",
        act=claim.act,
        holder=holder_of(noun),
        cue=(span_of(noun, noun),),
    )


def _by_verb(verb: Token, words: Span) -> Mark | None:
    if verb.pos_ != "VERB" or verb.lemma_.lower() != "accuse":
        return None
    who = agent_of(verb) if is_passive(verb) else subject_of(verb)
    for of in (c for c in verb.rights if c.lower_ == "of" and c.i > verb.i):
        for matter in of.rights:
            return Mark(
                words=words,
                content=subtree_span(matter),
                type="denial",
                act="accuse",
                holder=(subtree_span(who),) if who is not None else (),
                cue=(span_of(verb, verb),),
            )
    return None
