"""The REST API: records in the shapes that `onrecord ... --json` prints, a page at a time."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.api import articles, audit, cards, people, relations, search, statements

router = APIRouter()
for _module in (statements, relations, cards, people, articles, search, audit):
    router.include_router(_module.router)
