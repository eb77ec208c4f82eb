"""The pages."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.pages import article, conflict, find, live, person, review, share

router = APIRouter()
for _module in (find, person, conflict, share, live, review, article):
    router.include_router(_module.router)
