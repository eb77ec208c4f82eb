"""The end of a brief: what it rests on, and what that leaves open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.counting import counted
from onrecord.publish.brief import Source
from onrecord.publish.dates import plain_date, sort_key
from onrecord.publish.display import shown
from onrecord.publish.links import place_of, web_address
from onrecord.publish.masthead import headline_of, outlet_of
from onrecord.publish.quotes import Shelf
from onrecord.publish.spread import Spread
from onrecord.publish.wording import UNDATED
from onrecord.records import Article, Relation, Statement

UNSURE = 0.5


def shelf_of(articles: Mapping[str, Article], origins: Mapping[str, Spread] | None = None) -> Shelf:
    """``articles`` numbered from 1 by date of publication, undated ones last; ``origins`` says how
    widely a statement is told, by its id, where that was counted."""
    order = sorted(articles.values(), key=lambda a: (sort_key(a.published, None), a.id))
    numbers = {a.id: i for i, a in enumerate(order, start=1)}
    return Shelf(articles=articles, numbers=numbers, origins=origins or {})


def sources_of(shelf: Shelf) -> tuple[Source, ...]:
    """The list of sources, in the order of their numbers."""
    return tuple(
        _source(shelf.articles[article], number)
        for article, number in sorted(shelf.numbers.items(), key=lambda item: item[1])
    )


def unknown_in(
    statements: Sequence[Statement], relations: Sequence[Relation], shelf: Shelf
) -> tuple[str, ...]:
    """What the sources leave open, a sentence for each kind of gap that there is."""
    return tuple(
        sentence
        for sentence in (
            _undated_pages(shelf),
            _undated_statements(statements),
            _unnamed(statements, shelf),
            _second_hand(statements, shelf),
            _unsure(statements),
            _unconfirmed(relations),
        )
        if sentence
    )


def _source(article: Article, number: int) -> Source:
    return Source(
        number=number,
        headline=headline_of(article),
        outlet=outlet_of(article),
        date=plain_date(article.published) if article.published else UNDATED,
        link=web_address(article),
        place=place_of(article),
        credit=shown(article.credit) if article.credit else None,
    )


def _undated_pages(shelf: Shelf) -> str | None:
    pages = [a.id for a in shelf.articles.values() if a.published is None]
    if not pages:
        return None
    return f"When these pages were published: {_numbered(pages, shelf)}."


def _undated_statements(statements: Sequence[Statement]) -> str | None:
    count = sum(statement.said.edtf is None for statement in statements)
    return f"When {counted(count, 'statement was', 'statements were')} made." if count else None


def _unnamed(statements: Sequence[Statement], shelf: Shelf) -> str | None:
    found = [s for s in statements if s.speaker is None or s.speaker.kind == "unnamed"]
    if not found:
        return None
    where = _numbered({s.article for s in found}, shelf)
    return f"Who made {counted(len(found), 'statement')} shown here: {where}."


def _second_hand(statements: Sequence[Statement], shelf: Shelf) -> str | None:
    found = [s for s in statements if s.origin != "first-hand" or s.via]
    if not found:
        return None
    where = _numbered({s.article for s in found}, shelf)
    tellers = sorted({shown(name) for s in found for name in s.via})
    through = f" ({', '.join(tellers)})" if tellers else ""
    count = counted(len(found), "statement reaches", "statements reach")
    return f"Whether the words are exact where {count} us only through others{through}: {where}."


def _unsure(statements: Sequence[Statement]) -> str | None:
    count = sum(statement.confidence < UNSURE for statement in statements)
    made = counted(count, "statement is", "statements are")
    return f"Whether {made} given to the right speaker: check the source." if count else None


def _unconfirmed(relations: Sequence[Relation]) -> str | None:
    count = sum(relation.status == "candidate" for relation in relations)
    pairs = counted(count, "pair has", "pairs have")
    return f"Whether the pairs hold: {pairs} not been confirmed by a person." if count else None


def _numbered(articles: Sequence[str] | set[str], shelf: Shelf) -> str:
    """``source 3`` or ``sources 1, 2 and 5``."""
    numbers = [str(n) for n in sorted({shelf.numbers[a] for a in articles})]
    if len(numbers) == 1:
        return f"source {numbers[0]}"
    return f"sources {', '.join(numbers[:-1])} and {numbers[-1]}"
