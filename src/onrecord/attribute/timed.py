"""When it was said, between the cue and what was said: "said last week [the levy is dead]"."""

from __future__ import annotations

import re

from onrecord.records import Span, Spans

_TIME = re.compile(
    r"""
    (?: (?:yesterday|today|earlier)
      | (?:on|last|this|earlier[ ]this)[ ]
        (?:week|month|year|morning|evening|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)
    )
    [ ](?=(?:that|the|a|an|he|she|it|they|there|his|her|its|their)\b|[A-Z][\w-]*[ ])
    """,
    re.X,
)
_AT = frozenset({"", " "})


def without_time(text: str, cue: Spans, content: Spans) -> Spans:
    """The content without the time of the saying, where that stands between it and its cue."""
    first = content[0]
    found = _TIME.match(text, first.start, first.end)
    if found is None or not cue or text[cue[-1].end : first.start] not in _AT:
        return content
    return (Span(found.end(), first.end), *content[1:])
