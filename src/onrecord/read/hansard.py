"""Hansard as ParlParse writes it (``publicwhip``): speeches under headings, one file a sitting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from onrecord.errors import EmptyInput, InputError
from onrecord.read.decode import decode
from onrecord.read.fields import web_address
from onrecord.read.markup import paragraphs_of
from onrecord.read.safe_xml import local_name, parse_xml
from onrecord.read.sitting import Matter, page_of_matter
from onrecord.read.source import Source
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

_HEADINGS = ("oral-heading", "major-heading", "minor-heading")
_DATE = re.compile(r"/(\d{4}-\d\d-\d\d)")


def read_hansard(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """A page for each matter of a sitting, in order, each speech a turn of the speaker it names.

    The date is that of the speeches' ids. Divisions, what no speaker said, and interruptions in
    brackets are left out.
    """
    root = parse_xml(source.where, decode(source.where, source.data, source.charset))
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    found = False
    for number, (matter, date) in enumerate(_matters(root), 1):
        found = True
        try:
            yield page_of_matter(f"{source.where}#{number}", matter, date, told)
        except InputError as error:
            yield error
    if not found:
        raise EmptyInput(source.where, "it holds no speeches")


def _matters(root: etree._Element) -> Iterator[tuple[Matter, str | None]]:
    """The matters of which somebody speaks, each with the date of its first speech."""
    major: str | None = None
    matter, date = Matter(None), None
    for element in root:
        name = local_name(element)
        if name in _HEADINGS:
            if matter.turns:
                yield matter, date
            heading = " ".join("".join(map(str, element.itertext())).split()) or None
            minor = name == "minor-heading"
            major = major if minor else heading
            matter = Matter(" – ".join(filter(None, (major, heading))) if minor else heading)
        elif name == "speech" and element.get("speakername"):
            date = _date(element.get("id")) if not matter.turns else date
            matter.url = matter.url or web_address(element.get("url"))
            matter.add(element.get("speakername"), paragraphs_of(element))
    if matter.turns:
        yield matter, date


def _date(identity: str | None) -> str | None:
    """The date in the id of a speech: ``.../debate/2031-03-04b.117.0``."""
    found = _DATE.search(identity or "")
    return stated_date(found.group(1)) if found else None
