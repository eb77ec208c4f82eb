"""XML from strangers: no DOCTYPE, no entities, no network, bounded depth."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from onrecord.errors import BadRecord, UnsupportedInput

_SKIPPED = (("<?", "?>"), ("<!--", "-->"))


def parse_xml(where: str, text: str) -> etree._Element:
    """The root of an XML document.

    A document type is refused, since entities are declared in it; what is not well formed is
    mended as far as it goes. Raises ``UnsupportedInput`` or ``BadRecord``.
    """
    if _prolog_end(text).startswith("<!"):
        raise UnsupportedInput(where, "XML with a DOCTYPE is not read", "Remove its DOCTYPE.")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadRecord(where, f"it is no XML ({error})", "Check that it is whole.") from error
    if root is None:
        raise BadRecord(where, "it is no XML", "Check that it is whole.")
    return root


def local_name(element: etree._Element) -> str:
    """The name of ``element`` without its namespace; "" for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def namespace(element: etree._Element) -> str:
    """The namespace of ``element``; "" when it has none."""
    return element.tag[1:].partition("}")[0] if str(element.tag).startswith("{") else ""


def named(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements below ``root`` with one of the local ``names``, in document order."""
    return (element for element in root.iter() if local_name(element) in names)


def _prolog_end(text: str) -> str:
    """The first characters after declaration, processing instructions and comments."""
    at = 0
    while True:
        while at < len(text) and text[at] in " \t\n\ufeff":
            at += 1
        closing = next((end for start, end in _SKIPPED if text.startswith(start, at)), None)
        end = text.find(closing, at) if closing else -1
        if closing is None or end < 0:
            return text[at : at + 16]
        at = end + len(closing)
