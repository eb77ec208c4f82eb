"""News without end about an invented country, for a ledger of any size.

Speakers and words follow the law of Zipf and Mandelbrot: a few speakers say much, most are heard
once or twice. Each story is about one matter, which has words of its own. The same seed gives the
same stories on every machine with the same language model, whose word lists are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, cached_property
from hashlib import sha256
from itertools import accumulate, product
from random import Random

from spacy.pipeline import Lemmatizer

from onrecord.language import model
from onrecord.records import Article, Quoted, Said, Span, Speaker, Statement

STATEMENTS = 20
"""How many statements a story holds."""
STORIES_A_DAY = 25
SPEAKERS, MATTERS = 200_000, 4_000
_FIRST_DAY = date(2026, 1, 1)
_OWN_WORDS = 60
_HEARD = 7
_PATTERNS = (
    "the {n} of the {a} {n} will {v} every {n} in {P} before the {n} and the {n}",
    "no {n} can {v} the {a} {n} that {P} needs for its {n} and {n}",
    "{d} {n}s would {v} the {n} unless the {a} {n} of {P} is ready",
    "the {a} {n} has to {v} its {n} and the {n} around {P}",
    "we must {v} the {n} because the {a} {n} did not {v} any {n}",
    "{P} never had a {a} {n} and its {n} will not {v} the {n} this time",
)
_FILLER = "The {n} of {P} has seen {a} {n} and {d} {n}s since the {n}."
_SLOT = re.compile(r"\{(\w)\}")
_LAW = 30
_SYLLABLES = "bal dor fen gar hal kes lor mar nor pel ras tam vel wen zor ith un ar".split()
_GIVEN = [f"{a}{b}".capitalize() for a, b in product(_SYLLABLES, "a e in or us an iel".split())]
_SURNAMES = [
    f"{a}{b}{c}".capitalize() for a, b, c in product(_SYLLABLES, _SYLLABLES, ("k", "sen", "ra"))
]


class Press:
    """Stories by number: each can be made again alone."""

    def __init__(self, seed: str = "Varland") -> None:
        self._seed = seed

    def stories(self, first: int, count: int) -> Iterator[tuple[Article, list[Statement]]]:
        """``count`` stories from the number ``first`` on, with their statements."""
        return (self.story(number) for number in range(first, first + count))

    def story(self, number: int) -> tuple[Article, list[Statement]]:
        """One story and what is said in it, in reading order."""
        dice = Random(f"{self._seed} {number}")
        matter = _Matter(self._seed, _rank(dice, _law(MATTERS, 10)), self._words)
        cast = [_name(_rank(dice, _law(SPEAKERS, 3))) for _ in range(dice.randint(2, _HEARD))]
        day = (_FIRST_DAY + timedelta(days=number // STORIES_A_DAY)).isoformat()
        identity = sha256(f"{self._seed} {number}".encode()).hexdigest()[:24]
        text, said = _written(matter, cast, dice)
        article = Article(
            id=identity,
            text=text,
            headline=matter.fill("{a} {n} in {P}", dice).capitalize(),
            published=day,
            outlet=dice.choice(("Varland Courier", "Harrowmere Gazette", "Northern Wire")),
        )
        return article, [_statement(article, place, *one) for place, one in enumerate(said)]

    @cached_property
    def _words(self) -> dict[str, list[str]]:
        return _word_lists(Random(self._seed))


class _Matter:
    """What a story is about: half of its words are from its own few."""

    def __init__(self, seed: str, number: int, words: dict[str, list[str]]) -> None:
        dice = Random(f"{seed} matter {number}")
        self._all = words
        self._own = {kind: dice.choices(some, k=_OWN_WORDS) for kind, some in words.items()}
        self._own["P"] = dice.choices(_SURNAMES, k=5)

    def fill(self, pattern: str, dice: Random) -> str:
        """``pattern`` with a word for each of its slots."""
        return _SLOT.sub(lambda slot: self._word(slot[1], dice), pattern)

    def _word(self, kind: str, dice: Random) -> str:
        if kind == "d":
            return str(dice.randint(2, 900))
        if kind == "P" or dice.random() < 0.5:
            return dice.choice(self._own[kind])
        words = self._all[kind]
        return words[_rank(dice, _law(len(words), _LAW))]


def _written(
    matter: _Matter, cast: Sequence[str], dice: Random
) -> tuple[str, list[tuple[str, Span, Span]]]:
    """A text, and of each statement the speaker, where the name stands, and the content."""
    text, said = "", []
    for _ in range(STATEMENTS):
        name = dice.choice(cast)
        words = matter.fill(dice.choice(_PATTERNS), dice)
        start = len(text) + len(name) + len(" said ")
        said.append((name, Span(len(text), len(text) + len(name)), Span(start, start + len(words))))
        text += f"{name} said {words}. {matter.fill(_FILLER, dice)}\n"
    return text, said


def _statement(article: Article, place: int, name: str, source: Span, content: Span) -> Statement:
    return Statement(
        id=sha256(f"{article.id} {place}".encode()).hexdigest()[:24],
        article=article.id,
        kind="indirect",
        statement=True,
        act="assert",
        speaker=Speaker(name=name, kind="person", as_named=name, spans=(source,)),
        via=(),
        addressee=None,
        medium=None,
        content=Quoted(text=article.text[slice(*content)], spans=(content,)),
        cue=Quoted(text="said", spans=(Span(source.end + 1, content.start - 1),)),
        said=Said(edtf=article.published, basis="publication"),
        published=article.published,
        evidence=None,
        origin="first-hand",
        confidence=0.9,
        made_by="bench",
    )


def _name(rank: int) -> str:
    """The name of a speaker: each has another, surnames are shared by many."""
    given, surname = rank % len(_GIVEN), rank // len(_GIVEN)
    middle = surname // len(_SURNAMES)
    second = f" {_SURNAMES[middle * 7 % len(_SURNAMES)]}" if middle else ""
    return f"{_GIVEN[given]}{second} {_SURNAMES[(surname * 31 + given) % len(_SURNAMES)]}"


@cache
def _law(count: int, offset: int) -> list[float]:
    """Cumulative weights 1 / (rank + ``offset``), Mandelbrot's form of Zipf's law."""
    return list(accumulate(1 / (rank + offset) for rank in range(1, count + 1)))


def _rank(dice: Random, law: list[float]) -> int:
    return dice.choices(range(len(law)), cum_weights=law)[0]


def _word_lists(dice: Random) -> dict[str, list[str]]:
    """Nouns, verbs and adjectives that the language model knows, in a random order."""
    known = set(model().vocab.strings)
    lemmatizer = model().get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer):
        raise TypeError("the language model has no lemmatizer that works by rules")
    index = lemmatizer.lookups.get_table("lemma_index")
    lists = {}
    for kind, name in {"n": "noun", "v": "verb", "a": "adj"}.items():
        some = sorted(w for w in index[name] if w in known and re.fullmatch("[a-z]{4,12}", w))
        dice.shuffle(some)
        lists[kind] = some
    return lists
