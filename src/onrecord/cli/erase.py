"""``onrecord erase``: what somebody has a right to have erased."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import auditing, options
from onrecord.cli.output import json_line, json_lines, say
from onrecord.counting import counted

if TYPE_CHECKING:
    from onrecord.ledger import Ledger
    from onrecord.ledger.erasing import Erased

EXAMPLES = """
[bold]Examples[/bold]

onrecord erase 4f1c22aa --reason 'a court ruled so' --by 'Tamsin Okray'

onrecord erase 'Joren Vale' --reason 'he asked for it' --by 'Tamsin Okray'

onrecord erase --list
"""


def erase(  # noqa: PLR0913 -- one for each option
    by: options.By,
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[ARTICLE|PERSON]", help="An id, file or URL of an article, or a person's name."
        ),
    ] = None,
    ledger: options.Ledger = "",
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; it is kept for good.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="What was erased before.")] = False,
    scrub: Annotated[
        bool, typer.Option("--scrub", help="Only write the file anew, without what was erased.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
    as_json: options.Json = False,
) -> None:
    """Erase an article, or a person and what they said, for good: text, statements, relations,
    index and kept pages. The hash chain still verifies, and says that something was erased, by
    whom, when and why; an erased article is not added again.

    Backups, exports and published briefs are not reached: erase there too.
    """
    from onrecord.ledger import Ledger

    if sum((what is not None, listed, scrub)) != 1:
        raise typer.BadParameter("Say what to erase, or --list, or --scrub.")
    with Ledger(ledger) as store:
        if what is None:
            _list(store, as_json=as_json) if listed else store.erasing.scrub()
            return
        if not yes:
            typer.confirm(f"Erase {what} for good?", abort=True, err=True)
        erased = _erased(store, what, by=by, reason=reason)
    # without the name: what is erased must not live on in a log
    auditing.note(ledger, by, "erasure", erased.kind, statements=erased.statements)
    if as_json:
        json_line(erased._asdict())
    else:
        say(_told(erased))


def _erased(store: Ledger, what: str, *, by: str, reason: str) -> Erased:
    from onrecord import people

    named = store.erasing.article if store.erasing.is_article(what) else store.erasing.person
    return named(what, by=by, reason=reason, judge=people)


def _list(store: Ledger, *, as_json: bool) -> None:
    found = store.erasing.all()
    if as_json:
        json_lines(
            {"number": e.number, "kind": e.kind, "by": e.by, "at": e.at, "reason": e.reason}
            for e in found
        )
    for erasure in () if as_json else found:
        typer.echo(f"{erasure.at}  {erasure.kind}, by {erasure.by}: {erasure.reason}")


def _told(erased: Erased) -> str:
    gone = f"{erased.kind} {erased.name} is erased, with {counted(erased.statements, 'statement')}"
    if erased.kind == "article":
        return f"{gone}."
    return f"{gone}; made illegible in {counted(erased.articles, 'article')}."
