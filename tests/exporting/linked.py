"""Exports as linked data, read without a network: contexts come from the folder ``standards``."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import rdflib
from pyld import jsonld
from pyshacl import validate

from onrecord.exporting import Format, Selection, What, export
from onrecord.ledger import Ledger

STANDARDS = Path(__file__).parent / "standards"
VOCABULARY = Path(__file__).parents[2] / "docs" / "vocabulary"
_CONTEXTS = {
    "https://schema.org": "schema_org.context.jsonld",
    "http://www.w3.org/ns/anno.jsonld": "anno.context.jsonld",
}


def exported(
    ledger: Ledger, what: What, form: Format, chosen: Selection | None = None
) -> tuple[bytes, int]:
    """The file of an export, and how many records it says that it has."""
    out = io.BytesIO()
    number = export(ledger, what, form, out, chosen or Selection())
    return out.getvalue(), number


def document(ledger: Ledger, what: What, form: Format) -> Any:
    """The one JSON document of an export."""
    return json.loads(exported(ledger, what, form)[0])


def graph_of(made: Any) -> rdflib.Graph:
    """The triples that a JSON-LD document says, by the algorithms of JSON-LD 1.1."""
    quads = jsonld.to_rdf(
        made, {"documentLoader": _offline, "format": "application/n-quads", "base": "ex:"}
    )
    return rdflib.Graph().parse(data=quads, format="nt")


def broken(graph: rdflib.Graph, *shapes: Path) -> str:
    """What of ``graph`` is against the SHACL of these files; empty for nothing."""
    rules = rdflib.Graph()
    for path in shapes:
        rules.parse(path, format="turtle")
    conforms, _, text = validate(graph, shacl_graph=rules, advanced=True)
    return "" if conforms else text


def unread_keys(made: Any, context: dict[str, Any]) -> set[str]:
    """The keys of a document that JSON-LD would drop without a word: no term of ``context``."""
    if isinstance(made, list):
        return set().union(*(unread_keys(one, context) for one in made))
    if not isinstance(made, dict):
        return set()
    own = {key for key in made if key not in context and not key.startswith("@")}
    prefixed = {key for key in own if ":" in key and key.partition(":")[0] in context}
    return (own - prefixed).union(*(unread_keys(one, context) for one in made.values()))


def _offline(url: str, _options: object) -> dict[str, Any]:
    text = (STANDARDS / _CONTEXTS[url]).read_text(encoding="utf-8")
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": json.loads(text),
    }
