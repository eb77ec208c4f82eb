"""``/people``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.person import one_person
from onrecord.ledger import Ledger, Listed
from onrecord.ledger.people.codec import person_to_json
from onrecord.web.api.answers import Cursor, Limit, answer, cursor_from, page, sliced
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
    some, last = _some(store, name, cursor, limit)
    return answer(request, page([_to_json(one) for one in some], last))


@router.get("/people/{identity}", responses={200: {"model": PersonShape}, 404: {"model": Problem}})
def person(request: Request, store: Store, identity: str) -> Response:
    """One person."""
    found = one_person(store, identity)
    if found is None:
        raise Missing(identity, "nobody has this id")
    return answer(request, _to_json(found))


def _some(
    store: Ledger, name: str | None, cursor: str | None, limit: int
) -> tuple[Sequence[Listed], str | None]:
    """Persons of one page, and the id of the last of them when others follow."""
    if name is not None:
        return sliced(store.people.list(name), lambda one: one.person.id, cursor, limit)
    found = store.people.page(after=cursor_from(cursor), limit=limit)
    return found.persons, found.persons[-1].person.id if found.more else None


def _to_json(one: Listed) -> dict[str, Any]:
    counts = {"statements": one.statements, "articles": one.articles}
    return person_to_json(one.person) | counts
