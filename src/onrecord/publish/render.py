"""A brief as a page or as Markdown, from the templates beside this file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment

from onrecord.publish import markdown
from onrecord.publish.brief import Brief
from onrecord.publish.sheet import sheet, styled
from onrecord.publish.templating import templates_of


def render_html(brief: Brief) -> str:
    """``brief`` as one HTML page: no script, nothing fetched, its style allowed by hash alone
    (Content Security Policy Level 3)."""
    made = environment()
    template = made.get_template("brief.html")
    return template.render(brief=brief, sheet=sheet(made), **styled(style_sheet()))


def render_markdown(brief: Brief) -> str:
    """``brief`` as CommonMark; text from articles is escaped."""
    return environment().get_template("brief.md").render(brief=brief)


@cache
def environment() -> Environment:
    """The templates beside this file; those of HTML escape all text."""
    made = templates_of("onrecord.publish", keep_trailing_newline=True)
    made.filters["plain"] = markdown.plain
    made.filters["marked"] = markdown.marked
    made.filters["address"] = markdown.address
    return made


@cache
def style_sheet() -> str:
    """The style of briefs."""
    return (files("onrecord.publish") / "templates" / "brief.css").read_text(encoding="utf-8")
