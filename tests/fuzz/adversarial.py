"""Strings on which a regular expression would be slow if it could be: each repeat of the pattern is
pumped, after what leads to it and before what does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, NamedTuple

# how the standard library reads patterns; of no public interface, so of no stated type
sre: Any = import_module("re._constants")
_parser: Any = import_module("re._parser")

_CLASSES = {"SPACE": " ", "DIGIT": "1", "WORD": "a", "NOT_SPACE": "a", "NOT_DIGIT": "a"}
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_MISSES = ("", "\x00", "\n", "!")
_LONG = 8
"""A repeat of fewer cannot be pumped."""
_CANDIDATES = " a1A\n-.,’“\"'<>/:&;_@\x00"
_MOST = 40


class Pump(NamedTuple):
    """``before``, then ``body`` again and again, then ``after``."""

    before: str
    body: str
    after: str

    def of(self, size: int) -> str:
        """The string with about ``size`` characters."""
        return self.before + self.body * (size // len(self.body)) + self.after


def pumps(pattern: re.Pattern[Any]) -> list[Pump]:
    """What to try on ``pattern``."""
    source = pattern.pattern
    if isinstance(source, bytes):
        source = source.decode("latin-1")
    tree = _parser.parse(source, pattern.flags & re.VERBOSE)
    made: dict[Pump, None] = {}
    for before, body in _repeats(tree, ""):
        for miss in _MISSES:
            made[Pump(before, body, miss)] = None
            made[Pump("", before + body, miss)] = None
    whole = _sample(tree)
    for body in dict.fromkeys([*(whole[:n] for n in (1, 2, 3, len(whole) - 1)), whole, *" a1\n"]):
        if body:
            made[Pump("", body, "")] = None
            made[Pump("", body, "\x00")] = None
    return list(made)[:_MOST]


def _repeats(tree: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    """For each long repeat: text that leads to it, and text that it repeats."""
    for kind, value in tree:
        if kind in _REPEATS:
            _, most, body = value
            if most >= _LONG:
                for sample in _samples(body):
                    yield before, sample
            yield from _repeats(body, before)
        for inner in _inside(kind, value):
            yield from _repeats(inner, before)
        before += _one(kind, value)


def _inside(kind: Any, value: Any) -> list[Any]:
    if kind is sre.BRANCH:
        return list(value[1])
    if kind is sre.SUBPATTERN:
        return [value[3]]
    if kind in (sre.ATOMIC_GROUP,):
        return [value]
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [value[1]]
    return []


def _samples(body: Iterable[Any]) -> list[str]:
    """Some texts that ``body`` matches: for one class, several of its characters."""
    parts = list(body)
    if len(parts) == 1 and parts[0][0] in (sre.IN, sre.ANY, sre.NOT_LITERAL):
        fit = [c for c in _CANDIDATES if _fits(parts[0], c)]
        return fit[:3] or [_sample(parts) or "a"]
    if len(parts) == 1 and parts[0][0] is sre.BRANCH:
        return [_sample(branch) for branch in parts[0][1][1] if _sample(branch)][:4]
    return [_sample(parts) or "a"]


def _fits(part: Any, character: str) -> bool:
    kind, value = part
    if kind is sre.ANY:
        return character != "\n"
    if kind is sre.NOT_LITERAL:
        return bool(ord(character) != value)
    return _in_class(value, character)


def _in_class(items: Any, character: str) -> bool:
    negated = bool(items) and items[0][0] is sre.NEGATE
    inside = any(_is_item(item, character) for item in items)
    return bool(inside != negated)


def _is_item(item: Any, character: str) -> bool:
    kind, value = item
    if kind is sre.LITERAL:
        return bool(ord(character) == value)
    if kind is sre.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    if kind is sre.CATEGORY:
        return bool(re.match(_CATEGORIES[str(value)], character))
    return False


_CATEGORIES = {
    f"CATEGORY_{name}": rf"\{letter}"
    for name, letter in (
        ("SPACE", "s"), ("NOT_SPACE", "S"), ("DIGIT", "d"), ("NOT_DIGIT", "D"), ("WORD", "w"),
        ("NOT_WORD", "W"),
    )
}  # fmt: skip


def _sample(tree: Iterable[Any]) -> str:
    """A text that the pattern would match, as far as that can be told without trying."""
    return "".join(_one(kind, value) for kind, value in tree)


def _one(kind: Any, value: Any) -> str:
    if kind is sre.LITERAL:
        return chr(int(value))
    if kind in (sre.IN, sre.ANY, sre.NOT_LITERAL):
        return _member(kind, value)
    if kind in _REPEATS:
        least, most, body = value
        return _sample(body) * int(min(max(least, 1), most))
    if kind in (sre.SUBPATTERN, sre.ATOMIC_GROUP, sre.BRANCH):
        return _sample(_inside(kind, value)[0])
    return ""


def _member(kind: Any, value: Any) -> str:
    found = next((c for c in _CANDIDATES if _fits((kind, value), c)), None)
    if found is not None or kind is not sre.IN:
        return found or "a"
    first = next((v for k, v in value if k in (sre.LITERAL, sre.RANGE)), 97)
    return chr(first if isinstance(first, int) else first[0])
