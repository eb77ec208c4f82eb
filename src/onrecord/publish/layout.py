"""A brief laid out as blocks: the same content, in the same order, as its HTML page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.counting import counted
from onrecord.publish.blocks import Block, Form, Heading, Look, Pair, Paragraph, Run
from onrecord.publish.brief import Brief, Conflict, Entry, Piece, Quote, Role, Source

_LOOKS: dict[Role, Look] = {"said": "plain", "marked": "marked", "context": "quiet"}
_DOT = Run(" · ", "quiet")


def title_of(brief: Brief) -> str:
    """The name of the document."""
    about = f", on {brief.about}" if brief.about else ""
    return f"On the record: {brief.speaker}{about}"


def blocks_of(brief: Brief) -> Iterator[Block]:
    """Everything that ``brief`` holds, in the order in which it is read."""
    yield from _opening(brief)
    yield from _conflicts(brief)
    yield from _updates(brief)
    yield from _record(brief)
    yield from _repeats(brief)
    yield Heading(level=2, text="Sources")
    yield from map(source_block, brief.sources)
    if brief.unknown:
        yield Heading(level=2, text="What is not known")
        yield from _items(brief.unknown)
    yield _note(
        "Made by onrecord from the sources listed. Quotations are the sources' own characters; "
        "pairs are candidates for a question, not findings."
    )


def _opening(brief: Brief) -> Iterator[Block]:
    yield _line("Interview brief", "kicker")
    yield Heading(level=1, text=brief.speaker + (f" on {brief.about}" if brief.about else ""))
    if brief.named_as:
        yield _note(f"In the sources: {'; '.join(brief.named_as)}")
    counts = (
        counted(len(brief.conflicts), "pair") + " to ask about",
        counted(brief.statements, "statement"),
        counted(len(brief.sources), "source"),
    )
    yield _note(" · ".join(counts))


def _conflicts(brief: Brief) -> Iterator[Block]:
    yield Heading(level=2, text="To ask about")
    if brief.conflicts:
        yield _note(
            "Marked: the words that stand against each other. Grey: the rest of the sentence in "
            "the source. Read both in the source before you use them."
        )
    else:
        yield _line("Nothing in these sources stands against anything else in them.")
    for conflict in brief.conflicts:
        yield from conflict_blocks(conflict)


def conflict_blocks(conflict: Conflict) -> Iterator[Block]:
    """Two quotations side by side, why they stand together, and what to ask."""
    anchor = f"conflict-{conflict.number}"
    yield Heading(level=3, text=f"{conflict.number}. {conflict.title}", anchor=anchor)
    yield _note(f"{conflict.status}. {conflict.found}")
    yield Pair(first=tuple(side_blocks(conflict.first)), second=tuple(side_blocks(conflict.second)))
    if conflict.reasons:
        yield _label("Why")
        yield from _items(conflict.reasons)
    if conflict.benign:
        yield _label("What could explain it")
        yield from _items(conflict.benign)
    yield _label("A question")
    yield Paragraph(runs=(Run(conflict.question, "emphasis"),), form="question")


def side_blocks(quote: Quote) -> Iterator[Paragraph]:
    """A quotation with who, when, how and where, each a paragraph."""
    role = (Run(f" {quote.role}", "quiet"),) if quote.role else ()
    yield Paragraph(runs=(Run(quote.speaker, "strong"), *role))
    said = (Run(f"{quote.verb} · "), Run(quote.said, "strong"), Run(f" {quote.basis}", "quiet"))
    yield Paragraph(runs=said)
    yield Paragraph(runs=_words(quote.pieces), form="quote")
    how = [text for text in (quote.medium, quote.relayed) if text]
    if how:
        yield _note(" · ".join(how))
    yield from (_note(f"On its page: {text}") for text in quote.observed)
    where = [Run(f"{quote.outlet}, "), _to_source(quote), *_origins(quote)]
    yield Paragraph(runs=tuple(where), form="note")
    yield Paragraph(runs=(Run(quote.place, "address", quote.link),), form="note")


def _origins(quote: Quote) -> list[Run]:
    return [Run(f" · {quote.origins}")] if quote.origins else []


def _updates(brief: Brief) -> Iterator[Block]:
    if not brief.updates:
        return
    yield Heading(level=2, text="What has moved on")
    yield _note("The world changed between these; nobody needs to have been wrong.")
    for update in brief.updates:
        runs = (*_told(update.earlier), Run(", then "), *_told(update.later))
        yield Paragraph(runs=runs, form="item")


def _record(brief: Brief) -> Iterator[Block]:
    if not brief.matters:
        return
    yield Heading(level=2, text="The record, by matter")
    for matter in brief.matters:
        yield Heading(level=3, text=matter.name)
        for entry in matter.entries:
            yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[Paragraph]:
    quote = entry.quote
    yield Paragraph(runs=(Run(f"{quote.said}: ", "strong"), *_words(quote.pieces)), form="quote")
    told = (quote.verb, quote.medium, quote.relayed, quote.origins)
    facts = [Run(text) for text in told if text]
    pairs = [Run(f"see pair {number}", link=f"#conflict-{number}") for number in entry.conflicts]
    yield Paragraph(
        runs=tuple(
            _dotted([*facts, Run(quote.outlet, link=quote.link), _to_source(quote), *pairs])
        ),
        form="facts",
    )


def _repeats(brief: Brief) -> Iterator[Block]:
    if not brief.repeats:
        return
    yield Heading(level=2, text="Said more than once")
    for repeat in brief.repeats:
        yield Paragraph(runs=_told(repeat.first), form="item")
        for quote in repeat.again:
            yield Paragraph(runs=_told(quote), form="subitem")


def source_block(source: Source) -> Paragraph:
    """A line of the list of sources."""
    credit = f", credit: {source.credit}" if source.credit else ""
    return Paragraph(
        runs=(
            Run(f"{source.number}. "),
            Run(source.headline, "strong"),
            Run(f", {source.outlet}, {source.date}{credit}: "),
            Run(source.place, "address", source.link),
        ),
        form="source",
        anchor=f"source-{source.number}",
    )


def _told(quote: Quote) -> tuple[Run, ...]:
    """A quotation in a line: its words, then who prints them."""
    facts = [Run(quote.verb, "quiet"), Run(quote.said, "quiet"), Run(quote.outlet, link=quote.link)]
    return (Run(f"{quote.words} "), *_dotted([*facts, _to_source(quote)]))


def _words(pieces: Iterable[Piece]) -> tuple[Run, ...]:
    return tuple(Run(piece.text, _LOOKS[piece.role]) for piece in pieces)


def _to_source(quote: Quote) -> Run:
    return Run(f"source {quote.number}", link=f"#source-{quote.number}")


def _dotted(runs: Iterable[Run]) -> Iterator[Run]:
    for place, run in enumerate(runs):
        if place:
            yield _DOT
        yield run


def _items(texts: Iterable[str]) -> Iterator[Paragraph]:
    return (_line(text, "item") for text in texts)


def _label(text: str) -> Paragraph:
    return Paragraph(runs=(Run(text, "strong"),))


def _note(text: str) -> Paragraph:
    return _line(text, "note")


def _line(text: str, form: Form = "body") -> Paragraph:
    return Paragraph(runs=(Run(text),), form=form)
