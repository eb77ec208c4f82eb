"""``/relations``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.records import RelationType, Status
from onrecord.sureness import FLAG, POSSIBLE
from onrecord.web.api.answers import Cursor, Limit, answer, cursor_from, page
from onrecord.web.api.shapes import Page, Problem, RelationShape
from onrecord.web.finding import the_relation
from onrecord.web.state import Store
from onrecord.wire import relation_to_json

router = APIRouter(tags=["relations"])


@router.get("/relations", responses={200: {"model": Page[RelationShape]}, 400: {"model": Problem}})
def relations(  # noqa: PLR0913 -- one for each filter
    request: Request,
    store: Store,
    speaker: Annotated[str | None, Query(description="Who said either side.")] = None,
    kind: Annotated[RelationType | None, Query(alias="type")] = None,
    status: Status | None = None,
    wide: Annotated[bool, Query(description="Those, too, that are only possible.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Relations in the order in which they were entered, as people judged them."""
    found = store.relation_page(
        speaker=speaker,
        type=kind,
        status=status,
        least=POSSIBLE if wide else FLAG,
        after=cursor_from(cursor),
        limit=limit,
    )
    last = found.relations[-1].id if found.more else None
    return answer(request, page([relation_to_json(one) for one in found.relations], last))


@router.get(
    "/relations/{identity}", responses={200: {"model": RelationShape}, 404: {"model": Problem}}
)
def relation(request: Request, store: Store, identity: str) -> Response:
    """One relation."""
    return answer(request, relation_to_json(the_relation(store, identity)))
