"""Every command with its arguments, options and examples, as ``--help`` has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from manual.reference.tables import cell, code, table
from onrecord.cli.app import app

INTRODUCTION = """# Commands

Made from the program itself by `python -m manual.reference`; `onrecord COMMAND --help` says the
same. Dates are `YYYY-MM-DD`, `--json` prints a record a line, and `--ledger PATH|URL`, which every
command takes, is `$ONRECORD_LEDGER` or `onrecord.db` unless given."""

COMMANDS = ("onrecord ", "ONRECORD_", "pip ", "datasette ")
MARKUP = re.compile(r"\[/?(?:bold|dim|italic)\]")


def commands_page() -> str:
    """The page, as Markdown."""
    parts = (_told(names, command) for names, command in every_command())
    return "\n\n".join((INTRODUCTION, *parts)) + "\n"


def every_command() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each command that runs, by the words that call it; groups only with what they do alone."""
    yield from _below(("onrecord",), get_command(app))


def _below(names: tuple[str, ...], command: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    inner = getattr(command, "commands", {})
    if not inner:
        yield names, command
    for name, one in sorted(inner.items()):
        yield from _below((*names, name), one)


def examples(command: Any) -> list[str]:
    """The lines of its examples, with what is said between them."""
    lines = (command.epilog or "").replace("[bold]Examples[/bold]", "").split("\n\n")
    return [line.strip() for line in lines if line.strip()]


def _told(names: tuple[str, ...], command: Any) -> str:
    context = command.make_context(names[-1], [], resilient_parsing=True)
    pieces = command.collect_usage_pieces(context)
    parts = [f"## {' '.join(names[1:])}", f"`{' '.join((*names, *pieces))}`", _plain(command.help)]
    rows = [_row(one, context) for one in command.params if _worth_telling(one)]
    if rows:
        parts.append(table(("argument or option", "means", "unless said otherwise"), rows))
    parts += ["\n".join(_example(line) for line in examples(command))]
    return "\n\n".join(part for part in parts if part)


def _worth_telling(parameter: Any) -> bool:
    return not parameter.hidden and parameter.name not in {"help", "ledger"}


def _row(parameter: Any, context: Any) -> tuple[str, str, str]:
    named, told = parameter.get_help_record(context) or (parameter.metavar or parameter.name, "")
    return (
        code(re.sub(r" <[^<>]{1,60}>", "", named)),
        cell(_plain(parameter.help)),
        cell(_default(told)),
    )


def _default(told: str) -> str:
    """What the help record says in brackets at its end."""
    found = re.search(r"\[(required|default: [^\]]{1,120})\]", told)
    if found is None:
        return ""
    return "has to be given" if found[1] == "required" else found[1][len("default: ") :].strip("()")


def _example(line: str) -> str:
    plain = _plain(line).replace("\\[", "[")
    is_command = plain.startswith(COMMANDS) or "| onrecord " in plain
    return f"- `{plain}`" if is_command else f"- {plain}"


def _plain(text: str | None) -> str:
    return (
        MARKUP.sub("", text or "")
        .replace("\n\n", "\x00")
        .replace("\n", " ")
        .replace("\x00", "\n\n")
        .strip()
    )
