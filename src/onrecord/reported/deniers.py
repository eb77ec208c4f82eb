"""Denials that the page tells of and that are no statement yet, made from the clause that does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.attribute.tokens import without_edges
from onrecord.language import whole_text
from onrecord.records import Attribution, Speaker, Statement
from onrecord.reported.linking import is_share
from onrecord.reported.making import denial_attribution, denial_made
from onrecord.reported.mark import Mark
from onrecord.reported.page import Page
from onrecord.reported.words import PRONOUNS
from onrecord.spans import contains, overlap


def tellers(page: Page, marks: Sequence[Mark]) -> Mapping[Mark, Statement]:
    """A statement for each of ``marks`` whose clause names who denies, where the reporter himself
    tells it: not in the words of somebody else."""
    told = [(mark, _attribution(page, mark)) for mark in marks if _by_reporter(page, mark)]
    speakers = page.speakers([attribution for _, attribution in told])
    return {
        mark: denial_made(page.article, attribution, speaker, mark.type)
        for (mark, attribution), speaker in zip(told, speakers, strict=True)
        if speaker is not None and is_named(speaker)
    }


def turning(page: Page, marks: Sequence[Mark]) -> Mapping[Mark, str]:
    """The name of who takes his own words back, for those of ``marks`` that tell of it."""
    own = [mark for mark in marks if mark.own and mark.denier]
    speakers = page.speakers([_attribution(page, mark) for mark in own])
    named = zip(own, speakers, strict=True)
    return {mark: speaker.name for mark, speaker in named if speaker and is_named(speaker)}


def is_named(speaker: Speaker) -> bool:
    """Whether a speaker is known by a name or as a body, and not by a pronoun left open."""
    known = speaker.name.casefold() not in PRONOUNS and not is_share(speaker.name)
    return speaker.kind != "unnamed" and known


def _by_reporter(page: Page, mark: Mark) -> bool:
    if not mark.denier or mark.inside:
        return False
    for statement in page.statements:
        cue = statement.cue.spans if statement.cue else ()
        if any(contains(span, mark.words) for span in statement.content.spans):
            return False
        spoken = statement.statement and not _is_bare(statement)
        if spoken and any(overlap(span, mark.words) for span in cue):
            return False
    return True


def _is_bare(statement: Statement) -> bool:
    """Whether a content is a mere relative: "..., which he denied"."""
    return statement.content.text.lower() in {"which", "that"}


def _attribution(page: Page, mark: Mark) -> Attribution:
    told = without_edges(whole_text(page.doc), mark.told or mark.content)
    return denial_attribution((told,), mark.words, mark.denier)
