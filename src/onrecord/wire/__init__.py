"""Records as JSON, in the shapes that programs outside rely on, and back.

Spans are ``[[start, end], ...]``, half-open, in code points; unknown is ``null``. Reading ignores
keys that it does not know, so that later versions may add some.
"""

from __future__ import annotations

from onrecord.wire.articles import cleaned_to_json, details_from_json, details_to_json
from onrecord.wire.checks import Json
from onrecord.wire.places import spans_from_json, spans_to_json
from onrecord.wire.relations import (
    reason_from_json,
    reason_to_json,
    relation_from_json,
    relation_to_json,
)
from onrecord.wire.statements import (
    Extracted,
    extraction_to_json,
    statement_from_json,
    statement_to_json,
    timex_to_json,
)

__all__ = [
    "Extracted",
    "Json",
    "cleaned_to_json",
    "details_from_json",
    "details_to_json",
    "extraction_to_json",
    "reason_from_json",
    "reason_to_json",
    "relation_from_json",
    "relation_to_json",
    "spans_from_json",
    "spans_to_json",
    "statement_from_json",
    "statement_to_json",
    "timex_to_json",
]
