"""A confirmed conflict as a card to share: both quotations word for word, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.errors import Unconfirmed
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.links import link_to, web_address
from onrecord.publish.masthead import headline_of
from onrecord.publish.quotes import quote_of
from onrecord.publish.reviewed import status_words
from onrecord.publish.sources import shelf_of
from onrecord.publish.wording import TITLES
from onrecord.records import Article, Judged, Relation, Span, Spans, Statement
from onrecord.spans import covered, merge
from onrecord.standing import last_words

LEFT_OUT = "[…]"
"""Stands where words of a quotation are left out."""
_QUOTED = frozenset({"direct", "turn"})
_MARKS = frozenset("\"“„«'‘")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a quotation that are marked, or are not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSide:
    """One of the two statements. ``own_words`` says whether the runs are the speaker's words, or
    those in which the page reports them; ``place`` is the address of the page, or its headline when
    it is not on the web; ``link`` opens the page at the words."""

    speaker: str
    role: str | None
    verb: str
    said: str
    runs: tuple[Run, ...]
    own_words: bool
    outlet: str
    published: str
    place: str
    link: str | None

    @property
    def words(self) -> str:
        """The whole quotation."""
        return "".join(run.text for run in self.runs)

    @property
    def needs_marks(self) -> bool:
        """Whether quotation marks are to be put round the words: they are the speaker's own, and
        the page's marks are not among them."""
        return self.own_words and self.words.lstrip()[:1] not in _MARKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card tells. ``confirmed`` says who confirmed it and when, and who says otherwise."""

    title: str
    first: CardSide
    second: CardSide
    confirmed: str

    @property
    def alt(self) -> str:
        """All of it in words, for those who do not see it."""
        told = (_told(self.first), _told(self.second))
        return f"{self.title}. {told[0]} {told[1]} {self.confirmed}."


def card_of(
    relation: Relation,
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
    judged: Sequence[Judged],
) -> Card:
    """The card of ``relation``; ``statements`` and ``articles`` by id, ``judged`` the lines of the
    journal about it.

    Raises ``Unconfirmed`` unless it is a conflict that a named person confirmed.
    """
    _check(relation, judged)
    a, b = statements[relation.a], statements[relation.b]
    return Card(
        title=TITLES[relation.type],
        first=_side(a, articles[a.article], merge(s for r in relation.reasons for s in r.a)),
        second=_side(b, articles[b.article], merge(s for r in relation.reasons for s in r.b)),
        confirmed=status_words(relation, judged),
    )


def _check(relation: Relation, judged: Sequence[Judged]) -> None:
    where = f"relation {relation.id}"
    if relation.type not in TITLES:
        raise Unconfirmed(
            where, f"it is no conflict but: {relation.type}", "There is no card of it"
        )
    if relation.status != "confirmed" or not last_words(judged):
        what = f"it is {relation.status}, and cards are made of confirmed conflicts alone"
        raise Unconfirmed(where, what, "Read both pages, and confirm it first")


def _side(statement: Statement, article: Article, marks: Spans) -> CardSide:
    quote = quote_of(statement, shelf_of({article.id: article}))
    headline = headline_of(article)
    return CardSide(
        speaker=quote.speaker,
        role=quote.role,
        verb=quote.verb,
        said=quote.said,
        runs=tuple(_runs(article.text, statement.content.spans, marks)),
        own_words=statement.kind in _QUOTED,
        outlet=quote.outlet,
        published=plain_date(article.published),
        place=web_address(article) or headline,
        link=link_to(article, statement.content.spans[0], statement.seconds),
    )


def _runs(text: str, content: Spans, marks: Spans) -> Iterator[Run]:
    """The words of ``content``, in order; what the page has between two spans is left out, and a
    mark says so."""
    for number, span in enumerate(content):
        if number and text[content[number - 1].end : span.start].strip():
            yield Run(f" {LEFT_OUT} ")
        elif number:
            yield Run(" ")
        yield from _marked(text, span, marks)


def _marked(text: str, span: Span, marks: Spans) -> Iterator[Run]:
    borders = {p for mark in marks for p in mark if span.start < p < span.end}
    for cell in pairwise(sorted(borders | {span.start, span.end})):
        words = shown(text[slice(*cell)])
        if words:
            yield Run(words, covered(marks, Span(*cell)))


def _told(side: CardSide) -> str:
    words = side.words
    if side.needs_marks:
        words = f"“{words}”"
    elif not side.own_words:
        words = f"{words} (as the page reports it)"
    facts = f"{side.outlet}, {side.published}"
    return f"{side.speaker} {side.verb}, {side.said}: {words} {facts}, {side.place}."


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """``runs`` with neighbours of one look made one."""
    made: list[Run] = []
    for run in runs:
        if made and made[-1].marked == run.marked:
            made[-1] = Run(made[-1].text + run.text, run.marked)
        else:
            made.append(run)
    return tuple(made)
