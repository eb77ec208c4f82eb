"""Forms that may carry files: of our own pages, proved to be so, and bounded in every way."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from onrecord.desk.adding import Upload
from onrecord.errors import TooLarge
from onrecord.web.errors import Refused
from onrecord.web.visitors import Who, is_proved

LARGEST = 24 * 1024 * 1024
"""Bytes of a whole form."""
FILES, FIELDS = 20, 3_000
FIELD_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sent:
    """The fields and the files of a form."""

    fields: dict[str, str]
    files: tuple[Upload, ...]


async def _sent(request: Request, who: Who) -> Sent:
    """A form (multipart/form-data, RFC 7578) that carries our token.

    Raises ``Refused`` for any other, ``TooLarge`` for one that is more than we read.
    """
    if "multipart/form-data" not in request.headers.get("content-type", ""):
        raise Refused("the form", "it is not multipart/form-data", "Open the page again")
    parser = MultiPartParser(
        request.headers,
        _bounded(request),
        max_files=FILES,
        max_fields=FIELDS,
        max_part_size=FIELD_BYTES,
    )
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError, ValueError) as error:
        raise Refused("the form", f"it cannot be read ({error})", "Send fewer files") from error
    sent = await _taken(form)
    if not is_proved(request, who, sent.fields.get("token", "")):
        raise Refused("the form", "it is from another run of the desk", "Open the page again")
    return sent


async def _bounded(request: Request) -> AsyncGenerator[bytes, None]:
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > LARGEST:
            what = f"it has more than {LARGEST // 1024**2} MB"
            raise TooLarge("the form", what, "Add it on the command line: onrecord add")
        yield chunk


async def _taken(form: FormData) -> Sent:
    fields, files = {}, []
    for name, value in form.multi_items():
        if not isinstance(value, UploadFile):
            fields[name] = value
        elif value.filename:
            files.append(Upload(name=value.filename, data=await value.read()))
    await form.close()
    return Sent(fields, tuple(files))


Multipart = Annotated[Sent, Depends(_sent)]
