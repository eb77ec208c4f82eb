"""Options that several commands share."""

from __future__ import annotations

import os
from getpass import getuser
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import BadRecord

if TYPE_CHECKING:
    from onrecord.models.entailment import EntailmentModel
    from onrecord.newsroom import Newsroom as NewsroomStore

DEFAULT_LEDGER = "onrecord.db"
LEDGER_VARIABLE = "ONRECORD_LEDGER"


def _ledger(context: typer.Context, value: str | None) -> str:
    """The ledger named after the command, else the one named before it, else the default."""
    return value or context.find_root().params.get("ledger") or DEFAULT_LEDGER


def _date(value: str | None) -> str | None:
    """A date as ISO 8601, or wrong usage."""
    from onrecord.read.told import iso_date

    try:
        return iso_date("the date", value)
    except BadRecord as error:
        raise typer.BadParameter(f"{error.what}. {error.advice}") from error


def user() -> str:
    """Who runs the command; a number where the system has no name for them."""
    try:
        return getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"


Ledger = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="PATH|URL",
        callback=_ledger,
        show_default=f"${LEDGER_VARIABLE} or {DEFAULT_LEDGER}",
        help="The ledger to use.",
    ),
]


Newsroom = Annotated[
    str | None,
    typer.Option(
        "--newsroom",
        metavar="PATH|URL",
        show_default="$ONRECORD_NEWSROOM or beside the ledger",
        help="Where accounts and the audit log are kept.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="JSON lines for programs.")]
Speaker = Annotated[
    str | None,
    typer.Option("--speaker", metavar="NAME", help="A full name, or words of it, in any case."),
]
About = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar="QUERY|ID",
        help='Words in it or its headline; "a phrase"; or the id of a matter.',
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        callback=_date,
        help="When pages that give no date were published, YYYY-MM-DD.",
    ),
]
Outlet = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Outlet of pages that name none.")
]
Address = Annotated[
    str | None, typer.Option("--url", metavar="URL", help="Address of a page that gives none.")
]
Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="CODE", help="Language of pages that do not say, such as en."),
]
Nli = Annotated[
    str | None,
    typer.Option(
        "--nli",
        metavar="FOLDER|HUB NAME",
        help="A model of entailment (ONNX) to be heard where statements are compared.",
    ),
]
Jobs = Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes on this machine.")]
By = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="NAME",
        default_factory=user,
        show_default="the user",
        help="Who decides.",
    ),
]


def newsroom(ledger: str, named: str | None) -> NewsroomStore:
    """The store of the newsroom that goes with ``ledger``, unless another is ``named``."""
    from onrecord.newsroom import Newsroom as NewsroomStore
    from onrecord.newsroom import target_for

    return NewsroomStore(target_for(ledger, named))


def voice(name: str | None) -> EntailmentModel | None:
    """The model of entailment that ``--nli`` names. Raises ``ModelError`` when it is none."""
    if name is None:
        return None
    from onrecord.models.entailment import EntailmentModel
    from onrecord.models.hub import folder_of

    return EntailmentModel(folder_of(name))
