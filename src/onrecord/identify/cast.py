"""The people, bodies and places of one article, and which mention is whose."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from onrecord.identify.gender import Gender
from onrecord.identify.mentions import Mention, MentionKind
from onrecord.naming.names import Words


@dataclass(slots=True, eq=False)
class Entity:
    """One person, body or place of the article; filled while mentions are gathered."""

    kind: MentionKind
    mentions: list[Mention] = field(default_factory=list)
    name: str = ""
    gender: Gender = None
    words: frozenset[str] = frozenset()
    role: str | None = None

    @property
    def full(self) -> Words:
        """The folded name of the first mention, which is the one that made the entity."""
        return self.mentions[0].folded

    def count_before(self, token: int) -> int:
        """How many mentions stand before a token."""
        return sum(m.start < token for m in self.mentions)

    def last_before(self, token: int) -> Mention | None:
        """The nearest mention before a token."""
        return max((m for m in self.mentions if m.start < token), key=start_of, default=None)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in an article, and which entity each mention belongs to."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    of: dict[int, Entity]

    def people(self) -> list[Entity]:
        """The entities that are people."""
        return [e for e in self.entities if e.kind == "person"]

    def bodies(self) -> list[Entity]:
        """The entities that are organisations."""
        return [e for e in self.entities if e.kind == "body"]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions wholly inside tokens ``[start, end)``."""
        return [m for m in self.mentions if start <= m.start and m.end <= end]


def start_of(mention: Mention) -> int:
    """Where a mention stands, for sorting."""
    return mention.start


def latest(found: Collection[Entity], token: int) -> Entity | None:
    """The one of ``found`` with the last mention before ``token``."""

    def place(entity: Entity) -> int:
        last = entity.last_before(token)
        return last.start if last else -1

    return max(found, key=place, default=None)
