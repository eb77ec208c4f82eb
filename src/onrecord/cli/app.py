"""The command ``onrecord``: its commands, and what becomes of errors."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import onrecord
from onrecord.cli import (
    add,
    backup,
    batch,
    brief,
    check,
    clean,
    compare,
    copy,
    datasette,
    erase,
    export,
    extract,
    head,
    load,
    matters,
    mcp,
    opinion,
    options,
    pages,
    people,
    publish,
    reindex,
    relations,
    review,
    schema,
    search,
    serve,
    share,
    statements,
    tokens,
    tune,
    users,
    verify,
    versions,
    watch,
)
from onrecord.cli import open as opening
from onrecord.cli.output import complain, use_utf8
from onrecord.errors import OnrecordError, QueryError

EXAMPLES = """
[bold]Start here[/bold]

onrecord add articles/ && onrecord relations

onrecord statements --speaker 'Surname'

onrecord brief 'Full Name' -o brief.html

Every command says more, with examples: onrecord COMMAND --help
"""


class Door(TyperGroup):
    """Commands whose errors end in one clean line: exit code 2 for a bad query, else 1."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            complain(error)
            raise typer.Exit(2 if isinstance(error, QueryError) else 1) from error


app = typer.Typer(
    name="onrecord",
    cls=Door,
    no_args_is_help=True,
    rich_markup_mode="rich",
    epilog=EXAMPLES,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {onrecord.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
    ledger: Annotated[
        str,
        typer.Option(envvar=options.LEDGER_VARIABLE, metavar="PATH|URL", help="The ledger to use."),
    ] = options.DEFAULT_LEDGER,
) -> None:
    """A ledger of public statements: who said what, when, and what it conflicts with."""


for _command, _examples in (
    (add.add, add.EXAMPLES),
    (statements.statements, statements.EXAMPLES),
    (relations.relations, relations.EXAMPLES),
    (review.review, review.EXAMPLES),
    (tune.tune, tune.EXAMPLES),
    (opinion.opinion, opinion.EXAMPLES),
    (search.search, search.EXAMPLES),
    (brief.brief, brief.EXAMPLES),
    (share.share, share.EXAMPLES),
    (check.check, check.EXAMPLES),
    (export.export, export.EXAMPLES),
    (publish.publish, publish.EXAMPLES),
    (datasette.datasette, datasette.EXAMPLES),
    (schema.schema, schema.EXAMPLES),
    (versions.versions, versions.EXAMPLES),
    (verify.verify, verify.EXAMPLES),
    (reindex.reindex, reindex.EXAMPLES),
    (head.head, head.EXAMPLES),
    (backup.backup, backup.BACKUP_EXAMPLES),
    (backup.restore, backup.RESTORE_EXAMPLES),
    (copy.copy, copy.EXAMPLES),
    (erase.erase, erase.EXAMPLES),
    (serve.serve, serve.EXAMPLES),
    (mcp.mcp, mcp.EXAMPLES),
    (extract.extract, extract.EXAMPLES),
    (clean.clean, clean.EXAMPLES),
    (batch.batch, batch.EXAMPLES),
    (load.load, load.EXAMPLES),
    (compare.compare, compare.EXAMPLES),
):
    app.command(epilog=_examples)(_command)

app.command("open", epilog=opening.EXAMPLES)(opening.open_statement)
app.add_typer(pages.app, name="pages")
app.add_typer(people.app, name="people")
app.add_typer(matters.app, name="matters")
app.add_typer(users.app, name="users")
app.add_typer(tokens.app, name="tokens")
app.add_typer(watch.app, name="watch")


def main() -> None:
    """Run the command line."""
    use_utf8()
    app()


if __name__ == "__main__":
    main()
