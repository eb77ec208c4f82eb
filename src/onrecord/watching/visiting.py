"""Visit a source: read what has changed, put its articles into the ledger, note where it leads.

What a source names is first written down and then read, an address at a time, so that nothing is
forgotten when the scheduler is stopped in between; what was read twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from onrecord import grouping, pipeline
from onrecord.errors import FetchFailed, IndexPage, InputError, LinksOnly, NoArticle
from onrecord.ledger import Ledger
from onrecord.read.links import read_fetched
from onrecord.read.told import Told
from onrecord.read.web import Fetched, Validators
from onrecord.records import Article, RawPage
from onrecord.watching.page_links import leads_of
from onrecord.watching.records import Item, Source
from onrecord.watching.schedule import LISTS_AGAIN
from onrecord.watching.sources import Sources

_GONE = frozenset([404, 410])
_REFUSED = frozenset([400, 401, 402, 403, 405, 406, 451])

Get = Callable[[str, Validators | None], Fetched]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Reads for one ledger. ``get`` fetches politely; ``every`` is how often a source is looked at,
    in seconds; ``reading`` is held while the language model reads."""

    ledger: Ledger
    sources: Sources
    get: Get
    every: int
    reading: AbstractContextManager[object] = field(default_factory=nullcontext)

    def visit(self, source: Source) -> int:
        """Read ``source`` if it has changed; gives how many articles came. What goes wrong is
        written down with the source."""
        try:
            page = self.get(source.url, source.validators)
            taken = Taken() if page.unchanged else self._take(source.url, page)
        except InputError as error:
            retry_after = error.retry_after if isinstance(error, FetchFailed) else None
            self.sources.failed(source, error.what, self.every, retry_after)
            return 0
        self.sources.visited(source, page.validators, taken.leads, self.every)
        return taken.added

    def read(self, item: Item) -> int:
        """Read an address that a source named; gives how many articles came."""
        try:
            taken = self._take(item.address, self.get(item.address, None))
        except FetchFailed as error:
            self._failed(item, error)
            return 0
        except InputError as error:
            self.sources.done(item, error.what)
            return 0
        if taken.leads:
            self.sources.leads_on(item, taken.leads, max(self.every, LISTS_AGAIN))
        else:
            self.sources.taken(item)
        return taken.added

    def _failed(self, item: Item, error: FetchFailed) -> None:
        if error.status in _GONE:
            pipeline.note_gone(self.ledger, error)
        if error.status in _GONE | _REFUSED:
            self.sources.done(item, error.what)
        else:
            self.sources.again(item, error.what)

    def _take(self, where: str, page: Fetched) -> Taken:
        """Put the articles of ``page`` into the ledger. Raises ``InputError`` when it gave neither
        an article nor an address."""
        taken = Taken()
        pages = list(read_fetched(where, page, Told()))
        for found in pipeline.cleaned(pages):
            if isinstance(found, InputError):
                taken.leads.extend(_leads(found, pages, page.url))
                taken.trouble = found.what
            else:
                taken.articles += 1
                self._add(found, taken)
        grouping.settle(self.ledger)
        if taken.trouble and not (taken.articles or taken.leads):
            raise InputError(where, taken.trouble)
        return taken

    def _add(self, article: Article, taken: Taken) -> None:
        """Put one article into the ledger; one that cannot be worked on stops no other."""
        try:
            with self.reading:
                taken.added += pipeline.add(self.ledger, article).new
        except InputError as error:
            taken.trouble = error.what


@dataclass(slots=True)
class Taken:
    """What one page gave: how many articles, and new ones; where it leads; what was wrong."""

    articles: int = 0
    added: int = 0
    leads: list[str] = field(default_factory=list)
    trouble: str | None = None


def _leads(error: InputError, pages: list[RawPage | InputError], base: str) -> Iterator[str]:
    """Where a page leads that gave ``error`` and no article: a list to what it names, any other
    page to its feed or to what look like its stories."""
    if isinstance(error, LinksOnly):
        yield from error.addresses
    elif isinstance(error, NoArticle | IndexPage):
        for page in pages:
            if isinstance(page, RawPage) and page.media_type == "html":
                yield from leads_of(page.text, base)
