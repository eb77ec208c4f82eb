"""The REST API: records in the shapes that `onrecord ... --json` prints, a page at a time."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.api import articles, cards, people, relations, search, statements

router = APIRouter()
for _module in (statements, relations, cards, people, articles, search):
    router.include_router(_module.router)
