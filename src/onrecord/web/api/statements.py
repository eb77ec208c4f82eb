"""``/statements``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.ledger import Wanted
from onrecord.web.api.answers import Cursor, Limit, answer, cursor_from, page
from onrecord.web.api.shapes import Page, Problem, StatementShape
from onrecord.web.errors import Missing
from onrecord.web.state import Store
from onrecord.wire import statement_to_json

router = APIRouter(tags=["statements"])


@router.get(
    "/statements", responses={200: {"model": Page[StatementShape]}, 400: {"model": Problem}}
)
def statements(  # noqa: PLR0913 -- one for each filter
    request: Request,
    store: Store,
    speaker: Annotated[str | None, Query(description="A name, words of it, or an id.")] = None,
    about: Annotated[str | None, Query(max_length=500, description="Words, or a phrase.")] = None,
    since: Annotated[str | None, Query(description="`2031`, `2031-03` or `2031-03-04`.")] = None,
    until: Annotated[str | None, Query(description="Inclusive, as `since`.")] = None,
    article: Annotated[str | None, Query(description="The id of an article.")] = None,
    outlet: str | None = None,
    act: str | None = None,
    medium: str | None = None,
    matter: Annotated[str | None, Query(description="The id of a matter.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Statements in the order in which they were entered."""
    wanted = Wanted(
        speaker=speaker,
        about=about,
        since=since,
        until=until,
        article=article,
        outlet=outlet,
        act=act,
        medium=medium,
        matter=matter,
    )
    found = store.statement_page(wanted, after=cursor_from(cursor), limit=limit)
    last = found.statements[-1].id if found.more else None
    return answer(request, page([statement_to_json(s) for s in found.statements], last))


@router.get(
    "/statements/{identity}",
    responses={200: {"model": StatementShape}, 404: {"model": Problem}},
)
def statement(request: Request, store: Store, identity: str) -> Response:
    """One statement."""
    found = store.statement(identity)
    if found is None:
        raise Missing(identity, "no statement has this id")
    return answer(request, statement_to_json(found))
