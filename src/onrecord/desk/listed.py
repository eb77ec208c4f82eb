"""The statements that a page shows, as a file to take away."""

from __future__ import annotations

import io
from collections.abc import Sequence

from onrecord.desk.brief import Download
from onrecord.exporting import FORMS, Format, Selection, export
from onrecord.ledger import Ledger, Wanted

MOST = 20_000
"""How many statements a file from the desk has at most; ``onrecord export`` gives all."""
OFFERED: Sequence[Format] = ("csv", "jsonl", "schema-org", "annotations")
"""The formats that the desk offers for a list of statements."""


def statements_file(ledger: Ledger, wanted: Wanted, name: str, ending: str) -> Download | None:
    """The statements that are as ``wanted``, the newest said first; None for an ``ending`` that is
    not offered. Raises ``QueryError`` for a filter that cannot be understood."""
    form = next((form for form in OFFERED if FORMS[form].ending == ending), None)
    if form is None:
        return None
    out = io.BytesIO()
    export(ledger, "statements", form, out, Selection(wanted=wanted, newest=True, most=MOST))
    return Download(out.getvalue(), FORMS[form].media_type, f"{name}.{ending}")
