"""What the audit log is told of commands, where a newsroom keeps one."""

from __future__ import annotations

from onrecord.cli import options


def note(ledger: str, by: str, what: str, subject: str = "", **details: object) -> None:
    """Write down that ``by`` did ``what``. Without a newsroom's store nothing is: none is made."""
    with options.newsroom(ledger, None) as store:
        if store.is_there:
            store.audit.enter(by, what, subject, address="", **details)
