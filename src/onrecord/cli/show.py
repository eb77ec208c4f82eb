"""Statements and relations as people read them on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import results
from onrecord.publish.conflicts import marks_of
from onrecord.publish.display import shown
from onrecord.publish.quotes import Shelf, quote_of
from onrecord.publish.reviewed import status_words
from onrecord.publish.sentence import left_open, sentence
from onrecord.publish.sources import shelf_of
from onrecord.publish.wording import FOUND, NO_NAME, TITLES, reason_label
from onrecord.records import Article, Judged, Relation, Spans, Statement
from onrecord.sureness import is_possible

if TYPE_CHECKING:
    from onrecord.ledger import Found
    from onrecord.publish.brief import Quote

__all__ = [
    "findings",
    "one_relation",
    "relations",
    "shown",
    "statements",
    "statements_by_speaker",
    "where",
    "with_hits",
]

_STYLES = {"said": "", "marked": "bold reverse", "context": "dim"}
_ORDER = (*TITLES, "update", "repeat")


def statements(found: Sequence[Statement], articles: Iterable[Article]) -> None:
    """Print statements as a table."""
    if found:
        results().print(_table(found, _by_id(articles), with_speaker=True))


def statements_by_speaker(found: Sequence[Statement], articles: Iterable[Article]) -> None:
    """Print statements in one table for each speaker, those who say most first."""
    shelf, console = _by_id(articles), results()
    theirs: dict[str, list[Statement]] = {}
    for statement in found:
        theirs.setdefault(_name(statement), []).append(statement)
    for name in sorted(theirs, key=lambda name: (name == NO_NAME, -len(theirs[name]), name)):
        console.print(Text.assemble((name, "bold"), (f"  {len(theirs[name])}", "dim")))
        console.print(_table(theirs[name], shelf, with_speaker=False))


def findings(found: Sequence[Found], articles: Iterable[Article]) -> None:
    """Print what a search found, with the words that match marked."""
    shelf = _by_id(articles)
    table = _columns(with_speaker=True)
    for hit in found:
        words = with_hits(hit.snippet, hit.hits)
        if hit.why == ("meaning",):
            words.append(" (means the like)", style="dim")
        table.add_row(*_facts(hit.statement), words, where(shelf[hit.statement.article]))
    if found:
        results().print(table)


def with_hits(snippet: str, hits: Spans) -> Text:
    """The snippet with its hits marked."""
    words, end = Text(), 0
    for hit in hits:
        words.append(shown(snippet[end : hit.start]))
        words.append(shown(snippet[hit.start : hit.end]), style=_STYLES["marked"])
        end = hit.end
    return words.append(shown(snippet[end:]))


def relations(
    found: Sequence[Relation],
    said: Iterable[Statement],
    articles: Iterable[Article],
    *,
    repeats: bool,
    judged: Mapping[str, Sequence[Judged]] | None = None,
) -> None:
    """Print each relation as a panel, conflicts first, those that people dismissed last; repeats
    only as a number unless asked."""
    by_id, shelf = {statement.id: statement for statement in said}, _by_id(articles)
    ordered = sorted(found, key=_place)
    for relation in ordered:
        if repeats or relation.type != "repeat":
            one_relation(relation, by_id, shelf, (judged or {}).get(relation.id, ()))
    counts: Counter[str] = Counter(relation.type for relation in ordered)
    summary = ", ".join(f"{kind} {counts[kind]}" for kind in _ORDER if counts[kind])
    results().print(Text(summary or "No relations.", style="dim"))


def one_relation(
    relation: Relation,
    said: Mapping[str, Statement],
    articles: Mapping[str, Article],
    judged: Sequence[Judged],
) -> None:
    """Print a relation as a panel; ``said`` has its statements and ``articles`` theirs, by id."""
    console, shelf = results(), shelf_of(dict(articles))
    status = status_words(relation, judged)
    console.print(_panel(relation, said, shelf, status, styled=console.is_terminal))


def _place(relation: Relation) -> tuple[tuple[bool, bool], int, float, str]:
    last = relation.status == "dismissed", is_possible(relation)
    return last, _ORDER.index(relation.type), -relation.score, relation.id


def _panel(
    relation: Relation, said: Mapping[str, Statement], shelf: Shelf, status: str, *, styled: bool
) -> Panel:
    """One relation: both quotations, why they stand together, what could explain it."""
    marks_a, marks_b = marks_of(relation)
    first = quote_of(said[relation.a], shelf, marks=marks_a)
    second = quote_of(said[relation.b], shelf, marks=marks_b)
    title = ("Possibly: " if is_possible(relation) else "") + TITLES.get(relation.type, "")
    parts: list[RenderableType] = [Text(title)]
    if relation.type in TITLES:
        parts.append(Text(sentence(relation, said[relation.a], said[relation.b])))
    parts += [Text(), *_quotation(first, styled), Text()]
    parts += [*_quotation(second, styled), Text()]
    parts += [
        _labelled("Why", f"{reason_label(reason.kind)}: {shown(reason.text)}")
        for reason in sorted(relation.reasons, key=lambda reason: -reason.weight)
    ]
    parts += [_labelled("Harmless if", shown(note)) for note in relation.benign]
    parts += [
        _labelled("Not known", text) for text in left_open(said[relation.a], said[relation.b])
    ]
    parts.append(Text(f"{FOUND[relation.found]} {status}.", style="dim"))
    tuned = f" by tuning {relation.tuning}" if relation.tuning else ""
    return Panel(
        Group(*parts),
        title=Text(f"{'possible ' * is_possible(relation)}{relation.type}", style="bold"),
        title_align="left",
        subtitle=Text(f"{relation.id}  score {relation.score:.2f}{tuned}", style="dim"),
        subtitle_align="right",
    )


def _quotation(quote: Quote, styled: bool) -> list[RenderableType]:
    """Who, the words in their sentence, and when and where they stand.

    Where no style can be seen, stars stand around the words that conflict.
    """
    who = Text(quote.speaker, style="bold")
    who.append(f", {quote.role}" if quote.role else "", style="not bold")
    who.append(f" ({quote.relayed})" if quote.relayed else "", style="not bold italic")
    words = Text()
    for piece in quote.pieces:
        starred = piece.role == "marked" and not styled
        words.append(f"*{piece.text}*" if starred else piece.text, style=_STYLES[piece.role])
    when = f"{quote.said} ({quote.basis})"
    facts = " · ".join(fact for fact in (when, quote.medium, quote.outlet, quote.place) if fact)
    return [who, Padding(words, (0, 2)), Text(facts, style="dim")]


def _labelled(label: str, text: str) -> Text:
    return Text.assemble((f"{label}: ", "bold"), text)


def _table(
    found: Sequence[Statement], shelf: Mapping[str, Article], *, with_speaker: bool
) -> Table:
    table = _columns(with_speaker=with_speaker)
    for statement in found:
        facts = _facts(statement) if with_speaker else _facts(statement)[:1]
        words = Text(shown(statement.content.text))
        table.add_row(*facts, words, where(shelf[statement.article]))
    return table


def _columns(*, with_speaker: bool) -> Table:
    table = Table(box=SIMPLE_HEAD if with_speaker else None, expand=True, show_header=with_speaker)
    table.add_column("said", min_width=10, overflow="fold", style="dim")
    if with_speaker:
        table.add_column("speaker", width=20, overflow="fold", style="bold")
    table.add_column("words", ratio=1, overflow="fold")
    table.add_column("where", width=22, overflow="fold", style="dim")
    return table


def _facts(statement: Statement) -> tuple[Text, Text]:
    return Text(statement.said.edtf or "undated"), Text(_name(statement))


def _name(statement: Statement) -> str:
    return shown(statement.speaker.name) if statement.speaker else NO_NAME


def where(article: Article) -> Text:
    """The outlet, or else where it was read from."""
    file = Path(article.source).name if article.source else None
    return Text(shown(article.outlet or article.url or file or article.id))


def _by_id(articles: Iterable[Article]) -> dict[str, Article]:
    return {article.id: article for article in articles}
