"""The WebSocket that takes a running transcript and answers each sentence with the record.

A page of another site cannot open it: ``Host`` and ``Origin`` are checked before the handshake, as
for what writes (cross-site WebSocket hijacking, CWE-1385), and the role as for any route. Nothing
that comes in is stored.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from time import perf_counter
from typing import Annotated, Any, Literal

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from fastapi import APIRouter, Query, WebSocket, WebSocketDisconnect
from fastapi.concurrency import run_in_threadpool

from onrecord.checking import Checked, check, checked_to_json
from onrecord.desk.live import Live, live_of
from onrecord.desk.transcript import Sentence, Transcript
from onrecord.errors import BadRecord, InputError, QueryError, TooLarge
from onrecord.web.errors import TooMany
from onrecord.web.limits import key_of
from onrecord.web.showing import rendered
from onrecord.web.state import State, desk_of
from onrecord.web.visitors import visitor_of

router = APIRouter()

LARGEST = 16 * 1024
"""Bytes of a message."""
WAITING = 40
"""Sentences that may wait for their answer; then nothing more is read, and the sender waits."""
PAUSE_SECONDS = 2.5
"""A silence after which what was said last is taken to be complete."""
TOO_BIG, TOO_FAST = 1009, 1008
_WHERE = "the message"
_SEND = 'Send {"speaker": ..., "text": ...}'

Form = Literal["json", "html"]


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a message holds."""

    speaker: str
    text: str
    end: bool


@router.websocket("/live")
async def live(
    socket: WebSocket,
    form: Annotated[Form, Query(description="`html`: the part of the page, too.")] = "json",
) -> None:
    """Messages ``{"speaker", "text", "end"}`` in, an answer for each sentence out."""
    await socket.accept()
    heard, said = anyio.create_memory_object_stream[Sentence](WAITING)
    try:
        async with anyio.create_task_group() as both:
            both.start_soon(_answer, socket, said, form)
            await _listen(socket, heard)
            both.cancel_scope.cancel()
    except* WebSocketDisconnect:
        pass


async def _listen(socket: WebSocket, heard: MemoryObjectSendStream[Sentence]) -> None:
    """Hand on the sentences of what comes in, until the other side leaves or sends too much."""
    transcript = Transcript()
    async with heard:
        async for message in _messages(socket):
            if message is None:
                sentences = list(transcript.pause())
            else:
                sentences = list(transcript.feed(message.speaker, message.text))
                sentences += transcript.close() if message.end else ()
            for sentence in sentences:
                await heard.send(sentence)


async def _messages(socket: WebSocket) -> AsyncIterator[_Heard | None]:
    """What comes in; None for a pause."""
    while True:
        message: str | None = None
        with anyio.move_on_after(PAUSE_SECONDS):
            message = await _receive(socket)
        try:
            yield None if message is None else _checked(socket, message)
        except BadRecord as error:
            await socket.send_json({"error": str(error)})
        except (TooLarge, TooMany) as error:
            await socket.close(TOO_BIG if isinstance(error, TooLarge) else TOO_FAST, error.what)
            return


async def _receive(socket: WebSocket) -> str:
    """The next message; bytes are none of ours, and are taken as such."""
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1000))
    return str(message.get("text") or "")


def _checked(socket: WebSocket, message: str) -> _Heard:
    """What a message holds. Raises ``TooLarge`` or ``TooMany`` when more comes than one person can
    say, ``BadRecord`` for what is no message of ours."""
    if len(message.encode("utf-8", "replace")) > LARGEST:
        raise TooLarge(_WHERE, f"it has more than {LARGEST} bytes", "Send less at a time")
    who = visitor_of(socket)
    desk_of(socket).limits.take("live", who.name or key_of(who.address))
    return _heard(message)


def _heard(message: str) -> _Heard:
    try:
        told = json.loads(message)
    except ValueError as error:
        raise BadRecord(_WHERE, "it is not JSON", _SEND) from error
    if not isinstance(told, dict):
        raise BadRecord(_WHERE, "it is no object", _SEND)
    speaker, text = told.get("speaker") or "", told.get("text") or ""
    if not isinstance(speaker, str) or not isinstance(text, str):
        raise BadRecord(_WHERE, "speaker and text are not strings", _SEND)
    return _Heard(speaker[:200], text, bool(told.get("end")))


async def _answer(socket: WebSocket, said: MemoryObjectReceiveStream[Sentence], form: Form) -> None:
    """Answer the sentences that were handed on, one after the other."""
    number = 0
    async with said:
        async for sentence in said:
            number += 1
            answer = await run_in_threadpool(_beside, socket, sentence, form)
            await socket.send_json({"number": number, **answer})


def _beside(socket: WebSocket, sentence: Sentence, form: Form) -> dict[str, Any]:
    """What stands beside one sentence: an ``error``, or the record in the shape of ``check``."""
    desk, began = desk_of(socket), perf_counter()
    told: dict[str, Any] = {"speaker": sentence.speaker, "text": sentence.text}
    try:
        found, page = _found(desk, sentence)
        told |= checked_to_json(found)
    except (QueryError, InputError) as error:
        page, told = Live(trouble=str(error)), told | {"error": str(error)}
    if form == "html":
        told["html"] = rendered(socket, "_live.html", {"live": page})
    return told | {"milliseconds": round(1000 * (perf_counter() - began))}


def _found(desk: State, sentence: Sentence) -> tuple[Checked, Live]:
    if not sentence.speaker:
        raise QueryError(_WHERE, "it does not say who speaks", _SEND)
    with desk.reading:
        found = check(desk.ledger, sentence.speaker, sentence.text, on=date.today())
    return found, live_of(desk.ledger, found)
