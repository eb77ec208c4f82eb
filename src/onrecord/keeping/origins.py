"""How widely a statement is told: how many independent origins it has, to which copies add none,
nor one outlet twice; and in how many outlets it stands, to which copies add."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.ledger import Ledger
from onrecord.ledger.keeping.telling import Telling
from onrecord.publish.spread import Spread, spread_words


def origins_of(ledger: Ledger, statements: Iterable[str]) -> dict[str, Spread]:
    """For each of the statements with these ids, how many independent origins it has, 1 or more,
    and in how many outlets it stands.

    Its own page is one; each page with a statement that repeats it, or that it repeats, may be
    another. The pages of one group of copies have one origin, and so have those that were taken
    from one outlet, by their credits or because it is theirs.
    """
    told = ledger.keeping.tellings(statements)
    several = {page.statement for pages in told.values() if len(pages) > 1 for page in pages}
    beyond = told | ledger.keeping.tellings(several - told.keys())
    return {
        identity: Spread(origins_in(pages), len(_outlets(_with_copies(pages, beyond))))
        for identity, pages in told.items()
    }


def words_of(ledger: Ledger, statements: Iterable[str]) -> dict[str, str]:
    """``2 independent origins, 5 outlets`` for those of the statements with these ids that have
    several origins."""
    told = {identity: spread_words(one) for identity, one in origins_of(ledger, statements).items()}
    return {identity: words for identity, words in told.items() if words}


def origins_in(pages: Sequence[Telling]) -> int:
    """How many independent origins these pages have."""
    stories: dict[str, list[Telling]] = {}
    for page in pages:
        stories.setdefault(page.story, []).append(page)
    return len({_origin(story, copies) for story, copies in stories.items()})


def most_credited(credited: Iterable[str | None]) -> str | None:
    """The outlet that most of ``credited`` name; of several the first by name."""
    names = sorted(name for name in credited if name)
    return max(names, key=names.count) if names else None


def _with_copies(
    pages: Sequence[Telling], beyond: Mapping[str, Sequence[Telling]]
) -> Iterator[Telling]:
    """``pages``, and those copies of them that tell the statement, too: a page repeats what stands
    on another, and on a copy of that, while the two copies are no repeat of each other."""
    stories = {page.story for page in pages}
    for page in pages:
        yield page
        yield from (one for one in beyond.get(page.statement, ()) if one.story in stories)


def _outlets(pages: Iterable[Telling]) -> set[str]:
    return {page.outlet.casefold() for page in pages if page.outlet}


def _origin(story: str, copies: Sequence[Telling]) -> tuple[str, str]:
    """Who told the story first, as far as credits, days and outlets tell; else the story itself."""
    dated = sorted(copies, key=lambda page: (page.published is None, page.published or ""))
    name = most_credited(page.credit for page in copies) or dated[0].outlet
    return ("outlet", name.casefold()) if name else ("story", story)
