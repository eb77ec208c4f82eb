"""Claims that a sentence sets against what it says: "contrary to Y's claim that P, X said Q",
"despite having said P"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import span_of, without_edges
from onrecord.language import tokens
from onrecord.records import Span, Speaker, Statement
from onrecord.reported.claims import holder_of, told_by, words_of
from onrecord.reported.deniers import is_named
from onrecord.reported.linking import name_of
from onrecord.reported.making import attribution_of, made
from onrecord.reported.mark import Mark
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.reported.words import OWNERS, SAYING
from onrecord.spans import hull, overlap

_PERSONS = frozenset({"his", "her"})


@dataclass(frozen=True, slots=True)
class _Against:
    """A mark and the statement of its sentence that stands against the claim."""

    mark: Mark
    said: Statement


def contrary(page: Page) -> Iterator[Conflict]:
    """The conflicts of a statement with a claim that its own sentence sets it against."""
    found = [_Against(m, s) for m in _marks(page.doc) if (s := _said(page, m)) is not None]
    holders = page.speakers([attribution_of(one.mark, one.mark.content) for one in found])
    for one, named in zip(found, holders, strict=True):
        holder = _own(page, one) if one.mark.own else named
        if holder is None or not is_named(holder):
            continue
        if one.mark.own or holder.name != name_of(one.said):
            content = without_edges(page.article.text, one.mark.content)
            claim = made(page.article, one.mark, content, one.said, holder)
            yield conflict(page, claim, one.said, one.mark.type, one.mark.words)


def _own(page: Page, one: _Against) -> Speaker | None:
    """The speaker, where "his" may be he and "its" a body."""
    speaker = one.said.speaker
    owned = [page.article.text[s.start : s.end].lower() for s in one.mark.holder]
    person = speaker is not None and speaker.kind == "person"
    return speaker if not owned or (owned[0] in _PERSONS) == person else None


def _marks(doc: Doc) -> Iterator[Mark]:
    for token in doc:
        if token.lower_ == "despite":
            yield from _under(token, span_of(token, token))
        elif token.lower_ == "contrary":
            for to in (c for c in token.children if c.lower_ == "to"):
                yield from _under(to, span_of(token, to))
        elif token.lemma_.lower() == "contradict" and token.tag_ == "VBG":
            for mark in _under(token, span_of(token, token)):
                if mark.own:
                    yield replace(mark, type="self-contradiction")


def _under(lead: Token, words: Span) -> Iterator[Mark]:
    """What hangs on the leading word: a claim with its words, or "having said that P"."""
    for child in lead.rights:
        claim = told_by(child) if child.dep_ in {"pobj", "dobj"} else None
        if claim is not None:
            owner = next((c for c in child.lefts if c.dep_ == "poss"), None)
            own = owner is not None and owner.lower_ in OWNERS
            mark = _mark(words, claim.content, child, own=own)
            yield replace(mark, act=claim.act, type=mark.type if own else claim.type)
        said = next((c for c in child.rights if c.dep_ == "ccomp"), None)
        if child.dep_ == "pcomp" and child.lemma_.lower() in SAYING and said is not None:
            yield _mark(words, words_of(said), child, own=True)


def _mark(words: Span, content: Span, cue: Token, *, own: bool) -> Mark:
    return Mark(
        words=words,
        content=content,
        type="change",
        holder=holder_of(cue),
        cue=(span_of(cue, cue),),
        own=own,
    )


def _said(page: Page, mark: Mark) -> Statement | None:
    """The statement of the sentence that the mark stands in, and not inside."""
    for statement in page.statements:
        words = tokens(page.doc, statement.content.spans)
        outside = not overlap(hull(statement.content.spans), hull((mark.words, mark.content)))
        if words and statement.statement and outside and name_of(statement) is not None:
            sentence = words[0].sent
            if sentence.start_char <= mark.words.start < sentence.end_char:
                return statement
    return None
