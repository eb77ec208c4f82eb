"""Conflicts with the statement that stands before: answers, retreats, claims in apposition."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.records import RelationType
from onrecord.reported.answers import answers
from onrecord.reported.apposed import apposed
from onrecord.reported.charges import charged
from onrecord.reported.contrary import contrary
from onrecord.reported.differing import differing
from onrecord.reported.earlier import earlier
from onrecord.reported.ellipses import elliptic
from onrecord.reported.followed import followed
from onrecord.reported.making import denial_attribution, denial_made
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.reported.pointed import pointed
from onrecord.reported.replies import replies
from onrecord.reported.retreats import retreats
from onrecord.reported.wrongdoing import wrongdoing


def beside(page: Page) -> Iterator[Conflict]:
    """The conflicts whose words point back to a statement of the page."""
    for answer in answers(page.doc, page.statements):
        type_: RelationType = "dispute" if answer.claim.act == "criticise" else "denial"
        yield conflict(page, answer.claim, answer.denial, type_, answer.words)
    for answer in retreats(page.doc, page.statements):
        yield conflict(page, answer.claim, answer.denial, "change", answer.words)
    yield from _apposed(page)
    yield from charged(page)
    yield from pointed(page)
    yield from contrary(page)
    yield from elliptic(page)
    yield from wrongdoing(page)
    for answer in earlier(page):
        yield conflict(page, answer.claim, answer.denial, "change", answer.words)
    for answer in followed(page):
        yield conflict(page, answer.claim, answer.denial, "denial", answer.words)
    for answer in replies(page):
        yield conflict(page, answer.claim, answer.denial, "dispute", answer.words)
    yield from differing(page)


def _apposed(page: Page) -> Iterator[Conflict]:
    """Claims of which an apposition says who denied them; that denial is made."""
    found = list(apposed(page.doc, page.statements))
    denials = [denial_attribution(one.claim.content.spans, one.cue, one.source) for one in found]
    for one, denial, speaker in zip(found, denials, page.speakers(denials), strict=True):
        own = one.claim.speaker
        if speaker is not None and own is not None:
            statement = denial_made(page.article, denial, speaker)
            type_: RelationType = "denial" if speaker.name != own.name else "change"
            yield conflict(page, one.claim, statement, type_, one.cue)
