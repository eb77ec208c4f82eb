"""A brief as a page or as Markdown, from the templates beside this file."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from onrecord.publish import markdown
from onrecord.publish.brief import Brief


def render_html(brief: Brief) -> str:
    """``brief`` as one HTML page: no script, nothing fetched, its style allowed by hash alone
    (Content Security Policy Level 3)."""
    style = style_sheet()
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    # The style sheet is a file of this package, never text from an article.
    sheet = Markup(style)  # noqa: S704
    template = environment().get_template("brief.html")
    return template.render(brief=brief, style=sheet, style_hash=f"sha256-{digest}")


def render_markdown(brief: Brief) -> str:
    """``brief`` as CommonMark; text from articles is escaped."""
    return environment().get_template("brief.md").render(brief=brief)


@cache
def environment() -> Environment:
    """The templates beside this file; those of HTML escape all text."""
    made = Environment(
        loader=PackageLoader("onrecord.publish"),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["plain"] = markdown.plain
    made.filters["marked"] = markdown.marked
    made.filters["address"] = markdown.address
    return made


@cache
def style_sheet() -> str:
    """The style of briefs."""
    return (files("onrecord.publish") / "templates" / "brief.css").read_text(encoding="utf-8")
