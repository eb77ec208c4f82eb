"""Every regular expression of the package: those that modules hold, and those inside functions."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import onrecord

_FUNCTIONS = frozenset(("compile", "search", "match", "fullmatch", "sub", "split", "findall"))
_INSTEAD = "Brenn"
"""Stands in for what an f-string puts into a pattern."""
_DEEP = 6


def patterns() -> dict[str, re.Pattern[Any]]:
    """By module and pattern, so that each comes once."""
    found = {}
    for module in _modules():
        for one in (*_held(vars(module), 0), *_written(module)):
            found[f"{module.__name__}: {one.pattern!r} {one.flags}"] = one
    return {name: one for name, one in sorted(found.items()) if _is_first(name, one, found)}


def _is_first(name: str, one: re.Pattern[Any], found: dict[str, re.Pattern[Any]]) -> bool:
    """A pattern that several modules import is tested under the first."""
    return name == min(other for other, held in found.items() if held == one)


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        if ".migrations." not in info.name:
            yield importlib.import_module(info.name)


def _held(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    """The patterns in a value: in containers, and in dataclasses and closures."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < _DEEP:
        for part in _parts(value):
            yield from _held(part, depth + 1)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, (tuple, list, set, frozenset)):
        yield from value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, field.name) for field in dataclasses.fields(value))
    else:
        for cell in getattr(value, "__closure__", None) or ():
            yield cell.cell_contents


def _written(module: ModuleType) -> Iterator[re.Pattern[Any]]:
    """The patterns that are written out where they are used."""
    source = Path(module.__file__ or "").read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _is_of_re(node.func) and node.args:
            text = _text(node.args[0])
            if text is not None:
                yield re.compile(text)


def _is_of_re(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
        and function.attr in _FUNCTIONS
    )


def _text(node: ast.expr) -> str | bytes | None:
    """A literal pattern; an f-string when all that it puts in is escaped."""
    if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [_piece(part) for part in node.values]
        return "".join(parts) if all(parts) else None
    return None


def _piece(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    return _INSTEAD if "re.escape" in ast.unparse(part) else ""
