"""The interview brief of a person, as a file to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from onrecord import pipeline
from onrecord.desk.person import one_person
from onrecord.ledger import Ledger, Wanted
from onrecord.publish import Brief, render_html, render_markdown
from onrecord.publish.display import shown


@dataclass(frozen=True, slots=True)
class Download:
    """The bytes of a file, its media type, and a name for it."""

    body: bytes
    media_type: str
    name: str


def _html(brief: Brief) -> bytes:
    return render_html(brief).encode("utf-8")


def _markdown(brief: Brief) -> bytes:
    return render_markdown(brief).encode("utf-8")


def _word(brief: Brief) -> bytes:
    from onrecord.publish.word import render_docx

    return render_docx(brief)


def _pdf(brief: Brief) -> bytes:
    from onrecord.publish.pdf import render_pdf

    return render_pdf(brief)


ENDINGS: Mapping[str, tuple[str, Callable[[Brief], bytes]]] = {
    "html": ("text/html; charset=utf-8", _html),
    "md": ("text/markdown; charset=utf-8", _markdown),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _word),
    "pdf": ("application/pdf", _pdf),
}
"""The media type of each kind of brief, and what makes it."""


def brief_of(ledger: Ledger, person: str, ending: str, wanted: Wanted) -> Download | None:
    """The brief of the person with this id, of what is as ``wanted``, as a file of that ending;
    None where there is neither such a person nor such a file. Raises ``QueryError`` for a filter
    that cannot be understood."""
    listed = one_person(ledger, person)
    if listed is None or ending not in ENDINGS:
        return None
    media_type, render = ENDINGS[ending]
    made = pipeline.brief(ledger, listed.person.id, wanted=wanted)
    made = replace(made, speaker=shown(listed.person.name))
    return Download(render(made), media_type, f"{listed.person.name}.{ending}")
