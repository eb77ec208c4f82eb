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
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    # The style sheet is a file of this package, never text from an article.
    sheet = Markup(style)  # noqa: S704
    template = _environment().get_template("brief.html")
    return template.render(brief=brief, style=sheet, style_hash=f"sha256-{digest}")


def render_markdown(brief: Brief) -> str:
    """``brief`` as CommonMark; text from articles is escaped."""
    return _environment().get_template("brief.md").render(brief=brief)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("onrecord.publish"),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = markdown.plain
    environment.filters["marked"] = markdown.marked
    environment.filters["address"] = markdown.address
    return environment


@cache
def _style() -> str:
    return (files("onrecord.publish") / "templates" / "brief.css").read_text(encoding="utf-8")
