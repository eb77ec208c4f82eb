"""Words that set the mood of what they govern, and verbs of mere existence."""

from __future__ import annotations

#: Under these nothing is told: it is a condition, a question or a possibility.
CONDITIONS = frozenset(
    "if unless whether might may could perhaps maybe possibly once until yet".split()
)
#: Verbs and adjectives whose clause is only supposed.
SUPPOSING = frozenset(
    """
    assume suppose imagine hope fear worry wonder suspect guess pretend suggest ask doubt
    hypothetical unclear possible likely unlikely
    """.split()
)
#: What is asked for, and not told.
WANTED = frozenset("should must ought".split())
#: Verbs whose infinitive or gerund tells what is done, or not done; after others it is only named.
DOING = frozenset(
    """
    begin start continue manage keep stop cease fail refuse decline have get go use happen help
    proceed be
    """.split()
)
#: Auxiliaries of what lies ahead.
AHEAD = frozenset("will 'll ’ll wo shall sha would".split())
#: That something is there.
EXIST = frozenset("have contain include hold carry possess exist".split())
