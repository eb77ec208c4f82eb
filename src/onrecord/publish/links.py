"""Addresses that open at the words themselves, and where to find the words off the web."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from onrecord.records import Article, Span

_EDGE_WORDS = 5


def web_address(article: Article) -> str | None:
    """The address of ``article`` when it is on the web (http or https), else None."""
    for address in (article.url, article.source):
        if address and _is_web(address):
            return address
    return None


def link_to(article: Article, span: Span) -> str | None:
    """The address of ``article`` with a text fragment for the words at ``span``.

    A browser that knows text fragments (WICG, URL Fragment Text Directives) scrolls to the words
    and highlights them; others open the page. None off the web.
    """
    address = web_address(article)
    if address is None:
        return None
    joint = "" if "#" in address else "#"
    return f"{address}{joint}:~:text={_directive(article.text[span.start : span.end])}"


def place_of(article: Article, span: Span | None = None) -> str:
    """Where the article lies, for reading: its address, or its file with the offsets of ``span``
    (code points of the article's text)."""
    address = web_address(article)
    if address is not None:
        return address
    where = article.source or f"article {article.id}"
    return f"{where}, characters {span.start}–{span.end}" if span else where


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _directive(words: str) -> str:
    parts = words.split()
    if len(parts) <= 2 * _EDGE_WORDS and "\n" not in words:
        return _encoded(" ".join(parts))
    return f"{_encoded(' '.join(parts[:_EDGE_WORDS]))},{_encoded(' '.join(parts[-_EDGE_WORDS:]))}"


def _encoded(words: str) -> str:
    """Percent-encoded; hyphens too, which text fragments use as a mark of their own."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
