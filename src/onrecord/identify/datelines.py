"""The dateline that a source phrase may begin with: "HARROWMERE, Feb 7 (Northern Wire) - "."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.language import whole_text

_PLACE = r"[A-Z][A-Z.'’-]{2,30}(?: [A-Z][A-Z.'’-]{1,30}){0,3}"
_DATED = r"(?:, ?[^()\n—–:]{1,40})?(?: ?\([^()\n]{1,40}\))?"
_DATELINE = re.compile(rf"{_PLACE}(?P<dated>{_DATED}) ?(?:—|–|--|-(?= |$)|:|$) ?")


def after_dateline(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a source without the dateline they begin with.

    None are left when they hold only a dateline with a date or an agency; a lone name in capitals
    is kept, for it may be the label of a turn.
    """
    if not _opens_paragraph(tokens[0]):
        return tokens
    start, last = tokens[0].idx, tokens[-1]
    phrase = whole_text(last.doc)[start : last.idx + len(last)]
    match = _DATELINE.match(phrase)
    if match is None:
        return tokens
    rest = [t for t in tokens if t.idx >= start + match.end()]
    return rest if rest or match["dated"] else tokens


def _opens_paragraph(token: Token) -> bool:
    return token.i == 0 or "\n" in token.nbor(-1).text
