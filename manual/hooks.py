"""What MkDocs calls while it builds the site (``hooks`` in mkdocs.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from manual.figures import unmarked
from manual.links import relinked

ROOT = Path(__file__).parents[1]

OUTSIDE = {
    "README.md": "index.md",
    "ARCHITECTURE.md": "architecture.md",
    "BENCHMARKS.md": "benchmarks.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "examples/README.md": "samples.md",
    "src/onrecord/models/attribution/CARD.md": "model-card.md",
}
"""Files outside ``docs/`` and the pages that they become; the first stands in ``docs/`` itself."""

DECISIONS = "decisions/index.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put every decision into the contents, in the order of their numbers, and into its last
    chapter every page that no chapter names."""
    nav: list[dict[str, Any]] = list(config.nav or [])
    named = set(_paths(nav))
    for chapter in nav:
        if DECISIONS in chapter.values():
            (title,) = chapter
            chapter[title] = [DECISIONS, *(f"decisions/{path.name}" for path in _decisions())]
    (last,) = nav[-1].values()
    pages = sorted(path.name for path in (ROOT / "docs").glob("*.md"))
    last.extend(page for page in pages if page not in named)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that stand outside ``docs/``, and the list of decisions."""
    for source, page in list(OUTSIDE.items())[1:]:
        text = relinked(_read(source), source, OUTSIDE)
        files.append(File.generated(config, page, content=text))
    files.append(File.generated(config, DECISIONS, content=_list_of_decisions()))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 -- MkDocs names them
    """Leave out what asks for figures, and mend links that lead out of ``docs/``."""
    if page.file.generated_by:
        return markdown
    return relinked(unmarked(markdown), f"docs/{page.file.src_uri}", OUTSIDE)


def _paths(part: Any) -> Iterator[str]:
    """Every page that a part of the contents names."""
    if isinstance(part, str):
        yield part
    else:
        inner = part.values() if isinstance(part, dict) else part
        yield from (path for one in inner for path in _paths(one))


def _decisions() -> list[Path]:
    return sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))


def _list_of_decisions() -> str:
    """A page that names each decision by its heading."""
    rows = (f"- [{_heading(path)}]({path.name})" for path in _decisions())
    return "\n".join(("# Decisions", "", "Why things are as they are.", "", *rows, ""))


def _heading(path: Path) -> str:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    return first.lstrip("# ")


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")
