"""Languages as inputs state them: a code, a code with a country, or a name."""

from __future__ import annotations

import re

_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]{1,20})?$")
_SAME = {"eng": "en", "english": "en"}
# Undetermined, not linguistic, and what networks mark posts with that hold links or tags only.
_NONE = re.compile(r"und$|zxx$|mul$|q[a-z]{2}$")


def language_code(stated: str | None) -> str | None:
    """The primary subtag (RFC 5646) of ``stated``; ``None`` when it names no language we know."""
    name = (stated or "").strip().lower()
    match = _CODE.match(_SAME.get(name, name))
    if match is None or _NONE.match(match.group(1)):
        return None
    return _SAME.get(match.group(1), match.group(1))
