"""Where each statement and relation comes from, in PROV-O (W3C, 2013).

A page is read as a text, an extractor quotes a statement from it, and a comparison relates two
statements; a person's judgement is an activity of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.publish.identifiers import page_name, text_name, urn
from onrecord.publish.jsonld_records import passage_nodes, relation_nodes, statement_properties
from onrecord.publish.jsonld_terms import CONTEXT, Node, told
from onrecord.publish.told import Linked, Told
from onrecord.records import Article, Judged

PROVENANCE = dict(CONTEXT)
"""The ``@context`` of these exports."""

_TYPES = {"person": "prov:Person", "organisation": "prov:Organization"}


def statement_provenance(one: Told) -> Iterator[Node]:
    """Page, text, extraction, speaker and statement."""
    statement = one.statement
    yield from _text(one.article)
    yield from _extraction(one)
    yield told(
        {
            "@id": urn("statement", statement.id),
            "@type": ["prov:Entity", "onr:Statement"],
            "prov:value": statement.content.text,
            "prov:wasQuotedFrom": text_name(one.article.text),
            "prov:wasGeneratedBy": _activity(one),
            "prov:wasAttributedTo": _speaker(one),
            **statement_properties(one),
            "onr:passage": passage_nodes(one.article, statement.content.spans),
        }
    )


def relation_provenance(linked: Linked) -> Iterator[Node]:
    """Both statements, the relation that was derived from them, and who judged it."""
    yield from statement_provenance(linked.a)
    yield from statement_provenance(linked.b)
    node, *links = relation_nodes(linked)
    ends = [urn("statement", linked.relation.a), urn("statement", linked.relation.b)]
    kinds = ["prov:Entity", "onr:Relation"]
    yield {**node, "@type": kinds, "prov:wasDerivedFrom": ends}
    yield from links
    for line in linked.judged:
        yield _judging(line, node["@id"])


def _text(article: Article) -> Iterator[Node]:
    page = page_name(article)
    yield told(
        {
            "@id": page,
            "@type": "prov:Entity",
            "rdfs:label": article.headline,
            "onr:outlet": article.outlet,
            "onr:published": article.published,
        }
    )
    yield {"@id": text_name(article.text), "@type": "prov:Entity", "prov:wasDerivedFrom": [page]}


def _extraction(one: Told) -> Iterator[Node]:
    made_by = one.statement.made_by
    agent = urn("software", made_by)
    yield {"@id": agent, "@type": "prov:SoftwareAgent", "rdfs:label": made_by}
    yield {
        "@id": _activity(one),
        "@type": "prov:Activity",
        "rdfs:label": "extraction of statements",
        "prov:used": [text_name(one.article.text)],
        "prov:wasAssociatedWith": agent,
    }


def _activity(one: Told) -> str:
    return urn("extraction", f"{one.article.id} {one.statement.made_by}")


def _speaker(one: Told) -> Node | None:
    """Whose words they are; a group, or somebody unnamed, is an agent of no kind."""
    speaker = one.statement.speaker
    if speaker is None:
        return None
    return told(
        {
            "@id": urn("person", one.person) if one.person else None,
            "@type": _TYPES.get(speaker.kind, "prov:Agent"),
            "rdfs:label": speaker.name,
        }
    )


def _judging(line: Judged, relation: str) -> Node:
    """A judgement as an activity of a named person; one that was taken back says so."""
    return told(
        {
            "@id": urn("judgement", str(line.number)),
            "@type": "prov:Activity",
            "prov:used": [relation],
            "prov:endedAtTime": line.at,
            "prov:wasAssociatedWith": {"@type": "prov:Person", "rdfs:label": line.by},
            "onr:verdict": line.verdict,
            "onr:takenBack": line.undone_by is not None,
        }
    )
