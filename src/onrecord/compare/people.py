"""Whether two statements have one speaker."""

from __future__ import annotations

import re

from onrecord.records import Side

_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset("mr mrs ms miss dr sir lord lady sen rep gov president senator the".split())
_SPEAKING = frozenset(
    "a an one another official officials spokesman spokeswoman spokesperson source sources".split()
)
_PRONOUNS = frozenset("he she they it we i you who others some".split())


def name_words(name: str) -> tuple[str, ...]:
    """The words of ``name`` in lower case, without titles and possessives."""
    plain = re.sub(r"[’']s\b", "", name.casefold())
    return tuple(w for w in _WORD.findall(plain) if w not in _TITLES)


def speaker_words(side: Side) -> tuple[str, ...]:
    """The words of the speaker's name; none when nobody is named, nor known by an office; a
    pronoun names nobody."""
    speaker = side.statement.speaker
    if speaker is None or (speaker.kind == "unnamed" and side.person is None):
        return ()
    words = name_words(speaker.name)
    return () if _PRONOUNS.issuperset(words) else words


def same_name(one: tuple[str, ...], two: tuple[str, ...], *, near: bool) -> bool:
    """Whether two names can be one person's: equal, or, ``near`` (in one article), part of the
    other with its last word. Unknown names are nobody's."""
    if not one or not two:
        return False
    if one == two:
        return True
    nested = set(one) <= set(two) or set(two) <= set(one)
    return near and nested and one[-1] == two[-1]


def same_speaker(a: Side, b: Side) -> bool:
    """Whether both statements are by one speaker; a speaker not named is never the same.

    Where it is known who both are across articles, that decides, else their names. What several
    say together each of them says; "dealers" are others in each article.
    """
    if a.statement.article != b.statement.article and (is_group(a) or is_group(b)):
        return False
    if a.person is not None and b.person is not None:
        return a.person == b.person
    near = a.statement.article == b.statement.article
    return any(same_name(one, two, near=near) for one in _each(a) for two in _each(b))


def is_group(side: Side) -> bool:
    """Whether the speaker is a group of people: "dealers", "the sources"."""
    speaker = side.statement.speaker
    return speaker is not None and speaker.kind == "group"


def of_one_body(a: Side, b: Side) -> bool:
    """Whether one speaks for the other, or both for one: "a Treasury official", "the Treasury"."""
    kinds = {s.statement.speaker.kind for s in (a, b) if s.statement.speaker}
    if kinds == {"person"}:
        return False
    one, two = _body(a), _body(b)
    return bool(one and two) and (one <= two or two <= one)


def _body(side: Side) -> frozenset[str]:
    """The words of who speaks, or of whom somebody speaks for, without what he is to them."""
    speaker = side.statement.speaker
    if speaker is None or len(speaker.members) > 1:
        return frozenset()
    return frozenset(name_words(speaker.on_behalf_of or speaker.name)) - _SPEAKING


def _each(side: Side) -> list[tuple[str, ...]]:
    """The name of the speaker, and those of the several who speak together ("Tost and Vale")."""
    whole = speaker_words(side)
    parts = _split(whole, "and") if "and" in whole else []
    return [whole, *(part for part in parts if len(part) > 1)]


def _split(words: tuple[str, ...], mark: str) -> list[tuple[str, ...]]:
    place = words.index(mark)
    rest = words[place + 1 :]
    return [words[:place], *(_split(rest, mark) if mark in rest else [rest])]
