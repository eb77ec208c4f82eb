"""The vocabulary of relations: its page, context, definitions and shapes say the same."""

from __future__ import annotations

import json

import pytest
import rdflib
from rdflib.namespace import RDF, RDFS
from tests.exporting.linked import VOCABULARY, broken, document, graph_of

from onrecord.exporting import What
from onrecord.ledger import Ledger
from onrecord.publish.jsonld_terms import CONTEXT, KINDS, NAMESPACE

pytestmark = pytest.mark.lengthy

ONR = rdflib.Namespace(NAMESPACE)
DEFINITIONS, SHAPES = VOCABULARY / "vocabulary.ttl", VOCABULARY / "shapes.ttl"


@pytest.fixture(scope="module")
def defined() -> rdflib.Graph:
    return rdflib.Graph().parse(DEFINITIONS, format="turtle")


def test_the_context_is_the_one_that_exports_carry() -> None:
    published = json.loads((VOCABULARY / "context.jsonld").read_text(encoding="utf-8"))
    assert published == {"@context": CONTEXT}


def test_every_term_has_a_name_and_a_meaning(defined: rdflib.Graph) -> None:
    terms = {term for term in defined.subjects() if str(term).startswith(NAMESPACE)}
    for term in terms:
        assert defined.value(term, RDFS.label), term
        assert defined.value(term, RDFS.comment), term
        assert defined.value(term, RDF.type), term


def test_the_page_tells_every_term(defined: rdflib.Graph) -> None:
    page = (VOCABULARY / "index.md").read_text(encoding="utf-8")
    names = {
        str(term).removeprefix(NAMESPACE)
        for term in defined.subjects()
        if str(term).startswith(NAMESPACE)
    }
    assert [name for name in sorted(names) if f"`{name}`" not in page] == []


def test_context_and_shapes_use_defined_terms_only(defined: rdflib.Graph) -> None:
    terms = {str(term) for term in defined.subjects()}
    used = {name.replace("onr:", NAMESPACE) for name in CONTEXT if name.startswith("onr:")}
    assert used <= terms
    assert {name.replace("onr:", NAMESPACE) for name in KINDS.values()} <= terms
    shapes = rdflib.Graph().parse(SHAPES, format="turtle")
    named = {str(end) for triple in shapes for end in triple if str(end).startswith(NAMESPACE)}
    assert {name for name in named if not name.endswith(("Shape", "#"))} <= terms


@pytest.mark.parametrize("what", ["statements", "relations"])
@pytest.mark.parametrize("form", ["schema-org", "prov"])
def test_exports_say_what_is_defined_and_fits_the_shapes(
    ledger: Ledger, defined: rdflib.Graph, what: What, form: str
) -> None:
    graph = graph_of(document(ledger, what, "prov" if form == "prov" else "schema-org"))
    assert broken(graph, SHAPES) == ""
    terms = {str(term) for term in defined.subjects()}
    used = {str(end) for triple in graph for end in triple if str(end).startswith(NAMESPACE)}
    assert used <= terms


def test_only_what_somebody_confirmed_is_a_link(ledger: Ledger) -> None:
    graph = graph_of(document(ledger, "relations", "schema-org"))
    links = {
        (str(a).rpartition(":")[2], kind, str(b).rpartition(":")[2])
        for kind in KINDS.values()
        for a, b in graph.subject_objects(ONR[kind.removeprefix("onr:")])
    }
    assert links == {
        ("gazette-78", "onr:contradicts", "wire-100"),
        ("wire-250", "onr:denies", "wire-100"),
    }
    assert len(set(graph.subjects(ONR.status, ONR.candidate))) == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("?r onr:status onr:confirmed", "needs a confirmed relation"),
        ("?r onr:judgedBy ?who", "judgedBy"),
        ("?r onr:kind ?kind", "kind"),
        ("?s onr:page ?page", "page"),
        ("?p oa:exact ?words", "QuoteShape"),
        ("?p oa:start ?start", "PositionShape"),
    ],
)
def test_the_shapes_notice_what_is_missing(ledger: Ledger, change: str, told: str) -> None:
    graph = graph_of(document(ledger, "relations", "schema-org"))
    assert broken(graph, SHAPES) == ""
    prefixes = f"PREFIX onr: <{NAMESPACE}> PREFIX oa: <http://www.w3.org/ns/oa#> "
    graph.update(f"{prefixes} DELETE {{ {change} }} WHERE {{ {change} }}")
    assert told in broken(graph, SHAPES)
