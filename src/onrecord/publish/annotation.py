"""Statements and relations as annotations of the texts that carry them (Web Annotation Data Model,
W3C, 2017).

A target is a passage of a text that is named by its hash, selected by its words with what stands
around them and by its position. The body says what the passage is.
"""

from __future__ import annotations

from typing import Any

from onrecord.publish.identifiers import page_name, sha256_of, urn
from onrecord.publish.jsonld_records import relation_nodes, statement_properties
from onrecord.publish.jsonld_terms import CONTEXT, Node, told
from onrecord.publish.passages import Passage, passages
from onrecord.publish.told import Linked, Told
from onrecord.records import Article, Spans

ANNOTATIONS: list[Any] = ["http://www.w3.org/ns/anno.jsonld", dict(CONTEXT)]
"""The ``@context`` of these exports."""


def statement_annotation(one: Told) -> Node:
    """The passages of a statement, described: what it is, who says it and when."""
    statement = one.statement
    body = {
        "id": urn("statement", statement.id),
        "type": "onr:Statement",
        **statement_properties(one),
    }
    return {
        "id": urn("annotation", statement.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": told(body),
        "target": targets(one.article, statement.content.spans),
    }


def relation_annotation(linked: Linked) -> Node:
    """The words on both sides for which two statements were related, linked."""
    relation = linked.relation
    body = {key.removeprefix("@"): value for key, value in relation_nodes(linked)[0].items()}
    return {
        "id": urn("annotation", relation.id),
        "type": "Annotation",
        "motivation": "linking",
        "body": body,
        "target": [
            *_side(linked.a, [reason.a for reason in relation.reasons]),
            *_side(linked.b, [reason.b for reason in relation.reasons]),
        ],
    }


def targets(article: Article, spans: Spans) -> list[Node]:
    """A target for each passage at ``spans``."""
    source = {
        "id": "",
        "type": "Text",
        "format": "text/plain",
        "language": article.language,
        "onr:textSha256": sha256_of(article.text),
        "onr:page": page_name(article),
        "onr:published": article.published,
    }
    return [_target(passage, source) for passage in passages(article, spans)]


def _side(one: Told, reasons: list[Spans]) -> list[Node]:
    """The words of one side that the reasons name, else the whole statement."""
    words = tuple(sorted({span for spans in reasons for span in spans}))
    return targets(one.article, words or one.statement.content.spans)


def _target(passage: Passage, source: Node) -> Node:
    return {
        "type": "SpecificResource",
        "source": told(source | {"id": passage.source}),
        "selector": [
            {"type": "TextQuoteSelector", **passage.quote._asdict()},
            {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
        ],
    }
