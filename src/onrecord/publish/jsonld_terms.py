"""The vocabulary of relations between statements (docs/vocabulary/), as JSON-LD writes it.

Every term keeps its prefix, so that it clashes with none of another vocabulary.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.records import RelationType

Node = dict[str, Any]

NAMESPACE = "https://w3id.org/onrecord/vocabulary#"

KINDS: Mapping[RelationType, str] = {
    "denial": "onr:denies",
    "self-contradiction": "onr:contradicts",
    "dispute": "onr:disputes",
    "change": "onr:departsFrom",
    "update": "onr:updates",
    "repeat": "onr:repeats",
}
"""What the later of two statements does to the earlier, by the type of their relation."""

_NAMES = (
    "onr:departsFrom onr:contradicts onr:denies onr:disputes onr:repeats onr:updates onr:found "
    "onr:kind onr:object onr:page onr:restsOn onr:statement onr:status onr:subject onr:text "
    "oa:hasSource prov:used prov:wasAssociatedWith prov:wasAttributedTo prov:wasDerivedFrom "
    "prov:wasGeneratedBy prov:wasQuotedFrom"
).split()
_TYPED = {
    "onr:confidence": "xsd:double",
    "onr:score": "xsd:double",
    "onr:judgedAt": "xsd:dateTime",
    "oa:start": "xsd:nonNegativeInteger",
    "oa:end": "xsd:nonNegativeInteger",
    "prov:endedAtTime": "xsd:dateTime",
}

CONTEXT: Mapping[str, Any] = {
    "onr": NAMESPACE,
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{name: {"@id": name, "@type": "@id"} for name in _NAMES},
    **{name: {"@id": name, "@type": kind} for name, kind in _TYPED.items()},
}
"""The JSON-LD context, the same as docs/vocabulary/context.jsonld."""


def told(node: Mapping[str, Any]) -> Node:
    """``node`` without what is unknown: JSON-LD leaves it out."""
    return {key: value for key, value in node.items() if value not in (None, [], ())}
