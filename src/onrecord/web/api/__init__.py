"""The REST API: records in the shapes that `onrecord ... --json` prints, a page at a time."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web import live_socket
from onrecord.web.api import (
    add,
    alerts,
    articles,
    audit,
    cards,
    check,
    matters,
    people,
    relations,
    search,
    statements,
)

router = APIRouter()
for _module in (
    statements,
    relations,
    cards,
    people,
    matters,
    articles,
    search,
    check,
    add,
    audit,
    alerts,
    live_socket,
):
    router.include_router(_module.router)
