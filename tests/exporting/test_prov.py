"""PROV-O: the terms are those of the ontology, and the way back to the page is whole."""

from __future__ import annotations

from dataclasses import replace

import rdflib
from rdflib.namespace import PROV, RDF, RDFS
from tests.exporting.conftest import REVIEWER
from tests.exporting.linked import document, graph_of
from tests.publish.desk import SOIL, WIRE

from onrecord.ledger import Ledger
from onrecord.publish.jsonld_terms import NAMESPACE
from onrecord.publish.prov import PROVENANCE, statement_provenance
from onrecord.publish.told import Told

_SECONDS = rdflib.URIRef(f"{NAMESPACE}seconds")
_STATEMENT = rdflib.URIRef("urn:onrecord:statement:wire-100")


def test_only_terms_of_the_ontology_are_used(ledger: Ledger) -> None:
    graph = graph_of(document(ledger, "relations", "prov"))
    used = {str(end) for triple in graph for end in triple if str(end).startswith(str(PROV))}
    assert [term for term in used if term not in PROV] == []
    assert len(used) > 10


def test_a_statement_leads_back_to_its_page(ledger: Ledger) -> None:
    graph = graph_of(document(ledger, "statements", "prov"))
    text = graph.value(_STATEMENT, PROV.wasQuotedFrom)
    assert str(graph.value(text, PROV.wasDerivedFrom)) == "https://wire.example/drones?id=7"
    activity = graph.value(_STATEMENT, PROV.wasGeneratedBy)
    assert graph.value(activity, PROV.used) == text
    extractor = graph.value(activity, PROV.wasAssociatedWith)
    assert (extractor, RDF.type, PROV.SoftwareAgent) in graph
    speaker = graph.value(_STATEMENT, PROV.wasAttributedTo)
    assert (speaker, RDF.type, PROV.Person) in graph
    assert str(graph.value(speaker, RDFS.label)) == "Hedda Marsk"


def test_a_recording_keeps_the_second() -> None:
    (node,) = [
        node
        for node in statement_provenance(Told(statement=replace(SOIL, seconds=73), article=WIRE))
        if "prov:value" in node
    ]
    graph = graph_of({"@context": PROVENANCE, "@graph": [node]})
    assert [int(str(end)) for end in graph.objects(_STATEMENT, _SECONDS)] == [73]


def test_a_judgement_is_an_activity_of_a_named_person(ledger: Ledger) -> None:
    graph = graph_of(document(ledger, "relations", "prov"))
    relation = rdflib.URIRef("urn:onrecord:relation:r-place")
    (judging,) = graph.subjects(PROV.used, relation)
    person = graph.value(judging, PROV.wasAssociatedWith)
    assert str(graph.value(person, RDFS.label)) == REVIEWER
    assert graph.value(judging, PROV.endedAtTime) is not None
    ends = {str(end).rpartition(":")[2] for end in graph.objects(relation, PROV.wasDerivedFrom)}
    assert ends == {"wire-100", "gazette-78"}
