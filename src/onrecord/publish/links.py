"""Addresses that open at the words themselves, and where to find the words off the web."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from onrecord.moments import recording_at
from onrecord.publish.display import shown
from onrecord.records import Article, Span

_EDGE_WORDS = 5


def web_address(article: Article) -> str | None:
    """The address of ``article`` when it is on the web (http or https) and holds nothing that
    cannot be seen, else None."""
    for address in (article.url, article.source):
        if address and _is_web(address):
            return address
    return None


def link_to(article: Article, span: Span, seconds: int | None = None) -> str | None:
    """The address of ``article`` with a text fragment for the words at ``span``; where it is the
    transcript of a recording on the web, and it is known at which of its ``seconds`` they are said,
    that of the recording, to be played from then on (W3C, Media Fragments URI 1.0).

    A browser that knows text fragments (WICG, URL Fragment Text Directives) scrolls to the words
    and highlights them; others open the page. None off the web.
    """
    if seconds is not None and (played := recording_at(article, seconds)):
        return played
    address = web_address(article)
    if address is None:
        return None
    plain = address.partition(":~:")[0]
    joint = "" if "#" in plain else "#"
    return f"{plain}{joint}:~:text={_directive(article.text[span.start : span.end])}"


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
    on_web = parts.scheme in {"http", "https"} and bool(parts.netloc)
    return on_web and shown(address) == address


def _directive(words: str) -> str:
    """The words themselves; of many, or of words in several blocks of the page, the first and the
    last, which must not overlap: a browser looks for the end behind the start."""
    parts = words.split()
    if len(parts) < 2 or (len(parts) <= 2 * _EDGE_WORDS and "\n" not in words):
        return _encoded(" ".join(parts))
    edge = min(_EDGE_WORDS, len(parts) // 2)
    return f"{_encoded(' '.join(parts[:edge]))},{_encoded(' '.join(parts[-edge:]))}"


def _encoded(words: str) -> str:
    """Percent-encoded, with ``&``, ``,`` and ``-``, which are marks of text directives (WICG, URL
    Fragment Text Directives, TextDirectiveExplicitChar)."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
