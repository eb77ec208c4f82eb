"""Words that say what a person, a country or a body is worth to who speaks of it."""

from __future__ import annotations

from typing import Final

TRUSTED: Final = frozenset(
    """
    crucial vital essential key indispensable reliable dependable trusted trustworthy loyal
    steadfast honest competent qualified
    """.split()
)
DISTRUSTED: Final = frozenset(
    """
    unreliable untrustworthy undependable fickle disloyal dishonest treacherous incompetent
    unqualified unfit corrupt
    """.split()
)
#: The nouns of such qualities, with "of": "the unreliability of Kestria".
VIRTUES: Final = frozenset(
    "reliability dependability trustworthiness loyalty honesty competence integrity".split()
)
FAULTS: Final = frozenset(
    """
    unreliability untrustworthiness disloyalty dishonesty treachery incompetence weakness
    corruption
    """.split()
)
