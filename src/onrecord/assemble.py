"""Statements out of what the stages found: who, what, when, how, with an id of their own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.date import when_said
from onrecord.describe import Description, describe
from onrecord.identify import identify
from onrecord.moments import second_of
from onrecord.records import Article, Attribution, Said, Span, Statement, Timex, Voice
from onrecord.spans import contains, hull, paragraphs, quoted


def assemble(
    doc: Doc, article: Article, attributions: Sequence[Attribution], times: Sequence[Timex]
) -> tuple[Statement, ...]:
    """One statement for each attribution, in their order; ``statement`` is false for what nobody
    said in public. Attributions inside the headline are left out: the body has them."""
    kept = without_headline(article, attributions)
    voices = identify(doc, kept)
    names = [voice.speaker.name if voice.speaker else None for voice in voices]
    described = describe(doc, kept, voices)
    dates = when_said(doc, kept, names, times, article.published)
    made = [
        _statement(article, attribution, voice, how, said)
        for attribution, voice, how, said in zip(kept, voices, described, dates, strict=True)
    ]
    return tuple(
        one if how.answers is None else replace(one, answers=made[how.answers].id)
        for one, how in zip(made, described, strict=True)
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


def _medium(article: Article, attribution: Attribution, how: Description) -> str | None:
    """What the words tie to the saying; for turns what the page states first, if it does."""
    stated = article.details.medium if attribution.kind == "turn" else None
    return stated or how.medium


def _statement(
    article: Article,
    attribution: Attribution,
    voice: Voice,
    how: Description,
    said: Said,
) -> Statement:
    return Statement(
        id=statement_id(article.id, attribution),
        article=article.id,
        kind=attribution.kind,
        statement=how.public,
        act=how.act,
        stance=how.stance,
        speaker=voice.speaker,
        via=voice.via,
        addressee=voice.addressee,
        medium=_medium(article, attribution, how),
        occasion=how.occasion,
        content=quoted(article.text, attribution.content),
        cue=quoted(article.text, attribution.cue) if attribution.cue else None,
        said=said,
        published=article.published,
        evidence=how.evidence,
        origin=voice.origin,
        confidence=attribution.confidence,
        made_by=attribution.made_by,
        seconds=second_of(article.details.times, attribution.content[0].start),
    )
