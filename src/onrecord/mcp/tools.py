"""The tools as assistants call them: what each takes, within bounds, and what it answers.

Assistants start the server and wait for it: what reads language is loaded when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Annotated, Any, Literal

from mcp.server.mcpserver import Context
from pydantic import Field

from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.mcp import finding
from onrecord.mcp.cursors import LONGEST as LONGEST_CURSOR
from onrecord.mcp.shapes import (
    AddedAnswer,
    BriefAnswer,
    ConflictsAnswer,
    FoundAnswer,
    StatementAnswer,
)
from onrecord.query import LONGEST as LONGEST_QUERY

_LANGUAGE = (
    'Words; "an exact phrase"; -word; speaker:"Full Name"; about:words; since:2031-01; '
    "until:2031-03-04; medium:interview; outlet:courier; act:deny; type:dispute."
)
_ABOUT = "Words of the matter, or its id."
LONGEST_TEXT = 200_000
"""Characters of text that are added at a time."""
Id = Annotated[str, Field(min_length=1, max_length=200)]
Name = Annotated[
    str, Field(min_length=1, max_length=200, description="A full name, or the id of a person.")
]
Cursor = Annotated[
    str | None, Field(max_length=LONGEST_CURSOR, description="`next` of the page before.")
]
Note = Callable[[str, str, int], None]
"""Writes down who added which article, with how many statements."""


def _unnoted(_who: str, _article: str, _statements: int) -> None:
    """Where no newsroom keeps a log, none is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The tools over one ledger. ``reading`` is held while the language model reads, which it does
    for one call at a time."""

    ledger: Ledger
    note: Note = _unnoted
    reading: Lock = field(default_factory=Lock, repr=False)

    def search_statements(
        self,
        query: Annotated[str, Field(min_length=1, max_length=LONGEST_QUERY, description=_LANGUAGE)],
        limit: Annotated[int, Field(ge=1, le=25)] = 10,
        cursor: Cursor = None,
    ) -> FoundAnswer:
        """Find public statements by their words and by their meaning, the best first; with filters
        alone, the newest first. Each comes with what to cite it by."""
        return finding.search(self.ledger, query, limit, cursor)

    def get_statement(
        self, statement: Annotated[Id, Field(description="Its id, or the beginning of it.")]
    ) -> StatementAnswer:
        """One statement with the passage that it stands in, selectors of its exact characters,
        the page as it was kept, and what was seen of it later."""
        return finding.statement(self.ledger, statement)

    def conflicts_for(
        self,
        speaker: Annotated[Name | None, Field(description="Who said either side.")] = None,
        statement: Annotated[Id | None, Field(description="Or: the id of a statement.")] = None,
        status: Literal["candidate", "confirmed"] | None = None,
        limit: Annotated[int, Field(ge=1, le=10)] = 5,
        cursor: Cursor = None,
    ) -> ConflictsAnswer:
        """Pairs of statements that do not fit together, of one speaker or with one statement: both
        quotations, the words that clash, what could explain them harmlessly, a neutral question.
        Those with the status candidate were confirmed by nobody."""
        if speaker is not None and statement is None:
            return finding.conflicts_of_speaker(self.ledger, speaker, status, limit, cursor)
        if statement is not None and speaker is None:
            return finding.conflicts_of_statement(self.ledger, statement, status, limit, cursor)
        raise QueryError("the question", "it is of nobody, or of two things", "Give one of both")

    def brief(
        self,
        speaker: Name,
        about: Annotated[str | None, Field(max_length=LONGEST_QUERY, description=_ABOUT)] = None,
        limit: Annotated[int, Field(ge=1, le=25)] = 15,
        cursor: Cursor = None,
    ) -> BriefAnswer:
        """What to take into an interview: conflicts first, then what the speaker said by matter,
        earliest first, and what the sources leave open."""
        from onrecord.mcp import briefing

        return briefing.brief(self.ledger, speaker, about, limit, cursor)

    def add_text(
        self,
        context: Context[Any, Any],
        text: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)],
        speaker: Annotated[
            str, Field(max_length=200, description="When all of the text is what one says.")
        ] = "",
        published: Annotated[str, Field(max_length=40, description="YYYY-MM-DD")] = "",
        outlet: Annotated[str, Field(max_length=200)] = "",
    ) -> AddedAnswer:
        """Read the text of an article or a transcript into the ledger, word for word as it was
        published. The same text twice changes nothing. Ask the person before you add anything."""
        from onrecord.mcp import adding

        draft = adding.read(text, speaker, published, outlet)
        with self.reading:
            stored = adding.store_all(self.ledger, draft)
        for one in stored:
            if one.new:
                self.note(_who(context), one.article.id, one.statements)
        return adding.added(draft, stored)


def _who(context: Context[Any, Any]) -> str:
    """Who holds the token of the request; nobody's name over standard input."""
    request = context.request_context.request
    return str(getattr(request.state, "holder", "")) if request is not None else ""
