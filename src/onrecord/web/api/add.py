"""``/add`` and ``/corrections``: articles into the ledger, and what people mend of them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field

from onrecord.correcting import Done, correct, correct_speaker, take_back
from onrecord.desk.adding import Given, read_given
from onrecord.desk.storing import FIELDS, Stored, store
from onrecord.errors import QueryError
from onrecord.ledger import Corrected
from onrecord.web.api.shapes import Problem, Shape
from onrecord.web.auditing import note
from onrecord.web.showing import signed
from onrecord.web.state import Desk, Number, Store

router = APIRouter(tags=["add"])
_PROBLEMS: dict[int | str, dict[str, Any]] = {400: {"model": Problem}, 422: {"model": Problem}}
_Text = Annotated[str, Field(max_length=2_000)]


class ToAdd(Shape):
    """Text, or an address, and what is known of it where the page does not say."""

    text: Annotated[str, Field(max_length=1_000_000)] = ""
    url: _Text = ""
    published: Annotated[str, Field(max_length=40)] = ""
    outlet: _Text = ""
    speaker: Annotated[str, Field(description="When all of the text is what one says.")] = ""


class AddedShape(Shape):
    """An article that is stored; ``new`` is false when it was there already."""

    article: str
    headline: str | None
    new: bool
    statements: int
    conflicts: int


class AddedPage(Shape):
    """What was stored, and what could not be read."""

    items: list[AddedShape]
    problems: list[str]


class ToCorrect(Shape):
    """What an article, or the speaker of one of its statements, should say; empty: not known."""

    article: _Text = ""
    statement: _Text = ""
    what: str = "speaker"
    value: _Text
    by: _Text = ""
    reason: _Text


class ToUndo(Shape):
    """Who takes a correction back, and why."""

    by: _Text = ""
    reason: _Text


class Numbered(Shape):
    """The number of a line of the journal."""

    number: int


class CorrectedShape(Shape):
    """A line of the journal; values are texts, or speakers, or null for what is not known."""

    number: int
    article: str
    statement: str | None
    what: str
    before: Any
    after: Any
    by: str
    at: str
    reason: str
    undoes: int | None
    undone_by: int | None


class MendedShape(Numbered):
    """The number of a correction, and what became of flags: the ids of those that are ``added``
    and ``withdrawn``, and how many of those withdrawn before stand ``again``."""

    added: list[str]
    withdrawn: list[str]
    again: int


class CorrectedPage(Shape):
    """Corrections in the order of entry."""

    items: list[CorrectedShape]


@router.post("/add", responses=_PROBLEMS)
def add(request: Request, desk: Desk, told: ToAdd) -> AddedPage:
    """Read a text or the page at an address into the ledger."""
    draft = read_given(Given(**told.model_dump()))
    with desk.reading:
        stored = [store(desk.ledger, a, {}, by="", reason="") for a in draft.articles]
    for one in stored:
        note(request, "add", one.article.id, statements=one.statements)
    return AddedPage(items=[_added(one) for one in stored], problems=list(draft.problems))


@router.get("/corrections")
def corrections(
    store: Store, article: Annotated[str | None, Query(description="The id of an article.")] = None
) -> CorrectedPage:
    """What people corrected by hand."""
    found = store.corrections.of(None if article is None else [article])
    return CorrectedPage(items=[_corrected(line) for line in found])


@router.post("/corrections", responses=_PROBLEMS)
def mend(request: Request, desk: Desk, told: ToCorrect) -> MendedShape:
    """Correct the headline, the date or the outlet of an article, or who says a statement; flags
    that do not hold any more are withdrawn."""
    signs = {"by": signed(request, told.by), "reason": told.reason}
    with desk.reading:
        if told.what == "speaker":
            done = correct_speaker(desk.ledger, told.statement, told.value, **signs)
        else:
            done = _of_article(desk, told, signs)
    note(request, "correct", told.statement or told.article, number=done.number)
    return _mended(done)


@router.post("/corrections/{number}/undo", responses=_PROBLEMS)
def undo(request: Request, desk: Desk, number: Number, told: ToUndo) -> MendedShape:
    """Take a correction back; flags that it withdrew, and that hold again, stand again."""
    with desk.reading:
        done = take_back(desk.ledger, number, by=signed(request, told.by), reason=told.reason)
    note(request, "undo a correction", str(number), number=done.number)
    return _mended(done)


def _of_article(desk: Desk, told: ToCorrect, signs: dict[str, str]) -> Done:
    for what in FIELDS:
        if what == told.what:
            return correct(desk.ledger, told.article, what, told.value, **signs)
    raise QueryError(
        told.what, "it cannot be corrected", f"Say one of {', '.join(FIELDS)}, speaker"
    )


def _mended(done: Done) -> MendedShape:
    return MendedShape(
        number=done.number,
        added=[relation.id for relation in done.follows.added],
        withdrawn=list(done.follows.withdrawn),
        again=len(done.follows.again),
    )


def _added(one: Stored) -> AddedShape:
    return AddedShape(
        article=one.article.id,
        headline=one.article.headline,
        new=one.new,
        statements=one.statements,
        conflicts=one.conflicts,
    )


def _corrected(line: Corrected) -> CorrectedShape:
    return CorrectedShape(
        number=line.number,
        article=line.article,
        statement=line.statement,
        what=line.what,
        before=line.before,
        after=line.after,
        by=line.by,
        at=line.at,
        reason=line.reason,
        undoes=line.undoes,
        undone_by=line.undone_by,
    )
