"""What a paginated document is made of, whatever program will open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Look = Literal["plain", "strong", "emphasis", "quiet", "marked", "address"]
Form = Literal["body", "kicker", "note", "quote", "facts", "item", "subitem", "question", "source"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike. ``link`` is an address, or ``#`` and the anchor of a block."""

    text: str
    look: Look = "plain"
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; the document's title has the level 1."""

    level: Literal[1, 2, 3]
    text: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words that belong together."""

    runs: tuple[Run, ...]
    form: Form = "body"
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two stacks of paragraphs side by side."""

    first: tuple[Paragraph, ...]
    second: tuple[Paragraph, ...]


Block = Heading | Paragraph | Pair
