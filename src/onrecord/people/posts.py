"""A post out of an article's words for somebody: "the former Kestrian Minister of Defence"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.lang.en.stop_words import STOP_WORDS

from onrecord.naming.titles import CAMPS_OF_OPINION, HONORIFICS, ROLE_MODIFIERS, TITLE_WORDS, plain
from onrecord.people.areas import area_words, canonical, country_of
from onrecord.people.callings import CALLING, CALLING_ENDINGS
from onrecord.people.words import (
    BELONGING,
    BODY_NOUNS,
    CANONICAL,
    DEPARTMENTS,
    NATIONAL,
    NO_POST,
    NOT_NATIONAL,
    PARTIES,
    PAST,
    PREPOSITIONS,
    SAME_DEPARTMENT,
    TERRITORIAL,
    TO_COME,
    WITH_DEPARTMENTS,
)

Words = Sequence[str]

_LONGEST = 200
_CUT = re.compile(r"[,;:(\[—–\"“”]|\s(?:who|that|which|and|whose)\s")
_AND = re.compile(r"\s(?:and|&|turned)\s")
_LEAD = frozenset("the a an his her its their our my your but and one another".split())
_INSIDE = frozenset("of the for and de la on".split())
_OF_PARLIAMENT = re.compile(r"\b[Mm]embers? of [Pp]arliament\b")
_OWNER = re.compile(r"(?<=\w)['’]s?$")
_NO_NAME = TITLE_WORDS | ROLE_MODIFIERS | DEPARTMENTS | _INSIDE | PARTIES.keys() | {"real"}
_SHORT = frozenset("sen rep gov pres gen lt col dr st mr mrs ms amb dep".split())


@dataclass(frozen=True, slots=True)
class Post:
    """``key`` is the title to compare by, ``title`` the article's words for it in lower case,
    ``area`` its country, body or owner. ``held`` is false for a post of the past or to come."""

    key: str
    title: str
    area: str | None = None
    party: str | None = None
    held: bool = True
    belongs: bool = True

    @property
    def national(self) -> bool:
        """Whether a country has one holder of it at a time."""
        if self.key in NATIONAL:
            return self.area is None or bool(self.country) or len(area_words(self.area)) == 1
        *departments, last = self.key.split()
        many = not departments or NOT_NATIONAL.intersection(departments)
        return last in {"minister", "secretary"} and not many

    @property
    def telling(self) -> bool:
        """Whether it is a post or calling, not the camp that somebody votes with."""
        return self.key not in CAMPS_OF_OPINION

    @property
    def territorial(self) -> bool:
        """Whether nobody holds it for two areas at once."""
        return self.national or self.key in TERRITORIAL

    @property
    def country(self) -> str | None:
        """The country that it says its holder belongs to."""
        return country_of(self.area) if self.area and self.belongs else None


def posts_of(role: str) -> tuple[Post, ...]:
    """All the posts that ``role`` names ("candidate and former neurosurgeon")."""
    found = (post_of(part) for part in _AND.split(role[:_LONGEST]))
    return tuple(post for post in found if post is not None)


@lru_cache(maxsize=16384)
def post_of(role: str) -> Post | None:
    """The post that ``role`` names; ``None`` when its words name no title.

    >>> post_of("Kestrian Minister of Defense")
    Post(key='defence minister', title='minister of defense', area='Kestrian', \
party=None, held=True, belongs=True)
    """
    words = _words(role)
    cut = next((i for i, w in enumerate(words) if i and w.lower() in PREPOSITIONS), len(words))
    head, tail = words[:cut], words[cut:]
    at = _title_at(head)
    if at is None:
        return None
    first = _departments_from(head, at)
    department, rest = _department_after(head[at], tail)
    before = head[:first]
    area = _capitals(before) or _capitals(rest[1:])
    return Post(
        key=_key([*department, *head[first : at + 1]]),
        title=_shown(head[first : at + 1], tail, department),
        area=canonical(area) if area else None,
        party=next((PARTIES[w.lower()] for w in words if w.lower() in PARTIES), None),
        held=not any(plain(w) in PAST | TO_COME or w.lower().startswith("ex-") for w in words),
        belongs=bool(_capitals(before)) or (bool(rest) and rest[0].lower() in BELONGING),
    )


def _words(role: str) -> list[str]:
    """The words of the first phrase of ``role``, without what leads it."""
    text = role[:_LONGEST].replace("’", "'").replace(" - ", "-").replace(" 's", "'s")
    text = _OF_PARLIAMENT.sub("MP", text)
    phrase = _CUT.split(text.strip(), maxsplit=1)[0]
    words = [w if plain(w) in _SHORT else w.strip(".") for w in phrase.split()]
    words = [w for w in words if w]
    while words and _leads(words[0]):
        words = words[1:]
    return words


def _leads(word: str) -> bool:
    """Whether a word before a title is no part of it: "the", "But", "Since"."""
    lower = word.lower()
    return lower in _LEAD or (
        lower in STOP_WORDS - PAST - TO_COME - DEPARTMENTS and not word.isupper()
    )


def _canonical(word: str) -> tuple[str, ...]:
    bare = plain(word).removeprefix("ex-").removesuffix("-elect")
    return CANONICAL.get(bare, (bare,))


def _title_at(head: Words) -> int | None:
    """The last title among the words, or the calling that ends them ("gynaecologist")."""
    for i in range(len(head) - 1, -1, -1):
        bare = _canonical(head[i])[-1]
        if bare in NO_POST or bare in HONORIFICS - {"professor"}:
            continue
        if bare in TITLE_WORDS | {"member", "parliament", "legislator", "politician"}:
            return i
    last = head[-1] if head else ""
    common = last.islower() and plain(last) not in NO_POST
    calling = last in CALLING or last.endswith(CALLING_ENDINGS)
    return len(head) - 1 if common and calling else None


def _departments_from(head: Words, at: int) -> int:
    """Where the title starts: its departments stand right before it."""
    first = at
    while (
        first
        and not _ends_a_name(head[:first])
        and (
            _canonical(head[first - 1])[-1] in DEPARTMENTS
            or (head[first - 1].lower() in {"and", "&"} and first > 1)
        )
    ):
        first -= 1
    return first


def _ends_a_name(words: Words) -> bool:
    """Whether the last word closes the name of a body ("Harbour Party")."""
    if list(words[-2:]) == ["White", "House"]:
        return True
    return words[-1] in BODY_NOUNS and len(words) > 1 and words[-2][0].isupper()


def _department_after(title: str, tail: Words) -> tuple[list[str], Words]:
    """The departments after "of" ("of foreign affairs"), and what follows them."""
    if not tail or _canonical(title)[-1] not in WITH_DEPARTMENTS:
        return [], tail
    i = 2 if len(tail) > 1 and tail[1].lower() == "the" else 1
    start = i
    while i < len(tail) and (
        _canonical(tail[i])[-1] in DEPARTMENTS or (i > start and tail[i].lower() in {"and", "&"})
    ):
        i += 1
    whole = i > start and (i == len(tail) or tail[i].lower() in PREPOSITIONS)
    return (list(tail[start:i]), tail[i:]) if whole else ([], tail)


def _key(words: Words) -> str:
    parts = [SAME_DEPARTMENT.get(p, p) for w in words for p in _canonical(w)]
    kept = [p for p in parts if p not in PAST | TO_COME | {"and", "&", "affairs", "national"}]
    return " ".join(dict.fromkeys(kept))


def _shown(title: Words, tail: Words, department: Words) -> str:
    if not department:
        return " ".join(title).lower()
    of = tail[: len(department) + (2 if tail[1].lower() == "the" else 1)]
    return " ".join([*title, *of]).lower()


def _capitals(words: Words) -> str | None:
    """The first run of capitalised words that name something: no title, camp or department."""
    run: list[str] = []
    for word, after in zip(words, [*words[1:], ""], strict=False):
        if _names(word, after, run):
            run.append(word)
            if _OWNER.search(word) and not after[:1].isupper():
                break
        elif run and word.lower() in _INSIDE:
            run.append(word)
        elif run:
            break
    while run and run[-1].lower() in _INSIDE:
        run.pop()
    while run and plain(run[0]) in HONORIFICS:
        run.pop(0)
    telling = any(plain(w) not in _NO_NAME and not w.endswith("ly") for w in run)
    return _OWNER.sub("", " ".join(run)) if telling else None


def _names(word: str, after: str, run: Words) -> bool:
    """Whether a word belongs to a name; a camp's does when the name goes on after it
    ("Republican National Committee")."""
    if plain(word) in PAST | TO_COME:
        return False
    if word.lower() in PARTIES and not after[:1].isupper():
        return False
    return word[0].isupper() or (bool(run) and word[0].isdigit())
