"""What one box finds in the texts of articles: those that are not read by language, then others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from onrecord.desk.pieces import marked
from onrecord.language_names import name_of
from onrecord.ledger import FoundArticle, Ledger
from onrecord.publish.brief import Piece
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.masthead import headline_of, outlet_of
from onrecord.publish.wording import UNDATED

UNREAD, READ = 12, 6
"""How many articles are listed that are not read, and how many others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article in a list: what it is, and some of its words with the hits marked. ``language`` is
    its code, for the page to say in what language the words are."""

    article: str
    headline: str
    outlet: str
    published: str
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleGroup:
    """Articles under one heading."""

    name: str
    lines: tuple[ArticleLine, ...]


def article_groups(
    ledger: Ledger, text: str, besides: Collection[str], *, unfinished: bool
) -> tuple[ArticleGroup, ...]:
    """Articles that hold the words of ``text`` in their own text, by heading; those (ids) that are
    listed already, ``besides``, are left out. Raises ``QueryError``."""
    find, unread = ledger.texts.find, defaultdict(list)
    for one in find(text, UNREAD, read=False, unfinished=unfinished):
        unread[one.article.language].append(one)
    others = find(text, READ + len(besides), read=True, unfinished=unfinished)
    rest = [one for one in others if one.article.id not in besides][:READ]
    groups = [
        *((f"Articles not read: {name_of(language)}", some) for language, some in unread.items()),
        ("In the text of other articles" if besides else "In the text of articles", rest),
    ]
    return tuple(
        ArticleGroup(name=shown(name), lines=tuple(map(_line, some)))
        for name, some in groups
        if some
    )


def _line(one: FoundArticle) -> ArticleLine:
    article = one.article
    return ArticleLine(
        article=article.id,
        headline=headline_of(article),
        outlet=outlet_of(article),
        published=plain_date(article.published) if article.published else UNDATED,
        language=article.language,
        pieces=marked(one.snippet, one.hits),
    )
