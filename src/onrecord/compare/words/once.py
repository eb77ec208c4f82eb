"""What happens once, so that two dates of it exclude each other."""

from __future__ import annotations

# Verbs of acts that nobody does, or undergoes, twice.
ONCE_VERBS = frozenset("bear die found".split())
# Words beside a verb that pick one occasion out of many.
ONCE_MARKS = frozenset("first last originally finally".split())
