"""What grouping knows of a statement, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement (``key``) of an article; copies of one article share its ``story``.

    ``speaker`` is who says it: words of that name tell nothing of what it is about. ``vector`` is
    its meaning, of length 1; ``matter`` the id of the matter that it belongs to already.
    """

    key: str
    article: str
    story: str
    text: str
    headline: str = ""
    speaker: str = ""
    vector: Floats | None = field(default=None, repr=False, compare=False)
    matter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements (``keys``, sorted) on one matter; ``matter`` is the id of the one that they join,
    None for a new one."""

    keys: tuple[str, ...]
    matter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that tells of a matter, as ``text`` stands in the statement ``key``."""

    key: str
    text: str
