"""Whether two texts at one address are versions of one page, or one page took another's place."""

from __future__ import annotations

from onrecord.keeping.sentences import folded
from onrecord.records import Article

_RUN = 3
_SHARED = 0.15
"""Of the three-word runs of the shorter text; texts that have nothing in common share 1 or 2 in a
hundred."""


def are_versions(old: Article, new: Article) -> bool:
    """Whether ``new`` is ``old`` edited: it has the same headline, or enough of its words."""
    heads = [folded(article.headline or "") for article in (old, new)]
    if heads[0] and heads[0] == heads[1]:
        return True
    runs = [_runs(article.text) for article in (old, new)]
    shared = len(runs[0] & runs[1])
    return shared > 0 and shared >= _SHARED * min(map(len, runs))


def _runs(text: str) -> set[tuple[str, ...]]:
    said = folded(text)
    return {said[i : i + _RUN] for i in range(max(1, len(said) - _RUN + 1))}
