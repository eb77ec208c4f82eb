"""Blocks as one HTML page, and as Markdown: the same content, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.publish.blocks import Block, Heading, Pair, Paragraph, Run
from onrecord.publish.markdown import address, plain
from onrecord.publish.render import environment, style_sheet
from onrecord.publish.sheet import sheet, styled

_MARKS = {"strong": "**", "marked": "**", "emphasis": "*"}


def html_of(title: str, blocks: Iterable[Block]) -> str:
    """``blocks`` as one HTML page: no script, nothing fetched, its style allowed by hash alone."""
    made = environment()
    template = made.get_template("blocks.html")
    return template.render(
        title=title, blocks=list(blocks), sheet=sheet(made), **styled(style_sheet())
    )


def markdown_of(blocks: Iterable[Block]) -> str:
    """``blocks`` as CommonMark; text from articles and notes is escaped."""
    return "".join(f"{line}\n\n" for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {plain(block.text)}"
    elif isinstance(block, Pair):
        for paragraph in (*block.first, *block.second):
            yield from _lines(paragraph)
    else:
        yield _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    words = "".join(map(_run, paragraph.runs)).strip()
    before = {"item": "- ", "subitem": "  - ", "quote": "> "}.get(paragraph.form, "")
    return before + words


def _run(run: Run) -> str:
    inner = run.text.strip()
    if not inner:
        return run.text
    if run.link and not run.link.startswith("#"):
        words = f"[{plain(inner)}](<{address(run.link)}>)"
    else:
        sign = _MARKS.get(run.look, "")
        words = f"{sign}{plain(inner)}{sign}"
    start = len(run.text) - len(run.text.lstrip())
    return f"{run.text[:start]}{words}{run.text[start + len(inner) :]}"
