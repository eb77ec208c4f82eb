"""``onrecord reindex``: make what search by meaning needs, where it is missing."""

from __future__ import annotations

from onrecord.cli import options
from onrecord.cli.output import say
from onrecord.counting import counted

EXAMPLES = """
[bold]Examples[/bold]

onrecord reindex

onrecord reindex --ledger news.db
"""


def reindex(ledger: options.Ledger = "") -> None:
    """Make the vectors of statements that have none, so that search by meaning finds them.

    New articles get theirs when they are added; ledgers of older versions have none. It can be
    stopped and started again, and takes a minute for 40,000 statements.
    """
    from onrecord.ledger import Ledger

    with Ledger(ledger) as store:
        mended = store.texts.mend()
        made = store.make_vectors()
    tail = f"; the words of {counted(mended, 'article')} entered anew" if mended else ""
    say(f"{store.where}: {counted(made, 'vector')} made{tail}.")
