"""Articles as people read them on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from onrecord.cli.output import results
from onrecord.cli.show import shown, where, with_hits
from onrecord.language_names import name_of
from onrecord.publish.wording import NO_HEADLINE
from onrecord.records import Article

if TYPE_CHECKING:
    from onrecord.ledger import FoundArticle


def findings(found: Sequence[FoundArticle]) -> None:
    """Print articles whose text has what was looked for, the hits marked."""
    table = Table(box=SIMPLE_HEAD, expand=True)
    table.add_column("published", min_width=10, overflow="fold", style="dim")
    table.add_column("article", ratio=1, overflow="fold", style="bold")
    table.add_column("words", ratio=2, overflow="fold")
    table.add_column("where", width=22, overflow="fold", style="dim")
    for one in found:
        article = one.article
        table.add_row(
            shown(article.published or "undated"),
            _headline(article),
            with_hits(one.snippet, one.hits),
            where(article),
        )
    if found:
        results().print(table)


def _headline(article: Article) -> Text:
    """The headline, and the language where that is not read."""
    text = Text(shown(article.headline) if article.headline else NO_HEADLINE)
    if not article.is_read:
        text.append(f" ({shown(name_of(article.language))}, not read)", style="not bold dim")
    return text
