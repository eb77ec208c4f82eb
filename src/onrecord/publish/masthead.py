"""What stands over an article, fit to be shown."""

from __future__ import annotations

from onrecord.publish.display import shown
from onrecord.publish.wording import NO_HEADLINE, NO_OUTLET
from onrecord.records import Article


def headline_of(article: Article) -> str:
    """The headline, or that there is none."""
    return shown(article.headline) if article.headline else NO_HEADLINE


def outlet_of(article: Article) -> str:
    """The outlet, or that it is not known."""
    return shown(article.outlet) if article.outlet else NO_OUTLET
