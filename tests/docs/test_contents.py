"""The contents of the site."""

from __future__ import annotations

from typing import Any

from manual import hooks
from mkdocs.config.defaults import MkDocsConfig


def contents(*chapters: dict[str, Any]) -> list[Any]:
    """The contents that the site has, from those that were written."""
    config = MkDocsConfig()
    config.nav = list(chapters)
    return hooks.on_config(config).nav or []


def test_decisions_follow_their_list_by_number() -> None:
    (chapter, _) = contents({"Decisions": "decisions/index.md"}, {"More": []})
    pages = chapter["Decisions"]
    assert pages[:2] == ["decisions/index.md", "decisions/0001-stages-are-pure.md"]
    assert pages[1:] == sorted(pages[1:])


def test_a_page_that_no_chapter_names_is_in_the_last() -> None:
    named: list[dict[str, Any]] = [
        {"Recipes": "recipes.md"},
        {"Reading": ["reading.md", {"Languages": "languages.md"}]},
    ]
    last = contents(*named, {"More": [{"SQL": "sql.md"}]})[-1]["More"]
    assert last[0] == {"SQL": "sql.md"}
    assert "start.md" in last
    assert not {"recipes.md", "reading.md", "languages.md", "sql.md"} & set(last[1:])
