"""What every route may use: the ledger, and the token that proves that a form is ours."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from threading import Lock
from typing import Annotated, cast

from fastapi import Depends, Request

from onrecord.ledger import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The ledger, and a secret of this run that forms carry (synchroniser token, OWASP CSRF
    prevention): another site can neither read nor guess it. ``reading`` is held while the language
    model reads, which it does for one request at a time."""

    ledger: Ledger
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    reading: Lock = field(default_factory=Lock, repr=False)


def _state(request: Request) -> State:
    return cast("State", request.app.state.desk)


def _ledger(request: Request) -> Ledger:
    return _state(request).ledger


Desk = Annotated[State, Depends(_state)]
Store = Annotated[Ledger, Depends(_ledger)]
