"""Links of Markdown files that stand in several folders, as a site of ``docs/`` needs them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

LINK = re.compile(r"(!?)\[([^\]\n]{1,300})\]\(([^)\s]{1,300})\)")
ELSEWHERE = ("http://", "https://", "mailto:", "#")


def relinked(text: str, where: str, pages: Mapping[str, str]) -> str:
    """``text`` of the file ``where`` (its path in the repository), its links as the site has them.

    ``pages`` maps files outside ``docs/`` to the pages that they become. What leads to any other
    file outside ``docs/`` keeps its words and loses its link: the site does not hold it.
    """
    home = posixpath.dirname(pages.get(where) or PurePosixPath(where).relative_to("docs"))

    def mended(found: re.Match[str]) -> str:
        mark, words, target = found.groups()
        if target.startswith(ELSEWHERE):
            return found[0]
        page = _page(target, where, pages)
        return words if page is None else f"{mark}[{words}]({_relative(page, home)})"

    return LINK.sub(mended, text)


def _page(target: str, where: str, pages: Mapping[str, str]) -> str | None:
    """The path on the site, its fragment behind it; None for a file that the site does not hold."""
    path, mark, fragment = target.partition("#")
    named = posixpath.normpath(posixpath.join(posixpath.dirname(where), path))
    if named == "docs/decisions":
        named = "docs/decisions/index.md"
    page = pages.get(named) or (named[len("docs/") :] if named.startswith("docs/") else None)
    return page and f"{page}{mark}{fragment}"


def _relative(page: str, home: str) -> str:
    return posixpath.relpath(page, home or ".")
