"""From a statement to the quotation that the page shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.moments import clock
from onrecord.publish.brief import Quote
from onrecord.publish.dates import plain_basis, plain_date
from onrecord.publish.display import shown, shown_name
from onrecord.publish.links import link_to, place_of
from onrecord.publish.masthead import outlet_of
from onrecord.publish.passage import passage
from onrecord.publish.spread import Spread, spread_words
from onrecord.publish.wording import NO_NAME, ORIGINS, VERBS
from onrecord.records import Article, Spans, Statement
from onrecord.spans import hull, text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The articles of a brief by id, the number of each in the list of sources, and by the id of a
    statement how widely it is told, and what was observed of it on its page."""

    articles: Mapping[str, Article]
    numbers: Mapping[str, int]
    origins: Mapping[str, Spread]
    observed: Mapping[str, Sequence[str]] = field(default_factory=dict)


def quote_of(statement: Statement, shelf: Shelf, *, marks: Spans = ()) -> Quote:
    """``statement`` as the page shows it, with ``marks`` (spans of its article) marked."""
    article = shelf.articles[statement.article]
    speaker = statement.speaker
    where = hull(statement.content.spans)
    return Quote(
        statement=statement.id,
        speaker=shown_name(speaker.name) if speaker else NO_NAME,
        role=_role(statement),
        pieces=passage(article.text, statement.content.spans, marks),
        words=shown(statement.content.text).strip(),
        verb=VERBS.get(statement.act, "said"),
        said=plain_date(statement.said.edtf),
        basis=_basis(statement, article),
        medium=_medium(statement),
        relayed=_relayed(statement),
        outlet=outlet_of(article),
        number=shelf.numbers[article.id],
        link=link_to(article, statement.content.spans[0], statement.seconds),
        place=place_of(article, where),
        origins=spread_words(shelf.origins.get(statement.id)),
        observed=tuple(map(shown, shelf.observed.get(statement.id, ()))),
    )


#: Words that stand for a speaker and say nothing of the office.
PRONOUNS = frozenset("he she they it i we you who that which him her them his their its".split())


def _role(statement: Statement) -> str | None:
    """What the article calls the speaker, where that is more than the name."""
    speaker = statement.speaker
    if speaker is None:
        return None
    role = speaker.role or speaker.as_named
    bare = role.casefold()
    told = bare in speaker.name.casefold() or speaker.name.casefold() in bare or bare in PRONOUNS
    return shown(role) if role and not told else None


def _basis(statement: Statement, article: Article) -> str:
    return plain_basis(statement.said, shown(text_of(article.text, statement.said.spans)).strip())


def _medium(statement: Statement) -> str | None:
    """Through what it was said, to whom, and when in the recording."""
    parts = [statement.medium, f"to {statement.addressee}" if statement.addressee else None]
    parts += [f"at {clock(statement.seconds)}"] if statement.seconds is not None else []
    return shown(", ".join(part for part in parts if part)) or None


def _relayed(statement: Statement) -> str | None:
    """Who relays the words and how directly they reach us; None when the article heard them."""
    via = shown(", who has it from ".join(statement.via))
    origin = ORIGINS.get(statement.origin)
    parts = [f"as told by {via}" if via else None, origin]
    return "; ".join(part for part in parts if part) or None
