"""The Python API: what ``import onrecord`` offers, from its docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import onrecord
from onrecord.library import read
from onrecord.pipeline import add, brief, extract

INTRODUCTION = """# Python API

Made from the docstrings by `python -m manual.reference`. This is what `import onrecord` offers;
anything else may change between versions. Offsets are half-open and count Unicode code points of
the article's text; dates are EDTF strings; what is unknown is `None`. Every error is an
`OnrecordError`."""

DOUBLE = re.compile(r"``([^`\n]{1,120})``")
MODULE = re.compile(
    r"\b(?:onrecord|collections|typing|pathlib)(?:\.[a-z_0-9]{1,40}){0,5}\.(?=[A-Z])"
)
FUNCTIONS = {"read": read, "add": add, "extract": extract, "brief": brief}


def library_page() -> str:
    """The page, as Markdown."""
    parts = [
        INTRODUCTION,
        "## Functions",
        *(_callable(name, function, 3) for name, function in FUNCTIONS.items()),
    ]
    parts += ["## Classes", *(_class(name) for name in classes())]
    return "\n\n".join(parts) + "\n"


def classes() -> list[str]:
    """The public names that are classes, the store first."""
    names = [name for name in onrecord.__all__ if inspect.isclass(getattr(onrecord, name))]
    return sorted(names, key=lambda name: (name != "Ledger", name))


def members(cls: type) -> Iterator[tuple[str, Any]]:
    """The public methods and properties that a class itself has."""
    for name, member in vars(cls).items():
        if not name.startswith("_") and (
            inspect.isfunction(member) or isinstance(member, property)
        ):
            yield name, member


def _class(name: str) -> str:
    cls = getattr(onrecord, name)
    parts = [f"### {name}", told(cls)]
    if name == "Ledger":
        parts += [_callable("Ledger", cls.__init__, 4)]
        parts += [_member(one, member) for one, member in members(cls)]
    else:
        parts += ["\n".join(_field(one, kind) for one, kind in _fields(cls).items())]
        parts += [
            _callable(one, member, 4) for one, member in members(cls) if inspect.isfunction(member)
        ]
    return "\n\n".join(part for part in parts if part)


def _fields(cls: type) -> dict[str, Any]:
    return dict(vars(cls).get("__annotations__", {}))


def _field(name: str, kind: Any) -> str:
    return f"- `{name}`: `{_named(kind)}`"


def _member(name: str, member: Any) -> str:
    if isinstance(member, property):
        return f"#### `{name}`\n\n{told(member)}"
    return _callable(name, member, 4)


def _callable(name: str, function: Any, level: int) -> str:
    signature = _named(inspect.signature(function)).replace("(self, ", "(").replace("(self)", "()")
    return f"{'#' * level} `{name}`\n\n`{name}{signature}`\n\n{told(function)}"


def _named(kind: Any) -> str:
    """A type or signature with the names of classes alone."""
    text = kind if isinstance(kind, str) else str(kind)
    return MODULE.sub("", text).replace("'", "")


def told(thing: Any) -> str:
    """Its own docstring as Markdown, without examples for the interpreter."""
    text = inspect.cleandoc(getattr(thing, "__doc__", None) or "").partition("\n>>>")[0]
    return DOUBLE.sub(r"`\1`", text).strip()
