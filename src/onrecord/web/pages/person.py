"""A person."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from onrecord.desk.brief import Download, brief_of
from onrecord.desk.listed import ENDINGS, statements_file
from onrecord.desk.person import Listing, listing, one_person, person_page, wanted_from
from onrecord.ledger import Wanted
from onrecord.publish.display import shown
from onrecord.web.auditing import note
from onrecord.web.errors import Missing
from onrecord.web.showing import is_fragment, quoted, show
from onrecord.web.state import Store

router = APIRouter()


def _wanted(  # noqa: PLR0913 -- one for each filter
    about: str = "",
    medium: str = "",
    act: str = "",
    outlet: str = "",
    since: str = "",
    until: str = "",
    matter: str = "",
    speaker: str = "",
) -> Wanted:
    return wanted_from(
        about=about,
        medium=medium,
        act=act,
        outlet=outlet,
        since=since,
        until=until,
        matter=matter,
        speaker=speaker,
    )


Asked = Annotated[Wanted, Depends(_wanted)]


@router.get("/people/{identity}")
def person(
    request: Request,
    store: Store,
    asked: Asked,
    identity: str,
    after: str | None = None,
    wide: bool = False,
) -> Response:
    """The page, or only the statements that a filter leaves; ``wide`` shows possible conflicts."""
    if is_fragment(request):
        return _lines(request, store, asked, identity, after)
    found = person_page(store, identity, asked, wide=wide)
    if found is None:
        raise Missing(identity, "nobody has this id", "Look for the name instead")
    query = f"?{request.url.query}" if request.url.query else ""
    values = {"page": found, "asked": asked, "query": query, **_next(request, found.listing)}
    return show(request, "person.html", values)


@router.get("/people/{identity}/brief.{ending}")
def brief(request: Request, store: Store, asked: Asked, identity: str, ending: str) -> Response:
    """The brief of what the filters leave, as a file to keep."""
    made = brief_of(store, identity, ending, asked)
    if made is None:
        raise Missing(f"{identity}.{ending}", "there is no such brief", "Look for the name instead")
    note(request, "export", identity, format=ending)
    return attached(made)


@router.get("/people/{identity}/statements.{ending}")
def statements(
    request: Request, store: Store, asked: Asked, identity: str, ending: str
) -> Response:
    """The statements that the filters leave, as a file to keep."""
    listed = one_person(store, identity)
    if listed is None:
        raise Missing(identity, "nobody has this id", "Look for the name instead")
    theirs = replace(asked, speaker=identity)
    made = statements_file(store, theirs, shown(listed.person.name), ending)
    if made is None:
        raise Missing(f"{identity}.{ending}", "there is no such file", f"Ask for {ENDINGS}")
    note(request, "export", identity, format=ending)
    return attached(made)


def attached(made: Download) -> Response:
    """A file that the browser keeps."""
    kept = f"attachment; filename*=UTF-8''{quoted(made.name)}"
    headers = {"Content-Disposition": kept, "Cache-Control": "no-store"}
    return Response(made.body, media_type=made.media_type, headers=headers)


def _lines(
    request: Request, store: Store, asked: Wanted, identity: str, after: str | None
) -> Response:
    if one_person(store, identity) is None:
        raise Missing(identity, "nobody has this id", "Look for the name instead")
    found = listing(store, asked, identity, after)
    query = f"?{request.url.query}" if request.url.query else ""
    template = "_lines.html" if after else "_said.html"
    return show(request, template, {"listing": found, "query": query, **_next(request, found)})


def _next(request: Request, found: Listing) -> dict[str, str | None]:
    """The address of the statements that follow those shown."""
    if found.more is None:
        return {"more": None}
    address = request.url.include_query_params(after=found.more)
    return {"more": f"{address.path}?{address.query}"}
