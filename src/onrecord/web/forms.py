"""Forms: small, of our own pages, and proved to be so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request

from onrecord.web.errors import Refused
from onrecord.web.visitors import Who, is_proved

LARGEST = 64 * 1024
FIELDS = 40
_DIGITS = 9


def number_in(field: str) -> int | None:
    """The number of a row that stands in a field; None for anything else."""
    return int(field) if field.isdecimal() and len(field) <= _DIGITS else None


async def _form(request: Request, who: Who) -> Mapping[str, str]:
    """The fields of a form that carries our token. Raises ``Refused`` for any other."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise Refused("the form", f"it has more than {LARGEST // 1024} KB", "Write less")
    fields = _fields(bytes(body))
    if not is_proved(request, who, fields.get("token", "")):
        raise Refused("the form", "it is from another run of the desk", "Open the page again")
    return fields


def _fields(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode("utf-8"), max_num_fields=FIELDS))
    except ValueError as error:
        raise Refused("the form", "it cannot be read", "Open the page again") from error


Form = Annotated[Mapping[str, str], Depends(_form)]
