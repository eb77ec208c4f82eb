"""What a ledger already holds that a new article stands beside: copies of it, and statements that
its own may repeat, deny or contradict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.clean.copies import fingerprints, may_share_story
from onrecord.clean.same_story import same_story
from onrecord.compare import matter_days, matter_words, prepare
from onrecord.ledger import Asked, Ledger, Named, Similar
from onrecord.records import Article, Side, Statement
from onrecord.wrapping import unwrapped

#: How many earlier statements of the same speaker, and of others, each new one is compared with.
NEIGHBOURS = 10

#: How many pages that may be copies are read, those that share most with the new one.
CANDIDATES = 100

Key = tuple[str, str | None]
"""A speaker's name in an article, and the id of the person."""


def copies_of(ledger: Ledger, article: Article) -> list[Similar]:
    """The articles of ``ledger`` that tell the story of ``article`` in the same words, the most
    alike first; itself among them when it is there.

    Found by their fingerprints, all of them, and judged by their texts.
    """
    prints = fingerprints(article.text)
    alike = [
        known
        for known in ledger.similar_articles(prints)
        if may_share_story(known.shared, known.total, len(prints))
    ][:CANDIDATES]
    texts = {one.id: one for one in ledger.articles(known.article for known in alike)}
    return [known for known in alike if same_story(texts[known.article], article)]


def in_one_story(sides: Iterable[Side], stories: Collection[str], story: str) -> list[Side]:
    """``sides`` with those of ``stories``, which turned out to be copies of ``story``, in it."""
    return [replace(side, story=story) if side.story in stories else side for side in sides]


def sides_of(
    article: Article,
    statements: Sequence[Statement],
    story: str,
    persons: Mapping[str, str] | None = None,
) -> list[Side]:
    """The statements of a new article in their context, in the order given.

    ``persons`` are the ids of its speakers by the names that it gives them.
    """
    return [
        Side(
            statement=s,
            text=unwrapped(article.text),
            story=story,
            position=i,
            outlet=article.outlet,
            person=_person_of(s, persons or {}),
        )
        for i, s in enumerate(statements)
    ]


def _person_of(statement: Statement, persons: Mapping[str, str]) -> str | None:
    """The one person who makes a statement; nobody for a joint one."""
    speaker = statement.speaker
    return persons.get(speaker.name) if speaker and not speaker.members else None


def neighbours(ledger: Ledger, new: Sequence[Side]) -> list[Side]:
    """What ``ledger`` holds that ``new`` may stand against, each once, in a stable order."""
    prepare(new)
    meant: dict[Key, Named] = {}
    for key in filter(None, map(_speaker, new)):
        if key not in meant:
            meant[key] = ledger.people.meant(*key)
    asked = (one for side in new for one in _near(side, meant))
    return ledger.sides_near(asked, NEIGHBOURS)


def _speaker(side: Side) -> Key | None:
    """The name of its speaker, and the id of the person where that is known."""
    speaker = side.statement.speaker
    return (speaker.name, side.person) if speaker else None


def _near(side: Side, meant: Mapping[Key, Named]) -> list[Asked]:
    """Its speaker's nearest statements by words, then those of others in the same season."""
    words, key = matter_words(side), _speaker(side)
    since, until = matter_days(side) or (None, None)
    if key is None:
        return [Asked(words, since=since, until=until)]
    return [Asked(words, meant[key]), Asked(words, None, meant[key], since, until)]
