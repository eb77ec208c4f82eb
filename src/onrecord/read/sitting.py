"""The minutes of a parliament: an article for each matter that was spoken of at a sitting."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.read.source import Stated, page_of
from onrecord.read.told import Told
from onrecord.read.turns import Turn, name_in, transcript_of
from onrecord.records import Details, RawPage

_MEDIUM = "parliament"
_ALONE = "told parliament"


@dataclass(slots=True)
class Matter:
    """The speeches under one heading, in order, and the address of the first, if it has one."""

    heading: str | None
    url: str | None = None
    turns: list[Turn] = field(default_factory=list)

    def add(self, name: str | None, paragraphs: list[str]) -> None:
        """Enter one speech. Who has no name, or is several, stays unidentified."""
        self.turns.append((name_in(name), " ".join(paragraphs)))


def page_of_matter(where: str, matter: Matter, date: str | None, told: Told) -> RawPage:
    """The page of one matter: a paragraph ``Name: words`` for each speech; of a single one
    ``Name told parliament: “words”``.

    Raises ``EmptyInput`` when nobody said anything, or ``TooLarge``.
    """
    stated = Stated(
        headline=matter.heading,
        published=date,
        url=matter.url,
        details=Details(medium=_MEDIUM),
    )
    return page_of(where, transcript_of(matter.turns, _ALONE), stated, told)
