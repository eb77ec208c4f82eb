"""Add: paste text or a URL, or drop files; see what was read; store it, mended where need be."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.desk.adding import Given, previews, read_given
from onrecord.desk.drafts import Draft
from onrecord.desk.storing import FIELDS, Stored, store
from onrecord.errors import BadRecord, InputError, QueryError
from onrecord.web.auditing import note
from onrecord.web.showing import reviewer, show, signed
from onrecord.web.state import Desk, State
from onrecord.web.uploads import Multipart, Sent

router = APIRouter()

_HINTS = ("text", "url", "published", "outlet", "speaker")


@router.get("/add")
def start(request: Request, url: Annotated[str, Query(max_length=2000)] = "") -> Response:
    """The page, before anything was read."""
    return show(request, "add.html", _form({"url": url}, None))


@router.post("/add")
def read(request: Request, desk: Desk, sent: Multipart) -> Response:
    """What was read of what was given; nothing of it is stored."""
    try:
        draft = read_given(_given(request, sent))
    except InputError as error:
        return show(request, "add.html", _form(sent.fields, error), code=422)
    return _preview(request, desk, desk.drafts.keep(draft), draft)


@router.post("/add/{draft}")
def keep(request: Request, desk: Desk, sent: Multipart, draft: str) -> Response:
    """Store what was read, each article that is wanted, and correct what is said otherwise."""
    read = desk.drafts.get(draft)
    by = signed(request, sent.fields.get("by", ""))
    wanted = [n for n in range(len(read.articles)) if sent.fields.get(f"take-{n}")]
    if not wanted:
        trouble = QueryError("the form", "nothing was chosen", "Tick what is to be stored")
        return _preview(request, desk, draft, read, trouble=trouble)
    with desk.reading:
        stored = [_store(desk, read, number, sent, by) for number in wanted]
    for one in stored:
        note(request, "add", one.article.id, statements=one.statements, corrected=one.corrected)
    return show(request, "added.html", {"stored": stored})


def _store(desk: State, read: Draft, number: int, sent: Sent, by: str) -> Stored:
    told: dict[str, str | None] = {name: sent.fields.get(f"{name}-{number}") for name in FIELDS}
    wanted = {name: value for name, value in told.items() if value is not None}
    wanted |= {name: value for name, value in sent.fields.items() if name.startswith("speaker-")}
    reason = sent.fields.get("reason", "").strip() or "corrected by hand when it was added"
    return store(desk.ledger, read.articles[number], wanted, by=by, reason=reason)


def _given(request: Request, sent: Sent) -> Given:
    text, url, published, outlet, speaker = (sent.fields.get(name, "") for name in _HINTS)
    given = Given(
        text=text or sent.fields.get("words", ""),
        turns=_turns(sent.fields.get("transcript", "")),
        url=url,
        published=published,
        outlet=outlet,
        speaker=speaker,
        files=sent.files,
    )
    if not sent.fields.get("live"):
        return given
    who = signed(request, sent.fields.get("by", "")) or "somebody at the desk"
    at = datetime.now(UTC)
    source = f"live, typed by {who} at {at.isoformat(timespec='seconds')}"
    return replace(given, published=published or at.date().isoformat(), source=source)


def _turns(transcript: str) -> tuple[tuple[str, str], ...]:
    """The turns of a running transcript: sentences of one speaker that follow one another are one.

    Raises ``BadRecord`` for what the page of the transcript did not make.
    """
    if not transcript:
        return ()
    try:
        said = [(str(one["speaker"]), str(one["text"])) for one in json.loads(transcript)]
    except (ValueError, TypeError, KeyError) as error:
        raise BadRecord("the transcript", "it cannot be read", "Open the page again") from error
    turns = groupby(said, key=itemgetter(0))
    return tuple((name, " ".join(words for _, words in turn)) for name, turn in turns)


def _preview(
    request: Request, desk: State, name: str, draft: Draft, *, trouble: QueryError | None = None
) -> Response:
    with desk.reading:
        read = previews(desk.ledger, draft)
    values = {
        "draft": name,
        "previews": read,
        "problems": draft.problems,
        "by": reviewer(request),
        "trouble": trouble,
    }
    return show(request, "preview.html", values, code=400 if trouble else 200)


def _form(fields: dict[str, str], trouble: InputError | None) -> dict[str, Any]:
    return {"given": {name: fields.get(name, "") for name in _HINTS}, "trouble": trouble}
