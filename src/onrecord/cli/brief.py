"""``onrecord brief``: the page that one takes into an interview."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli import options
from onrecord.cli.output import counted, say
from onrecord.errors import OnrecordError

EXAMPLES = """
[bold]Examples[/bold]

onrecord brief 'Aldous Brenn' -o brief.html

onrecord brief 'Aldous Brenn' --about dam -o brief.md
"""
SUFFIXES = (".html", ".htm", ".md")


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
            metavar="FILE.html|.md",
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
            ledger, f"nothing said by {speaker}{matter}", "See: onrecord statements --by-speaker"
        )
    if output is None:
        typer.echo(publish.render_markdown(made))
        return
    as_page = output.suffix.lower() != ".md"
    _write(output, publish.render_html(made) if as_page else publish.render_markdown(made))
    conflicts = counted(len(made.conflicts), "conflict")
    say(f"{output}: {conflicts}, {counted(made.statements, 'statement')}.")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OnrecordError(
            str(path), f"it cannot be written ({error.strerror})", "Give another path with -o"
        ) from error
