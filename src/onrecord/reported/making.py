"""Statements made from what a page reports of them, in its own characters."""

from __future__ import annotations

import re

from onrecord.assemble import statement_id
from onrecord.moments import second_of
from onrecord.records import (
    Article,
    Attribution,
    RelationType,
    Said,
    Span,
    Spans,
    Speaker,
    Statement,
)
from onrecord.reported.mark import Mark
from onrecord.spans import quoted

MADE_BY = "rules: reported by its denial"
DENIAL_MADE_BY = "rules: reported denial"
_CONFIDENCE = 0.85
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def attribution_of(mark: Mark, content: Span) -> Attribution:
    """The claim of a mark as a source, a cue and a content."""
    return Attribution(
        kind="indirect",
        content=(content,),
        source=mark.holder,
        cue=mark.cue,
        confidence=_CONFIDENCE,
        made_by=MADE_BY,
    )


def made(
    article: Article, mark: Mark, content: Span, denial: Statement, speaker: Speaker | None
) -> Statement:
    """The claim that ``denial`` turns down (or takes back) as a statement by ``speaker``.

    Its content is the article's characters, its origin ``reported``; nothing says when it was
    made but that the denial came after.
    """
    claim = attribution_of(mark, content)
    return Statement(
        id=statement_id(article.id, claim),
        article=article.id,
        kind=claim.kind,
        statement=True,
        act=mark.act,
        speaker=speaker,
        via=(),
        addressee=None,
        medium=None,
        content=quoted(article.text, claim.content),
        cue=quoted(article.text, claim.cue) if claim.cue else None,
        said=before(denial),
        published=article.published,
        evidence=None,
        origin="reported",
        confidence=claim.confidence,
        made_by=claim.made_by,
        seconds=second_of(article.details.times, content.start),
    )


def before(denial: Statement) -> Said:
    """Some time up to the day of the denial, or of its publication: an open EDTF interval."""
    for date in (denial.said.edtf, denial.published):
        if date and _DATE.fullmatch(date):
            return Said(edtf=f"../{date}", basis=denial.said.basis)
    return Said(edtf=None, basis="unknown")


def denial_attribution(content: Spans, cue: Span, source: Spans) -> Attribution:
    """A denial of ``content`` that the page only tells of ("a charge that X denied")."""
    return Attribution(
        kind="indirect",
        content=content,
        source=source,
        cue=(cue,),
        confidence=_CONFIDENCE,
        made_by=DENIAL_MADE_BY,
    )


def denial_made(
    article: Article, denial: Attribution, speaker: Speaker, type_: RelationType = "denial"
) -> Statement:
    """A denial that the page only tells of as a statement by ``speaker``; a ``dispute`` turns down
    and denies nothing. The page does not say when it was made, but that it was before publication.
    """
    published = article.published
    return Statement(
        id=statement_id(article.id, denial),
        article=article.id,
        kind=denial.kind,
        statement=True,
        act="deny" if type_ == "denial" else "reject",
        speaker=speaker,
        via=(),
        addressee=None,
        medium=None,
        content=quoted(article.text, denial.content),
        cue=quoted(article.text, denial.cue),
        said=Said(
            edtf=f"../{published}" if published else None,
            basis="publication" if published else "unknown",
        ),
        published=published,
        evidence=None,
        origin="first-hand",
        confidence=denial.confidence,
        made_by=denial.made_by,
        stance="negated",
        seconds=second_of(article.details.times, denial.content[0].start),
    )
