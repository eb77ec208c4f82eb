from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from tests.publish.desk import ARTICLES, OTHERS, RELATIONS, STATEMENTS, WIRE, say

from onrecord.publish import Brief, build, render_html, render_markdown

Golden = Callable[[str, str], None]
HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) **bold** & `code` \x00\u202e"


class Outline(HTMLParser):
    """The tags, ids and local links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name == "href" and value:
                self.hrefs.append(value)


def outline(page: str) -> Outline:
    parser = Outline()
    parser.feed(page)
    return parser


@pytest.fixture
def brief() -> Brief:
    return build("Hedda Marsk", STATEMENTS, RELATIONS, ARTICLES, about="drones", others=OTHERS)


@pytest.fixture
def hostile() -> Brief:
    article = dataclasses.replace(
        WIRE, text=HOSTILE, headline=HOSTILE, outlet=HOSTILE, credit=HOSTILE, url="javascript:x"
    )
    statement = say(article, HOSTILE, medium=HOSTILE, via=(HOSTILE,))
    return build(HOSTILE, [statement], [], {article.id: article}, about=HOSTILE, others={})


def test_the_page_stands_as_it_was_looked_at(brief: Brief, golden: Golden) -> None:
    golden("publish/marsk.html", render_html(brief))


def test_the_markdown_stands_as_it_was_looked_at(brief: Brief, golden: Golden) -> None:
    golden("publish/marsk.md", render_markdown(brief))


def test_the_policy_allows_the_style_by_its_hash_and_nothing_else(brief: Brief) -> None:
    page = render_html(brief)
    style = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "style=" not in page


def test_the_page_fetches_nothing_and_runs_nothing(brief: Brief) -> None:
    assert not {"script", "img", "link", "iframe", "object"} & set(outline(render_html(brief)).tags)


def test_headings_go_down_one_level_at_a_time_and_ids_are_unique(brief: Brief) -> None:
    found = outline(render_html(brief))
    levels = [int(tag[1]) for tag in found.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert len(found.ids) == len(set(found.ids))
    local = {href[1:] for href in found.hrefs if href.startswith("#")}
    assert local <= set(found.ids)


def test_both_sides_are_marked(brief: Brief) -> None:
    page = render_html(brief)
    assert "<mark>Kestrian soil</mark>" in page
    assert "<mark>a barge in our own waters</mark>" in page
    assert "**a barge in our own waters**" in render_markdown(brief)


def test_hostile_text_is_shown_and_not_run(hostile: Brief) -> None:
    page = render_html(hostile)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert not [href for href in outline(page).hrefs if not href.startswith("#")]
    assert "\x00" not in page
    assert "\u202e" not in page


def test_hostile_text_is_no_markup_in_markdown(hostile: Brief) -> None:
    text = render_markdown(hostile)
    assert r"\<script\>" in text
    assert r"\[x\](javascript:alert(1)) \*\*bold\*\*" in text
    assert not re.search(r"(?<!\\)<script", text)


def test_an_empty_brief_says_so() -> None:
    nothing = build("Nobody", [], [], {}, about=None, others={})
    assert "Nothing in these sources stands against anything" in render_html(nothing)
    assert "Nothing in these sources stands against anything" in render_markdown(nothing)


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_the_page_calls_nobody_a_liar(render: object, brief: Brief) -> None:
    assert callable(render)
    words = set(re.findall(r"[a-z]+", render(brief).lower()))
    assert not {"lied", "liar", "lie", "lies", "caught", "exposed"} & words
