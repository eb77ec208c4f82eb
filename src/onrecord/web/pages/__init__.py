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
    matter,
    matters,
    person,
    review,
    share,
    signin,
    tune,
    users,
    watch,
)

router = APIRouter()
for _module in (
    find,
    person,
    matter,
    matters,
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
    tune,
    users,
    watch,
):
    router.include_router(_module.router)
