"""The pages of a site, from the templates beside this file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, Template

from onrecord.publish.render import style_sheet
from onrecord.publish.sheet import sheet, styled
from onrecord.publish.site.names import page_of
from onrecord.publish.site.values import Excerpt, File, Item, Pager, Pair, Site, Subject
from onrecord.publish.templating import templates_of

STATEMENTS, CONFLICTS = "statements.xml", "conflicts.xml"
"""The paths of the feeds."""


def front(
    site: Site,
    counts: Sequence[str],
    *,
    pairs: Sequence[Pair],
    latest: Sequence[Excerpt],
    people: Sequence[Item],
    matters: Sequence[Item],
) -> File:
    """The first page: what there is, the latest of it, and where to go on."""
    lists = {"pairs": pairs, "latest": latest, "people": people, "matters": matters}
    return _page(site, "front.html", "index.html", counts=counts, **lists)


def listing(site: Site, title: str, path: str, items: Sequence[Item], pager: Pager) -> File:
    """A page of a list of people, matters or articles."""
    here = page_of(path, pager.number)
    return _page(site, "listing.html", here, title=title, items=items, pager=pager)


def conflicts(site: Site, path: str, pairs: Sequence[Pair], pager: Pager) -> File:
    """A page of the list of conflicts."""
    return _page(site, "conflicts.html", page_of(path, pager.number), pairs=pairs, pager=pager)


def subject(site: Site, about: Subject, excerpts: Sequence[Excerpt], pager: Pager) -> File:
    """A page of the statements of a person, on a matter, or in an article."""
    here = page_of(about.path, pager.number)
    return _page(site, "subject.html", here, about=about, excerpts=excerpts, pager=pager)


def conflict(site: Site, pair: Pair) -> File:
    """The page of a conflict."""
    return _page(site, "conflict.html", pair.link, pair=pair)


def others(site: Site) -> list[File]:
    """The page that searches, with its script, and the one that says what this is."""
    script = (files("onrecord.publish.site") / "templates" / "search.js").read_bytes()
    return [
        _page(site, "search.html", "search.html"),
        File("search.js", script),
        _page(site, "about.html", "about.html"),
    ]


def pager(path: str, number: int, *, more: bool) -> Pager:
    """Where page ``number`` of the list at ``path`` stands."""
    return Pager(
        number=number,
        before=page_of(path, number - 1) if number > 1 else None,
        after=page_of(path, number + 1) if more else None,
    )


def _page(site: Site, template: str, path: str, **values: Any) -> File:
    text = (
        _environment()
        .get_template(template)
        .render(
            site=site,
            path=path,
            root="../" * path.count("/"),
            sheet=_sheet(),
            feeds=(("Statements", STATEMENTS), ("Conflicts", CONFLICTS)),
            **styled(_style()),
            **values,
        )
    )
    return File(path, text.encode("utf-8"))


@cache
def _style() -> str:
    """The style of briefs, and what pages of a site have besides."""
    own = files("onrecord.publish.site") / "templates" / "site.css"
    return style_sheet() + own.read_text(encoding="utf-8")


@cache
def _sheet() -> Template:
    """The sheet is compiled once, not for each page."""
    return sheet(_environment())


@cache
def _environment() -> Environment:
    return templates_of("onrecord.publish.site", keep_trailing_newline=True)
