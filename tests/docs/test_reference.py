"""The reference is that of the program as it is."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
import typer
from manual.reference.__main__ import FOLDER, PAGES
from manual.reference.commands import COMMANDS, MARKUP, every_command, examples
from manual.reference.library import classes, members, told
from typer.main import get_command

import onrecord
from onrecord.cli.app import app

AGAIN = "write it anew: .venv/bin/python -m manual.reference"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_is_as_the_program_has_it(name: str) -> None:
    made: Callable[[], str] = PAGES[name]
    assert (FOLDER / name).read_text(encoding="utf-8") == made(), AGAIN


def examples_of_help() -> Iterator[list[str]]:
    """The words of each call of ``onrecord`` in the examples of ``--help``."""
    for _, command in every_command():
        for line in examples(command):
            plain = MARKUP.sub("", line).replace("\\[", "[")
            if plain.startswith(COMMANDS):
                yield from _calls(plain)


def _calls(line: str) -> Iterator[list[str]]:
    """The calls of ``onrecord`` in a line of shell."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    call: list[str] | None = None
    for word in lexer:
        if word == "onrecord":
            call = []
        elif call is not None and set(word) <= set("|&;<>"):
            yield call
            call = None
        elif call is not None:
            call.append(word)
    if call is not None:
        yield call


@pytest.mark.parametrize("words", list(examples_of_help()), ids=shlex.join)
def test_an_example_of_help_is_a_call_that_there_is(words: list[str]) -> None:
    assert misused(words) is None


@cache
def onrecord_command() -> Any:
    """The whole command line, which takes a while to be put together."""
    return get_command(app)


def misused(words: list[str]) -> str | None:
    """What the parser has against a call; that a value in it is no good here does not count."""
    command, name, rest = onrecord_command(), "onrecord", list(words)
    while rest and rest[0] in getattr(command, "commands", {}):
        name = rest.pop(0)
        command = command.commands[name]
    try:
        command.make_context(name, rest)
    except typer.BadParameter as error:
        return None if type(error) is typer.BadParameter else error.format_message()
    return None


def test_a_call_that_there_is_not_is_found_out() -> None:
    assert misused(["brief"]) is not None
    with pytest.raises(Exception, match="No such option"):
        misused(["brief", "Brenn", "--louder"])


@pytest.mark.parametrize("name", [one for one in onrecord.__all__ if one != "__version__"])
def test_every_public_name_says_what_it_is(name: str) -> None:
    assert told(getattr(onrecord, name)) or name == "read"


@pytest.mark.parametrize("name", classes())
def test_every_method_of_a_public_class_says_what_it_does(name: str) -> None:
    silent = [one for one, member in members(getattr(onrecord, name)) if not told(member)]
    assert not silent
