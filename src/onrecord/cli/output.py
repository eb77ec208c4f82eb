"""What goes where: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from onrecord.errors import OnrecordError

PAGE_WIDTH = 100
"""Columns of a table that goes to a file or pipe."""


def results() -> Console:
    """Where people read results."""
    return _console(sys.stdout)


def messages() -> Console:
    """Where people read everything else."""
    return _console(sys.stderr)


def _console(stream: TextIO) -> Console:
    width = None if stream.isatty() else PAGE_WIDTH
    return Console(file=stream, width=width, highlight=False, emoji=False)


def json_line(record: Mapping[str, Any]) -> None:
    """Print one record for programs: JSON in UTF-8 on a line of its own."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def json_lines(records: Iterable[Mapping[str, Any]]) -> None:
    """Print records for programs, one a line."""
    for record in records:
        json_line(record)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file. Raises ``OnrecordError`` when it cannot be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> OnrecordError:
    """The error that says that the file at ``path`` cannot be written, and why."""
    what = f"it cannot be written ({error.strerror})"
    return OnrecordError(str(path), what, "Give another path with -o")


def say(message: str) -> None:
    """Tell something on standard error, in one line however long it is."""
    messages().print(Text(message), soft_wrap=True)


def complain(error: OnrecordError) -> None:
    """Tell what went wrong, where, and what to do, in one line on standard error."""
    say(" ".join(str(error).split()))


@contextmanager
def progress(doing: str) -> Iterator[Progress]:
    """A line on standard error that shows that work goes on; nothing unless it is a terminal."""
    console = messages()
    columns = (
        SpinnerColumn(),
        TextColumn(f"{doing} {{task.completed}}  {{task.description}}", markup=False),
        TimeElapsedColumn(),
    )
    shown = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
    with shown:
        yield shown


def step(shown: Progress, task: TaskID, description: str) -> None:
    """Move ``shown`` on by one article, the next of which is ``description``."""
    shown.update(task, advance=1, description=description)


def use_utf8() -> None:
    """Print UTF-8 whatever the locale says; half characters come out as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
