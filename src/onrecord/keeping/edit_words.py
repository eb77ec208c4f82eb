"""Words that decide what kind of edit it is when they come or go."""

from __future__ import annotations

import re

NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without hardly".split()
)
NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion trillion dozen half twice double triple first second third"
    " hundreds thousands millions billions dozens".split()
)
SLIGHT = frozenset("a an the that".split())
"""Words that can come and go without a change of meaning."""

COUNTER = re.compile(
    r"\d[\d,.]{0,9} ?[km]? (?:comments?|shares?|views?|likes?|replies|reposts?|reads?|readers"
    r"|min(?:ute)?s?(?: ago)?(?: read)?|hours? ago|days? ago)\W{0,3}",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"(?:last )?(?:updated|modified|published|posted|edited|first published)\b.{0,60}",
    re.IGNORECASE,
)

_SPELT = ((re.compile("our"), "or"), (re.compile("re$"), "er"), (re.compile("(?<=....)is"), "iz"))


def spelling(word: str) -> str:
    """One spelling of words that countries spell in two ways: honour and honor, theatre and
    theater, realise and realize."""
    for pattern, one in _SPELT:
        word = pattern.sub(one, word)
    return word
