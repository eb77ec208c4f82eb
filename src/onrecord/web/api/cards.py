"""``/relations/{id}/card.svg`` and ``.png``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.share import Ending, Form, card_file
from onrecord.web.api.shapes import Problem
from onrecord.web.auditing import note
from onrecord.web.finding import the_relation
from onrecord.web.state import Store

router = APIRouter(tags=["relations"])


@router.get(
    "/relations/{identity}/card.{ending}",
    response_class=Response,
    responses={
        200: {"content": {"image/svg+xml": {}, "image/png": {}}},
        404: {"model": Problem},
        409: {"model": Problem, "description": "Nobody confirmed it, or it is no conflict."},
    },
)
def card(
    request: Request,
    store: Store,
    identity: str,
    ending: Ending,
    form: Annotated[Form, Query(description="1200x675, or 1080x1080 pixels.")] = "wide",
    download: Annotated[bool, Query(description="As a file to keep.")] = False,
) -> Response:
    """A confirmed conflict as a card."""
    made = card_file(store, the_relation(store, identity), form, ending)
    way = "attachment" if download else "inline"
    if download:
        note(request, "export", made.name)
    headers = {
        "Content-Disposition": f'{way}; filename="{made.name}"',
        "Cache-Control": "no-store",
    }
    return Response(made.body, media_type=made.media_type, headers=headers)
