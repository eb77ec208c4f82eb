"""The statements that a page shows, as a file to take away."""

from __future__ import annotations

import io
from collections.abc import Mapping

from onrecord.desk.brief import Download
from onrecord.exporting import FORMS, Format, Selection, export
from onrecord.ledger import Ledger, Wanted

MOST = 20_000
"""How many statements a file from the desk has at most; ``onrecord export`` gives all."""
_FORMS: Mapping[str, Format] = {
    FORMS[form].ending: form for form in ("csv", "jsonl", "schema-org", "annotations")
}
OFFERED = tuple((ending, FORMS[form].name) for ending, form in _FORMS.items())
"""How files of the desk's lists end, and what people call them."""
ENDINGS = ", ".join(_FORMS)


def statements_file(ledger: Ledger, wanted: Wanted, name: str, ending: str) -> Download | None:
    """The statements that are as ``wanted``, the newest said first; None for an ``ending`` that is
    not offered. Raises ``QueryError`` for a filter that cannot be understood."""
    if ending not in _FORMS:
        return None
    form = _FORMS[ending]
    out = io.BytesIO()
    export(ledger, "statements", form, out, Selection(wanted=wanted, newest=True, most=MOST))
    return Download(out.getvalue(), FORMS[form].media_type, f"{name}.{ending}")
