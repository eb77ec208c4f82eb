"""Statements out of what the stages found: who, what, when, how, with an id of their own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.date import when_said
from onrecord.describe import evidence, is_public, media, speech_act
from onrecord.identify import identify
from onrecord.records import Article, Attribution, Span, Statement, Timex, Voice
from onrecord.spans import contains, hull, paragraphs, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What all statements of one article share."""

    doc: Doc
    article: Article
    times: Sequence[Timex]
    attributions: Sequence[Attribution]


def assemble(
    doc: Doc, article: Article, attributions: Sequence[Attribution], times: Sequence[Timex]
) -> tuple[Statement, ...]:
    """One statement for each attribution, in their order; ``statement`` is false for what nobody
    said in public. Attributions inside the headline are left out: the body has them."""
    kept = without_headline(article, attributions)
    voices = identify(doc, kept)
    names = [voice.speaker.name if voice.speaker else None for voice in voices]
    means = media(doc, kept, names)
    page = _Page(doc=doc, article=article, times=times, attributions=kept)
    return tuple(
        _statement(page, attribution, voice, medium)
        for attribution, voice, medium in zip(kept, voices, means, strict=True)
    )


def without_headline(article: Article, attributions: Sequence[Attribution]) -> list[Attribution]:
    """``attributions`` but for those that lie in the paragraph that is the headline."""
    if not article.headline:
        return list(attributions)
    wanted = " ".join(article.headline.split())
    lines = [
        span for span in paragraphs(article.text)[:3] if " ".join(_words(article, span)) == wanted
    ]
    return [a for a in attributions if not any(contains(line, hull(a.content)) for line in lines)]


def statement_id(article: str, attribution: Attribution) -> str:
    """SHA-256 (32 hex digits) of the article and the spans of content, cue and source."""
    parts = [article, attribution.content, attribution.cue, attribution.source]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


def _words(article: Article, span: Span) -> list[str]:
    return article.text[span.start : span.end].split()


def _statement(
    page: _Page, attribution: Attribution, voice: Voice, medium: str | None
) -> Statement:
    article, doc = page.article, page.doc
    public = is_public(doc, attribution)
    return Statement(
        id=statement_id(article.id, attribution),
        article=article.id,
        kind=attribution.kind,
        statement=public,
        act=speech_act(doc, attribution, public=public),
        speaker=voice.speaker,
        via=voice.via,
        addressee=voice.addressee,
        medium=medium,
        content=quoted(article.text, attribution.content),
        cue=quoted(article.text, attribution.cue) if attribution.cue else None,
        said=when_said(doc, attribution, page.times, article.published, others=page.attributions),
        published=article.published,
        evidence=evidence(article.text, attribution),
        origin=voice.origin,
        confidence=attribution.confidence,
        made_by=attribution.made_by,
    )
