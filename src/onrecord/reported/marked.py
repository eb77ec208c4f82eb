"""Marks that say what they are about: each gives a claim and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.records import Span, Speaker, Statement
from onrecord.reported.denials import denials
from onrecord.reported.deniers import tellers, turning
from onrecord.reported.disputes import disputes
from onrecord.reported.linking import denial_of, name_of, proposition, same_claim, successor_of
from onrecord.reported.making import attribution_of, made
from onrecord.reported.mark import Mark
from onrecord.reported.nominal import nominal
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.reported.relatives import relatives
from onrecord.reported.reversals import reversals
from onrecord.reported.untrue import untrue
from onrecord.reported.words import PRONOUNS


@dataclass(frozen=True, slots=True)
class _Found:
    """A mark with the statement that speaks it, and the words of what that turns down."""

    mark: Mark
    denial: Statement
    content: Span


def marked(page: Page) -> Iterator[Conflict]:
    """The conflicts whose words give the proposition, in reading order."""
    found = list(_found(page))
    claims = [attribution_of(one.mark, one.content) for one in found]
    for one, named in zip(found, page.speakers(claims), strict=True):
        holder = _holder(one, named)
        if holder is None and one.mark.disputed:
            continue
        claim = _claim(page, one, holder)
        yield conflict(page, claim, one.denial, one.mark.type, one.mark.words)


def _found(page: Page) -> Iterator[_Found]:
    """The marks of a page that have a statement behind them, or tell whose it is."""
    doc = page.doc
    marks = sorted(_marks(doc), key=lambda m: (m.words, m.disputed))
    told, turned = tellers(page, marks), turning(page, marks)
    seen: set[Span] = set()
    for mark in marks:
        if mark.own:
            name = turned.get(mark)
            denial = successor_of(mark, page.statements, page.article.text, name) if name else None
        else:
            denial = None
        denial = denial or denial_of(mark, page.statements) or told.get(mark)
        content = proposition(doc, mark, denial) if denial is not None else None
        if denial is not None and content is not None and mark.words not in seen:
            seen.add(mark.words)
            yield _Found(mark, denial, content)


def _marks(doc: Doc) -> Iterator[Mark]:
    for find in (denials, relatives, nominal, disputes, untrue, reversals):
        yield from find(doc)


def _holder(one: _Found, named: Speaker | None) -> Speaker | None:
    """The speaker himself, or whom the page names; the denier never holds what he denies."""
    own = one.denial.speaker
    if one.mark.own:
        return own
    if named is None or named.name.casefold() in PRONOUNS:
        return None
    return None if own is not None and named.name == own.name else named


def _claim(page: Page, one: _Found, speaker: Speaker | None) -> Statement:
    """The statement that is turned down: the page's own, else one made."""
    if not one.mark.own:
        holder = speaker.name if speaker is not None else None
        told = same_claim(page, one.content, holder, name_of(one.denial))
        if told is not None:
            return told
    return made(page.article, one.mark, one.content, one.denial, speaker)
