"""``onrecord brief``: the page that one takes into an interview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import say, write_bytes
from onrecord.counting import counted
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.publish import Brief

EXAMPLES = """
[bold]Examples[/bold]

onrecord brief 'Aldous Brenn' -o brief.html

onrecord brief 'Aldous Brenn' --about dam -o brief.docx
"""
SUFFIXES = (".html", ".htm", ".md", ".docx", ".pdf")


def _known_format(path: Path | None) -> Path | None:
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(f"{path.name} ends in none of {', '.join(SUFFIXES)}.")
    return path


def brief(
    speaker: Annotated[str, typer.Argument(help="A full name, or words of it.")],
    ledger: options.Ledger = "",
    about: options.About = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            callback=_known_format,
            metavar="FILE.html|.md|.docx|.pdf",
            help="Where to write it; Markdown to standard output by default.",
        ),
    ] = None,
) -> None:
    """Write the interview brief of a speaker: conflicts first, then the record by matter."""
    from onrecord import pipeline, publish
    from onrecord.cli import show_people
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        made = pipeline.brief(store, speaker, about)
        show_people.say_if_several(store.people.list(speaker), speaker)
    if not made.statements:
        matter = f" about {about}" if about else ""
        raise OnrecordError(
            store.where,
            f"nothing said by {speaker}{matter}",
            "See: onrecord statements --by-speaker",
        )
    if output is None:
        typer.echo(publish.render_markdown(made))
        return
    write_bytes(output, _rendered(made, output.suffix.lower()))
    conflicts = counted(len(made.conflicts), "conflict")
    say(f"{output}: {conflicts}, {counted(made.statements, 'statement')}.")


def _rendered(made: Brief, suffix: str) -> bytes:
    """The file for that ending. What makes Word and PDF files is loaded only when asked for."""
    from onrecord import publish

    if suffix == ".docx":
        from onrecord.publish.word import render_docx

        return render_docx(made)
    if suffix == ".pdf":
        from onrecord.publish.pdf import render_pdf

        return render_pdf(made)
    text = publish.render_markdown(made) if suffix == ".md" else publish.render_html(made)
    return text.encode("utf-8")
