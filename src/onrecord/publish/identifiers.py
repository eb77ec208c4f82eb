"""Names of records for the web of data, the same in every export.

A record is a URN that ends in its id. A text is named by its own hash (RFC 6920, ``ni`` URIs), so
that offsets never refer to another version of it. A page is its address.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Literal
from urllib.parse import quote

from onrecord.publish.links import web_address
from onrecord.records import Article

Thing = Literal[
    "annotation",
    "annotations",
    "article",
    "claim",
    "extraction",
    "judgement",
    "person",
    "relation",
    "review",
    "software",
    "statement",
]
_OF_IRIS = ":/?#[]@!$&'()*+,;=%~"
"""What an IRI may hold besides letters, digits, ``-``, ``.`` and ``_`` (RFC 3987)."""


def urn(thing: Thing, identity: str) -> str:
    """The name of a record, ``urn:onrecord:relation:c41e``."""
    return f"urn:onrecord:{thing}:{quote(identity, safe='', errors='replace')}"


def sha256_of(text: str) -> str:
    """The SHA-256 of ``text`` in UTF-8, in hex."""
    return _digest(text).hex()


def text_name(text: str) -> str:
    """The name of these very characters, ``ni:///sha-256;...`` (RFC 6920)."""
    digest = base64.urlsafe_b64encode(_digest(text)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"


def page_name(article: Article) -> str:
    """The address of the article; its URN when it is not on the web."""
    address = web_address(article)
    return urn("article", article.id) if address is None else address_name(address)


def address_name(address: str) -> str:
    """``address`` with what no IRI may hold percent-encoded."""
    return quote(address, safe=_OF_IRIS, errors="replace")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()
