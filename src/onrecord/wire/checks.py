"""Values as they are read, checked: what is of another kind is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.errors import BadRecord

Json = dict[str, Any]


def one_of(choices: Any, value: Any) -> Any:
    """``value`` when it is one of the words of a ``Literal``; ``ValueError`` otherwise."""
    words = choices.__args__
    if value not in words:
        raise ValueError(f"{value!r} is none of {', '.join(words)}")
    return value


def text(value: Any) -> str:
    """``value``, which is text; ``TypeError`` otherwise."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value


def text_or_none(value: Any) -> str | None:
    """``value``, which is text or unknown; ``TypeError`` otherwise."""
    return None if value is None else text(value)


def bad_record(what: str, data: object, error: Exception) -> BadRecord:
    """What is said of ``data`` that ``error`` came of: it is no ``what``."""
    name = data.get("id") if isinstance(data, Mapping) else None
    detail = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
    return BadRecord(
        f"{what} {name}" if name else what,
        detail or "it has another shape",
        "Compare it with a line that `onrecord` printed",
    )
