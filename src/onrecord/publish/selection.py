"""A brief of what somebody chose: statements and conflicts in their order, with their notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from onrecord.publish.blocks import Block, Heading, Paragraph, Run
from onrecord.publish.brief import Conflict, Quote, Source
from onrecord.publish.conflicts import Desk, conflict_of
from onrecord.publish.display import shown
from onrecord.publish.layout import conflict_blocks, side_blocks, source_block
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of, sources_of, unknown_in
from onrecord.publish.spread import Spread
from onrecord.publish.wording import TITLES
from onrecord.records import Article, Judged, Relation, Statement

_CLOSING = (
    "Made by onrecord from the sources listed. Quotations are the sources' own characters; notes "
    "are those of whoever chose them. What is not confirmed is a candidate for a question."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A statement or a conflict (by id) that somebody chose, and their note."""

    kind: Literal["statement", "conflict"]
    id: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What picks are looked up in: records by id, and what people judged, by relation."""

    statements: Mapping[str, Statement]
    relations: Mapping[str, Relation]
    articles: Mapping[str, Article]
    judged: Mapping[str, Sequence[Judged]] = field(default_factory=dict)
    origins: Mapping[str, Spread] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A pick as the page shows it: a quotation, or a conflict."""

    pick: Pick
    quote: Quote | None = None
    conflict: Conflict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The whole brief. ``missing`` is how many picks are not there (any more)."""

    title: str
    note: str
    entries: tuple[Chosen, ...]
    sources: tuple[Source, ...]
    unknown: tuple[str, ...]
    missing: int


def selection_of(picks: Sequence[Pick], known: Known, *, title: str, note: str = "") -> Selection:
    """The brief of ``picks``, in their order; what is not in ``known`` is left out and counted."""
    relations = {
        key: r
        for key, r in known.relations.items()
        if r.type in TITLES and {r.a, r.b} <= known.statements.keys()
    }
    found = [p for p in picks if p.id in (relations if p.kind == "conflict" else known.statements)]
    cited = [known.statements[key] for key in _cited(found, relations)]
    shelf = shelf_of({s.article: known.articles[s.article] for s in cited}, known.origins)
    desk = Desk(
        statements=known.statements,
        own=frozenset(known.statements),
        shelf=shelf,
        judged=known.judged,
    )
    used = [relations[p.id] for p in found if p.kind == "conflict"]
    return Selection(
        title=shown(title).strip() or "On the record",
        note=shown(note).strip(),
        entries=tuple(_chosen(p, n, relations, desk) for n, p in enumerate(found, start=1)),
        sources=sources_of(shelf),
        unknown=unknown_in(cited, used, shelf),
        missing=len(picks) - len(found),
    )


def selection_blocks(selection: Selection) -> Iterator[Block]:
    """Everything that ``selection`` holds, in the order in which it is read."""
    yield Paragraph(runs=(Run("Interview brief"),), form="kicker")
    yield Heading(level=1, text=selection.title)
    yield from _note(selection.note)
    for number, entry in enumerate(selection.entries, start=1):
        yield from _entry(entry, number)
    yield Heading(level=2, text="Sources")
    yield from map(source_block, selection.sources)
    if selection.unknown:
        yield Heading(level=2, text="What is not known")
        yield from (Paragraph(runs=(Run(text),), form="item") for text in selection.unknown)
    yield Paragraph(runs=(Run(_CLOSING),), form="note")


def _cited(picks: Sequence[Pick], relations: Mapping[str, Relation]) -> list[str]:
    """The ids of the statements that ``picks`` show, each once."""
    ends = (
        (relations[p.id].a, relations[p.id].b) if p.kind == "conflict" else (p.id,) for p in picks
    )
    return list(dict.fromkeys(key for pair in ends for key in pair))


def _chosen(pick: Pick, number: int, relations: Mapping[str, Relation], desk: Desk) -> Chosen:
    if pick.kind == "conflict":
        return Chosen(pick=pick, conflict=conflict_of(relations[pick.id], number, desk))
    return Chosen(pick=pick, quote=quote_of(desk.statements[pick.id], desk.shelf))


def _entry(entry: Chosen, number: int) -> Iterator[Block]:
    if entry.conflict is not None:
        yield from conflict_blocks(entry.conflict)
    elif entry.quote is not None:
        yield Heading(level=3, text=f"{number}. {entry.quote.speaker}")
        yield from list(side_blocks(entry.quote))[1:]
    yield from _note(entry.pick.note)


def _note(text: str) -> Iterator[Paragraph]:
    """A note of somebody's own, told from what the sources say."""
    for line in text.splitlines():
        if line.strip():
            yield Paragraph(runs=(Run("Note: ", "strong"), Run(shown(line).strip(), "emphasis")))
