"""Who erases, why, and how much is gone."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.errors import QueryError

LONGEST = 2_000


class Erased(NamedTuple):
    """What was erased: ``kind`` is ``article`` or ``person``; how many statements went with it, and
    how many articles were made illegible in places."""

    kind: str
    name: str
    statements: int
    articles: int


def check(by: str, reason: str) -> None:
    """Raise ``QueryError`` unless somebody gives a name and a reason."""
    for what, said in (("name", by), ("reason", reason)):
        if not said.strip():
            raise QueryError("erase", f"it needs a {what}", f"Say it with --{_option(what)}")
        if len(said) > LONGEST:
            raise QueryError("erase", f"its {what} is too long", f"{LONGEST} characters at most")


def _option(what: str) -> str:
    return "by" if what == "name" else what
