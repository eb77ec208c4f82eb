"""The fenced blocks of a page of Markdown, and what comments before them say of their running."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted(page for page in (ROOT / "docs").rglob("*.md") if page.parent.name != "reference"),
)
RUNS = frozenset({"sh", "python", "sql", "sqlite"})
"""Languages of what a reader types."""
SHOWN = frozenset({"csv", "json", "text", "turtle"})
"""Languages of what is only looked at."""

FENCE = re.compile(
    r"(?P<notes>(?:^<!-- [^\n]{1,300} -->\n){0,4})^```(?P<language>\w*)[^\n]*\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
NOTE = re.compile(r"<!-- (not run|prints|run with \w+): ([^\n]+) -->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block: ``not_run`` is the reason for which it stays still, ``ids`` the words in it that
    stand for the id of the first record that a command prints, ``prints`` words that come out."""

    page: str
    line: int
    language: str
    code: str
    not_run: str | None
    prints: str
    ids: dict[str, str]

    @property
    def runs(self) -> bool:
        """Whether it is to be run."""
        return self.language in RUNS and self.not_run is None


def blocks_of(page: Path) -> list[Block]:
    """All blocks of ``page``, in their order."""
    text = page.read_text(encoding="utf-8")
    return [_block(page, text, found) for found in FENCE.finditer(text)]


def _block(page: Path, text: str, found: re.Match[str]) -> Block:
    notes = dict(NOTE.findall(found["notes"]))
    return Block(
        page=str(page.relative_to(ROOT)),
        line=text.count("\n", 0, found.start("language")) + 1,
        language=found["language"],
        code=found["code"],
        not_run=notes.pop("not run", None),
        prints=notes.pop("prints", ""),
        ids={what.removeprefix("run with "): command for what, command in notes.items()},
    )
