"""What a speaker did not tell, which a reporter adds: "…, but gave no details"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.attribute.quotes import Quotation
from onrecord.records import Span, Spans
from onrecord.spans import overlap

_SILENCE = re.compile(
    r"""
    ,?[ ]
    (?: (?:but|and)[ ](?:(?:he|she|it|they)[ ])?
        (?: (?:gave|offered|provided|would[ ]give)[ ]no
          | (?:did|would)[ ]not[ ](?:elaborate|give|provide|say|name|identify|specify|explain)
          | (?:declined|refused)[ ]to[ ](?:elaborate|give|provide|say|name|identify|specify)
        )
      | without[ ](?:elaborating|giving|providing|naming|identifying|specifying)
    )
    \b[^.;:"“”]{0,60}\Z
    """,
    re.X,
)
_LONGEST = 120


def without_silence(text: str, content: Spans, quotes: Sequence[Quotation]) -> Spans:
    """The content without the reporter's closing words on what was left unsaid."""
    last = content[-1]
    start = max(last.start, last.end - _LONGEST)
    found = _SILENCE.search(text[start : last.end])
    if found is None or any(overlap(q.span, Span(start + found.start(), last.end)) for q in quotes):
        return content
    end = start + found.start()
    return (*content[:-1], Span(last.start, end)) if end > last.start else content
