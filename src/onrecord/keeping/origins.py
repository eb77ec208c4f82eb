"""How many independent origins a statement has: copies add none, nor does one outlet twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.ledger import Ledger
from onrecord.ledger.keeping.telling import Telling


def origins_of(ledger: Ledger, statements: Iterable[str]) -> dict[str, int]:
    """For each of the statements with these ids, how many independent origins it has, 1 or more.

    Its own page is one; each page with a statement that repeats it, or that it repeats, may be
    another. The pages of one group of copies have one origin, and so have those that were taken
    from one outlet, by their credits or because it is theirs.
    """
    told = ledger.keeping.tellings(statements)
    return {identity: origins_in(pages) for identity, pages in told.items()}


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


def _origin(story: str, copies: Sequence[Telling]) -> tuple[str, str]:
    """Who told the story first, as far as credits, days and outlets tell; else the story itself."""
    dated = sorted(copies, key=lambda page: (page.published is None, page.published or ""))
    name = most_credited(page.credit for page in copies) or dated[0].outlet
    return ("outlet", name.casefold()) if name else ("story", story)
