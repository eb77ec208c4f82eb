"""Names of files and anchors that are safe everywhere, whatever stands in an id or a name."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST = 48
_DIGITS = 12
_PLAIN = re.compile(r"[a-z0-9]+")


def file_name(folder: str, words: str, identity: str) -> str:
    """The path of a page, relative to the site: ``people/aldous-brenn-5c0e29d1b7aa.html``.

    ``words`` make it readable; the first digits of the SHA-256 of ``identity`` tell it from all
    others. Small letters, digits and hyphens alone: no name means a place outside the folder, and
    none differs from another by case.
    """
    return f"{folder}/{'-'.join(filter(None, (_slug(words), short(identity))))}.html"


def page_of(path: str, number: int) -> str:
    """The path of a page of a long list, the first of which has the path ``path``."""
    return path if number == 1 else f"{path.removesuffix('.html')}-{number}.html"


def anchor(statement: str) -> str:
    """The anchor of the statement with this id on the page of its article."""
    return f"s-{short(statement)}"


def short(identity: str) -> str:
    """Some digits that stand for an id."""
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words[:200]).lower()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join(_PLAIN.findall(letters))[:_LONGEST].strip("-")
