"""How templates are read."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from onrecord.publish.templating import templates_of


def test_all_text_is_escaped_but_in_markdown() -> None:
    read = templates_of("onrecord.publish")
    escapes = read.autoescape
    assert callable(escapes)
    names = ("brief.html", "card.svg", "feed.xml", "page.HTML", "anything", None, "brief.md")
    assert [escapes(name) for name in names] == [True] * 6 + [False]
    assert read.from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"


def test_what_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="words"):
        templates_of("onrecord.publish").from_string("{{ words }}").render()
