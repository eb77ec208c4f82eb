"""Parties, countries, companies and bodies that an article puts right beside a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from onrecord.language import stretch, whole_text
from onrecord.naming.regions import ABBREVIATED
from onrecord.naming.titles import PARTICLES, TITLE_WORDS, plain
from onrecord.people.areas import canonical, country_of, same_area
from onrecord.people.posts import post_of
from onrecord.people.words import PARTY_LETTERS
from onrecord.records import Span

_MOST_MENTIONS = 20
_MOST_PLACES = 30
_APPOSITION = 16
_BRACKET = 8
_NAME = 8
_LABELS = frozenset({"ORG", "GPE", "NORP"})
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "!", "?"})
_INSIDE = frozenset({"of", "the", "for", "de", "la"})


def mentions(doc: Doc, name: str) -> list[Span]:
    """Where ``name`` stands in the text as whole words, at most twenty times."""
    return [Span(*m.span()) for m in _standing(doc, name)[:_MOST_MENTIONS]]


def _standing(doc: Doc, name: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", whole_text(doc)))


def around(doc: Doc, spans: Iterable[Span]) -> frozenset[str]:
    """The parties, countries and bodies in what describes a name at ``spans``: brackets, an
    apposition, "of" or "from" after it. In the article's spelling; countries by their names."""
    found: set[str] = set()
    for start, end in spans:
        tokens = stretch(doc, start, end)
        if len(tokens):
            found.update(_bracket(doc, tokens[-1].i + 1))
            found.update(_belonging(doc, tokens[-1].i + 1))
            found.update(_apposed(doc, tokens[-1].i + 1))
    return frozenset(canonical(f) for f in found if len(f) > 1)


def main_place(doc: Doc) -> frozenset[str]:
    """The country that the article is about, when it names one at least twice as often as any
    other; else every place that it names as often."""
    named = Counter(_clean(e.text) for e in doc.ents if e.label_ == "GPE")
    places = sorted(place for place, _ in named.most_common(_MOST_PLACES))
    counts: Counter[str] = Counter()
    for place in places:
        counts[canonical(place)] += len(_standing(doc, place))
    for people in (_clean(e.text) for e in doc.ents if e.label_ == "NORP"):
        home = country_of(people) or next((p for p in places if same_area(p, people)), None)
        counts.update({canonical(home): 1} if home else {})
    if not counts:
        return frozenset()
    top = counts.most_common(1)[0][1]
    return frozenset(place for place, n in counts.items() if 2 * n > top)


def _bracket(doc: Doc, at: int) -> Iterator[str]:
    """Party and area in brackets: "(R-Utah)", "(Harbour Party)"."""
    if at >= len(doc) or doc[at].text != "(":
        return
    inside = doc[at + 1 : at + 1 + _BRACKET]
    end = next((i for i, t in enumerate(inside) if t.text == ")"), None)
    if end is None:
        return
    words = " ".join(inside[:end].text.replace(".", "").split())
    letter, dash, area = re.sub(r"\s{0,9}[-–,]\s{0,9}", "-", words).partition("-")
    if letter.strip().lower() in PARTY_LETTERS:
        yield PARTY_LETTERS[letter.strip().lower()]
        if dash and area.strip():
            yield ABBREVIATED.get(area.strip().replace(" ", "").lower(), area.strip())
    elif words.istitle() and " " in words and _body(inside[:end]):
        yield words


def _body(tokens: Iterable[Token]) -> bool:
    return any(t.ent_type_ in _LABELS or t.text == "Party" for t in tokens)


def _belonging(doc: Doc, at: int) -> Iterator[str]:
    """What follows "of" or "from" right after the name: "Ada Lund of Brightwater"."""
    if at < len(doc) and doc[at].lower_ in {"of", "from"}:
        name = _capitals(doc, at + 1)
        if name and _body(doc[at + 1 : at + 1 + _NAME]):
            yield name


def _apposed(doc: Doc, at: int) -> Iterator[str]:
    """The areas of the post in an apposition, and the parties named in it."""
    if at + 2 >= len(doc) or doc[at].text not in {",", "—", "–"}:
        return
    phrase: list[Token] = []
    for token in doc[at + 1 : at + 1 + _APPOSITION]:
        if token.text in _STOPS or token.is_space or token.lower_ in {"who", "which"}:
            break
        phrase.append(token)
    if not phrase or any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in phrase):
        return
    if phrase[0].lower_ not in {"a", "an", "the"} and plain(phrase[0].text) not in TITLE_WORDS:
        return
    yield from _told(doc[phrase[0].i : phrase[-1].i + 1].text)


def _told(phrase: str) -> Iterator[str]:
    post = post_of(phrase)
    if post is not None:
        yield from (name for name in (post.area if post.belongs else None, post.party) if name)


def _capitals(doc: Doc, at: int) -> str | None:
    """The run of capitalised words at ``at``, past "the"."""
    if at < len(doc) and doc[at].lower_ == "the":
        at += 1
    end = at
    for token in doc[at : at + _NAME]:
        if token.text[:1].isupper() or token.is_digit:
            end = token.i + 1
        elif token.lower_ not in _INSIDE | PARTICLES:
            break
    return _clean(doc[at:end].text) if end > at else None


def _clean(name: str) -> str:
    bare = re.sub(r"[’']s?$", "", " ".join(name.split()))
    return bare.removeprefix("the ").removeprefix("The ")
