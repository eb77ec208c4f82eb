"""What a ledger holds, in the formats of the field (``onrecord export``, docs/exports.md)."""

from __future__ import annotations

from typing import IO

from onrecord.errors import QueryError
from onrecord.export_formats import Format, What
from onrecord.exporting.forms import FORMS, Form, form_of
from onrecord.exporting.selection import Selection
from onrecord.ledger import Ledger

__all__ = ["FORMS", "Form", "Format", "Selection", "What", "export", "form_of"]

EVERYTHING = Selection()


def export(
    ledger: Ledger, what: What, form: Format, out: IO[bytes], chosen: Selection = EVERYTHING
) -> int:
    """Write what ``ledger`` holds of ``what``, and is ``chosen``, to ``out``; gives how many
    records there were. Only some records are in memory at a time.

    Raises ``QueryError`` for a format that has no words for ``what``, or a date that is none, and
    ``OnrecordError`` for Parquet when pyarrow is missing.
    """
    writers = FORMS[form].writers
    if what not in writers:
        holds = " or ".join(writers)
        raise QueryError(form, f"it has no words for {what}", f"Ask for --what {holds}")
    return writers[what](ledger, chosen, out)
