"""The pages."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.web.pages import (
    account,
    add,
    article,
    audit,
    brief,
    conflict,
    correct,
    find,
    live,
    person,
    review,
    share,
    signin,
    users,
    watch,
)

router = APIRouter()
for _module in (
    find,
    person,
    conflict,
    share,
    brief,
    live,
    review,
    article,
    add,
    correct,
    account,
    audit,
    signin,
    users,
    watch,
):
    router.include_router(_module.router)
