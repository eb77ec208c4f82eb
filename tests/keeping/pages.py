"""One page of an invented paper as it stood on four days."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from onrecord.records import Article, Capture

ADDRESS = "https://courier.example/dam"
HEADLINE = "Brenn defends the Tarn dam"
FIRST = """Prime Minister Aldous Brenn said on Monday that the dam would cost 30 million tallers.

“The dam will never leak,” Brenn told the Varland Courier.

Joren Vale, the opposition leader, said the reservoir was a threat to the valley."""
TYPO = FIRST.replace("reservoir", "resevoir")
DEARER = FIRST.replace("30 million", "45 million")
WITHOUT = DEARER.replace("“The dam will never leak,” Brenn told the Varland Courier.\n\n", "")


def day(number: int) -> str:
    """The morning of a day of September 2031."""
    return f"2031-09-{number:02d}T08:00:00+00:00"


def page(text: str, number: int, *, url: str = ADDRESS, **changes: str) -> Article:
    """The page with this text, fetched on that day of September 2031."""
    data = f"<html>{number}{text}</html>".encode()
    digest = hashlib.sha256(data).hexdigest()
    capture = Capture(data=data, sha256=digest, content_type="text/html", url=url, at=day(number))
    article = Article(
        id=digest[:12],
        text=text,
        headline=HEADLINE,
        published="2031-09-01",
        outlet="Varland Courier",
        url=url,
        source=url,
        capture=capture,
    )
    return replace(article, **changes)  # type: ignore[arg-type]


def newest_in(folder: Path) -> Path:
    """The file that was written to last: a database is used again, and so is its folder."""
    return max(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
