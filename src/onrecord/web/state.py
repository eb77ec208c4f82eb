"""What every route may use: the ledger, the newsroom, and what this run of the desk knows."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from threading import Lock
from typing import Annotated, cast

from annotated_types import Interval
from fastapi import Depends
from starlette.requests import HTTPConnection

from onrecord.desk.drafts import Drafts
from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom
from onrecord.web.limits import Limits
from onrecord.web.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The stores, how the desk may be reached, what was read and waits to be stored, and a secret
    of this run from which the tokens of forms are derived where there is no session. ``reading`` is
    held while the language model reads, which it does for one request at a time."""

    ledger: Ledger
    newsroom: Newsroom
    settings: Settings = field(default_factory=Settings)
    limits: Limits = field(default_factory=Limits)
    drafts: Drafts = field(default_factory=Drafts, repr=False)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    reading: Lock = field(default_factory=Lock, repr=False)


def desk_of(asking: HTTPConnection) -> State:
    """The desk that is asked."""
    return cast("State", asking.app.state.desk)


def _ledger(asking: HTTPConnection) -> Ledger:
    return desk_of(asking).ledger


Desk = Annotated[State, Depends(desk_of)]
Store = Annotated[Ledger, Depends(_ledger)]
Number = Annotated[int, Interval(ge=1, le=2**31 - 1)]
"""The number of a row."""
