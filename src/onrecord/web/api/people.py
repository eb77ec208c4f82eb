"""``/people``."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.person import one_person
from onrecord.ledger import Listed
from onrecord.ledger.people.codec import person_to_json
from onrecord.web.api.answers import Cursor, Limit, answer, page, sliced
from onrecord.web.api.shapes import Page, PersonShape, Problem
from onrecord.web.errors import Missing
from onrecord.web.state import Store

router = APIRouter(tags=["people"])


@router.get("/people", responses={200: {"model": Page[PersonShape]}, 400: {"model": Problem}})
def people(
    request: Request,
    store: Store,
    name: Annotated[str | None, Query(description="A name, or words of it.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Persons, those who say most first."""
    some, last = sliced(store.people.list(name), lambda one: one.person.id, cursor, limit)
    return answer(request, page([_to_json(one) for one in some], last))


@router.get("/people/{identity}", responses={200: {"model": PersonShape}, 404: {"model": Problem}})
def person(request: Request, store: Store, identity: str) -> Response:
    """One person."""
    found = one_person(store, identity)
    if found is None:
        raise Missing(identity, "nobody has this id")
    return answer(request, _to_json(found))


def _to_json(one: Listed) -> dict[str, Any]:
    counts = {"statements": one.statements, "articles": one.articles}
    return person_to_json(one.person) | counts
