"""A passage as a page of its own: no script, nothing fetched, the words marked where they stand."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment

from onrecord.keeping.passage import Passage, marked
from onrecord.publish.dates import plain_basis, plain_date
from onrecord.publish.display import shown
from onrecord.publish.links import web_address
from onrecord.publish.masthead import headline_of
from onrecord.publish.sheet import sheet, styled
from onrecord.publish.templating import templates_of
from onrecord.publish.wording import NO_NAME, NO_OUTLET
from onrecord.spans import text_of

NOT_KEPT = "No page is kept: this is the text of the article as it was read into the ledger."
_STANDS = {
    True: "The words stand in the page as it was kept.",
    False: "The words were not found in the page as it was kept: compare the two.",
    None: "The kept page is not read as text here: compare the two.",
}


def about_page(passage: Passage) -> str:
    """What is known of the page that the passage was read from, in a sentence or two."""
    snapshot = passage.snapshot
    if passage.damage is not None:
        return f"The kept page cannot be shown. {passage.damage}"
    if snapshot is None:
        return NOT_KEPT
    if snapshot.dropped is not None:
        return f"The page was kept, and let go again ({snapshot.dropped})."
    return _STANDS[passage.found]


def facts(passage: Passage) -> list[tuple[str, str]]:
    """What goes with the passage: who, when, where, and the page it was read from."""
    said, article, snapshot = passage.statement, passage.article, passage.snapshot
    basis = plain_basis(said.said, text_of(article.text, said.said.spans))
    pairs = [
        ("Speaker", said.speaker.name if said.speaker else NO_NAME),
        ("Said", f"{plain_date(said.said.edtf)} ({basis})"),
        ("Outlet", article.outlet or NO_OUTLET),
        ("Published", plain_date(article.published)),
        ("Address", web_address(article) or article.source or ""),
    ]
    if snapshot is not None:
        pairs += [
            ("Read", f"{plain_date(snapshot.at[:10])}, {snapshot.at[11:19]} UTC"),
            ("SHA-256", snapshot.sha256),
            ("Kept", f"{snapshot.size:,} bytes, {snapshot.content_type}"),
        ]
    return [(name, shown(value)) for name, value in pairs if value]


def passage_html(passage: Passage) -> str:
    """The passage as one HTML page, its style allowed by hash alone (Content Security Policy)."""
    made = _environment()
    lines = [
        [(shown(text), said) for text, said in line]
        for line in marked(passage.article, passage.statement)
    ]
    return made.get_template("passage.html").render(
        headline=headline_of(passage.article),
        address=web_address(passage.article),
        facts=facts(passage),
        about=about_page(passage),
        lines=lines,
        sheet=sheet(made),
        **styled(_style()),
    )


def passage_text(passage: Passage) -> str:
    """The passage as plain text: the facts, and the paragraphs around it with the words between
    ``>>`` and ``<<``."""
    lines = marked(passage.article, passage.statement)
    touched = [place for place, line in enumerate(lines) if any(said for _, said in line)]
    around = lines[max(0, min(touched, default=0) - 1) : max(touched, default=0) + 2]
    told = [f"{name}: {value}" for name, value in facts(passage)]
    text = ["".join(f">>{shown(t)}<<" if said else shown(t) for t, said in line) for line in around]
    headline = headline_of(passage.article)
    return "\n".join([headline, *told, about_page(passage), "", *text])


@cache
def _environment() -> Environment:
    return templates_of("onrecord.keeping")


@cache
def _style() -> str:
    return (files("onrecord.keeping") / "templates" / "passage.css").read_text(encoding="utf-8")
