"""Who a sighting may be: stored persons that share a word of a name, or an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from rapidfuzz.fuzz import ratio
from sqlalchemy import Connection, Select, bindparam, select

from onrecord.ledger.chunks import chunked
from onrecord.ledger.names import folded, words
from onrecord.ledger.people.groups import root_column
from onrecord.ledger.schema import office, person, person_name, person_word

MOST = 20
"""How many are looked at for one name, those with the likest names."""
MOST_OF_ONE_WORD = 60
"""How many are looked at for a surname alone; with more in question, nobody is certain."""
_SMALL = frozenset("an and at by de for in la le of on the to und".split())


def key_words(name: str) -> frozenset[str]:
    """The words of ``name`` that tell one from another: no initials, no small words."""
    found = frozenset(words(name))
    return frozenset(w for w in found - _SMALL if len(w) > 1) or found


class Near:
    """Persons one of whose names has a word of some names, read at once."""

    def __init__(self, connection: Connection, names: Iterable[str]) -> None:
        self._bearing: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
        wanted = sorted({word for name in names for word in key_words(name)})
        for some in chunked(wanted):
            for row in connection.execute(_BEARING, {"words": some}):
                self._bearing[row.word].append((row.top, row.folded, row.registered))

    def to(self, name: str, *, registered: bool = False) -> list[int]:
        """The roots of those who share a word with ``name``, the likest name first."""
        sought, alike = folded(name), dict[int, float]()
        bearing = {one for word in key_words(name) for one in self._bearing.get(word, ())}
        for top, other, is_registered in bearing:
            if is_registered or not registered:
                alike[top] = max(alike.get(top, 0.0), ratio(sought, other))
        most = MOST if " " in sought else MOST_OF_ONE_WORD
        return sorted(alike, key=lambda top: (-alike[top], top))[:most]


_BEARING = (
    select(
        person_word.c.word,
        root_column().label("top"),
        person_name.c.folded,
        person.c.base.is_not(None).label("registered"),
    )
    .join_from(person_word, person_name)
    .join(person, person_name.c.person == person.c.seq)
    .where(person_word.c.word.in_(bindparam("words", expanding=True)), person.c.kind != "unnamed")
)


class Holders:
    """Registered persons by the words of their offices, read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._titles: dict[str, frozenset[str]] | None = None

    def of(self, name: str) -> list[int]:
        """The roots of those who hold an office that shares a word with ``name``."""
        asked = key_words(name)
        titles = [title for title, said in self._known().items() if asked & said]
        return list(self._connection.scalars(_holding(titles))) if titles else []

    def _known(self) -> dict[str, frozenset[str]]:
        if self._titles is None:
            query = select(office.c.title).distinct().join(person)
            titles = self._connection.scalars(query.where(person.c.base.is_not(None)))
            self._titles = {title: _title_words(title) for title in titles}
        return self._titles


def _title_words(title: str) -> frozenset[str]:
    """The words of an office, and the letters that stand for it ("PM")."""
    said = [word for word in words(title) if word not in _SMALL]
    return frozenset({*said, "".join(word[0] for word in said)})


def _holding(titles: Iterable[str]) -> Select[Any]:
    return (
        select(root_column())
        .distinct()
        .join_from(person, office)
        .where(person.c.base.is_not(None), office.c.title.in_(titles))
    )
