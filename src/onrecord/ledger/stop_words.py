"""Words so common that they tell nothing of what is looked for."""

from __future__ import annotations

STOP_WORDS = frozenset(
    """
    a about an and are as at be been but by can could did do does for from had has have he her his
    how i if in is it its may me my of on or our said say says she should so than that the
    their them then there these they this to us was we were what when where which who whom whose
    why will with would you your
    """.split()
)
