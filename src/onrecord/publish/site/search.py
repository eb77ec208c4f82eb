"""Search without a server: an inverted index in small files, which the page loads as it needs them.

Each file is a script that hands its data on by calling one function, because a page that was opened
from a disk may load scripts and nothing else. ``templates/search.js`` reads what is written here.
"""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from onrecord.publish.site.values import Excerpt, File
from onrecord.shortening import shortened

FOLDER = "search"
A_PAGE = 200
"""How many statements are described in one file."""
_COMMON, _COMMON_SHARE = 200, 4
"""A word in more statements than this, and in more than one in four, finds nothing of use."""
_MANY = 5_000
"""Up to so many statements a file has all words that begin with one letter; beyond it with two."""
_WORDS = 240
_TERM = re.compile(r"[^\W_]+")
_LONGEST_TERM = 40


def terms(text: str) -> list[str]:
    """The words of ``text`` as they are looked up: small letters without accents (Unicode NFKD).

    >>> terms("Süß, the €2.5-levy")
    ['suß', 'the', '2', '5', 'levy']
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(c for c in plain if not unicodedata.category(c).startswith("M"))
    return [word[:_LONGEST_TERM] for word in _TERM.findall(bare)]


def shard_of(term: str, letters: int) -> str:
    """The name of the file that holds ``term``: by its first ``letters``, as code points."""
    return "-".join(("t", *(f"{ord(letter):x}" for letter in term[:letters])))


class Index:
    """The statements of a site in the order in which search lists them."""

    def __init__(self) -> None:
        self._postings: dict[str, array[int]] = defaultdict(lambda: array("L"))
        self._page: list[list[str]] = []
        self._count = 0

    def add(self, excerpt: Excerpt) -> Iterator[File]:
        """Enter a statement; gives a file of descriptions whenever one is full."""
        quote = excerpt.quote
        for term in dict.fromkeys(terms(f"{quote.words} {quote.speaker}")):
            self._postings[term].append(self._count)
        words = shortened(quote.words, _WORDS)
        self._page.append([quote.speaker, words, quote.said, quote.outlet, excerpt.link])
        self._count += 1
        if len(self._page) == A_PAGE:
            yield self._described()

    def close(self) -> Iterator[File]:
        """The rest of the descriptions, the words, and what there is."""
        if self._page:
            yield self._described()
        letters = 1 if self._count <= _MANY else 2
        shards: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for term in sorted(self._postings):
            shards[shard_of(term, letters)][term] = self._steps(term)
        for name in sorted(shards):
            yield _script(name, shards[name])
        told = {"statements": self._count, "page": A_PAGE, "letters": letters}
        yield _script("index", {**told, "shards": sorted(shards)})

    def _described(self) -> File:
        number = (self._count - 1) // A_PAGE
        page, self._page = self._page, []
        return _script(f"d-{number}", page)

    def _steps(self, term: str) -> list[int]:
        """Where ``term`` stands, as the first number and the steps to the next ones; nothing for a
        word that stands in too many."""
        found = self._postings[term]
        if len(found) > max(_COMMON, self._count // _COMMON_SHARE):
            return []
        return [found[0], *(after - before for before, after in pairwise(found))]


def _script(name: str, data: object) -> File:
    """ASCII alone, so that no character means anything to a reader of scripts."""
    text = json.dumps(data, separators=(",", ":"))
    return File(f"{FOLDER}/{name}.js", f'onrecordLoaded("{name}",{text});\n'.encode("ascii"))
