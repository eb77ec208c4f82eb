"""``/matters``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from onrecord import grouping
from onrecord.errors import QueryError
from onrecord.ledger import Ledger
from onrecord.ledger.matters.journal import LONGEST
from onrecord.web.api.answers import Cursor, Limit, answer, cursor_from, page
from onrecord.web.api.shapes import MatterShape, Page, Problem, Shape
from onrecord.web.auditing import note
from onrecord.web.errors import Missing
from onrecord.web.showing import signed
from onrecord.web.state import Store

router = APIRouter(tags=["matters"])


class MatterDecisionShape(Shape):
    """A line of the journal of matters."""

    number: int
    kind: Literal["name", "merge", "split", "undo"]
    by: str
    at: str
    reason: str
    matter: str
    other: str | None
    name: str | None
    moved: int
    undoes: int | None
    undone_by: int | None


class MatterWhole(MatterShape):
    """A matter with what people decided about it, the last first."""

    decisions: list[MatterDecisionShape]


class ToDecide(BaseModel):
    """What to make of a matter: ``name`` it, ``merge`` another into it, ``split`` statements off,
    or ``undo`` a decision (its number)."""

    do: Literal["name", "merge", "split", "undo"]
    by: str = Field("", max_length=100)
    reason: str = Field("", max_length=LONGEST)
    name: str = Field("", max_length=LONGEST)
    other: str = Field("", max_length=LONGEST)
    statements: list[str] = Field(default_factory=list, max_length=1000)
    number: int = Field(0, ge=0, le=2**31 - 1)


class DecidedShape(Shape):
    """The number of a decision."""

    number: int


@router.get("/matters", responses={200: {"model": Page[MatterShape]}, 400: {"model": Problem}})
def matters(
    request: Request,
    store: Store,
    name: Annotated[str, Query(max_length=200, description="Words of the name.")] = "",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Matters, those found last first."""
    found = store.matters.page(name, after=cursor_from(cursor), limit=limit)
    last = found.matters[-1].id if found.more else None
    return answer(request, page([asdict(one) for one in found.matters], last))


@router.get("/matters/{identity}", responses={200: {"model": MatterWhole}, 404: {"model": Problem}})
def matter(request: Request, store: Store, identity: str) -> Response:
    """One matter; its statements are at ``/statements?matter=``."""
    one = store.matters.one(_the(store, identity))
    log = [asdict(line) for line in store.matters.log(one.id)]
    return answer(request, asdict(one) | {"decisions": log})


@router.post("/matters/{identity}", responses={400: {"model": Problem}, 404: {"model": Problem}})
def decide(request: Request, store: Store, identity: str, told: ToDecide) -> DecidedShape:
    """Name, merge or split a matter, or take that back."""
    one = _the(store, identity)
    signs = {"by": signed(request, told.by), "reason": told.reason}
    if told.do == "name":
        number = grouping.name_matter(store, one, told.name, **signs)
    elif told.do == "merge":
        number = grouping.merge_matters(store, one, told.other, **signs)
    elif told.do == "split":
        number = grouping.split_matter(store, one, told.statements, **signs)
    else:
        number = grouping.undo_matter(store, told.number, **signs)
    note(request, "matter", one, number=number)
    return DecidedShape(number=number)


def _the(store: Ledger, identity: str) -> str:
    try:
        return store.matters.one(identity).id
    except QueryError as error:
        raise Missing(identity, "no matter has this id") from error
