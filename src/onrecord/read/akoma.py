"""Debates as Akoma Ntoso (OASIS LegalDocML 1.0): speeches, questions and answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from lxml import etree

from onrecord.errors import EmptyInput, InputError
from onrecord.read.decode import decode
from onrecord.read.markup import paragraphs_of
from onrecord.read.safe_xml import local_name, named, parse_xml
from onrecord.read.sitting import Matter, page_of_matter
from onrecord.read.source import Source
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

_SPEECHES = ("speech", "question", "answer")
#: What stands inside a speech and was not said.
_NOT_SAID = frozenset(
    """
    from heading num subheading remark recordedTime scene narrative summary authorialNote
    """.split()
)
_FROM_ENDS = " :;,-–—"


def read_akoma(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """A page for each matter of a debate, in order, each speech a turn of the speaker it names.

    Speakers are those of the document's list of references, else the words of ``from``. What the
    document is besides (a bill, an act) raises ``EmptyInput``.
    """
    root = parse_xml(source.where, decode(source.where, source.data, source.charset))
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    persons = {
        person.get("eId") or person.get("id") or "": person.get("showAs") or ""
        for person in named(root, "TLCPerson")
    }
    dates = (stated_date(one.get("date")) for one in named(root, "FRBRdate"))
    date = next(filter(None, dates), None)
    matters = list(_matters(root, persons))
    if not matters:
        raise EmptyInput(source.where, "it holds no speeches")
    for number, matter in enumerate(matters, 1):
        try:
            yield page_of_matter(f"{source.where}#{number}", matter, date, told)
        except InputError as error:
            yield error


def _matters(root: etree._Element, persons: Mapping[str, str]) -> Iterator[Matter]:
    headings = {one.getparent(): one for one in reversed(list(named(root, "heading")))}
    speeches = named(root, *_SPEECHES)
    for heading, some in groupby(speeches, key=lambda speech: _heading(speech, headings)):
        matter = Matter(heading)
        for speech in some:
            matter.add(_speaker(speech, persons), paragraphs_of(speech, _NOT_SAID))
        yield matter


def _heading(
    speech: etree._Element, headings: Mapping[etree._Element, etree._Element]
) -> str | None:
    """The heading of the nearest section round a speech that has one."""
    found = next((headings[one] for one in speech.iterancestors() if one in headings), None)
    words = "".join(map(str, found.itertext())) if found is not None else ""
    return " ".join(words.split()) or None


def _speaker(speech: etree._Element, persons: Mapping[str, str]) -> str | None:
    known = persons.get((speech.get("by") or "").removeprefix("#"))
    if known:
        return known
    label = next((child for child in speech if local_name(child) == "from"), None)
    words = "".join(map(str, label.itertext())) if label is not None else ""
    return " ".join(words.split()).strip(_FROM_ENDS) or None
