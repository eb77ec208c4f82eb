"""``/check``: what somebody said before on what they have just said."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field

from onrecord.checking import LONGEST, check, checked_to_json
from onrecord.web.api.shapes import Problem, RelationShape, Shape, StatementShape
from onrecord.web.state import Desk

router = APIRouter(tags=["check"])


class Words(Shape):
    """What was just said, and by whom."""

    speaker: Annotated[str, Field(max_length=200, description="A full name, or a person's id.")]
    words: Annotated[str, Field(max_length=LONGEST)]


class CheckedShape(Shape):
    """The words as statements, how they stand to earlier ones, and those, conflicts first."""

    said: list[StatementShape]
    relations: list[RelationShape]
    statements: list[StatementShape]


@router.post(
    "/check",
    responses={200: {"model": CheckedShape}, 400: {"model": Problem}, 422: {"model": Problem}},
)
def against_the_record(desk: Desk, told: Words) -> dict[str, Any]:
    """What the speaker said before on it. Nothing is stored."""
    with desk.reading:
        found = check(desk.ledger, told.speaker, told.words, on=date.today())
    return checked_to_json(found)
