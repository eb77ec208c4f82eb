"""Statements and relations in the vocabulary of relations (docs/vocabulary/), as JSON-LD."""

from __future__ import annotations

from onrecord.publish.identifiers import page_name, sha256_of, text_name, urn
from onrecord.publish.jsonld_terms import KINDS, Node, told
from onrecord.publish.passages import Passage, passages
from onrecord.publish.told import Linked, Told
from onrecord.records import Article, Judged, Reason, Spans
from onrecord.standing import last_words, outcome


def statement_properties(one: Told) -> Node:
    """What the vocabulary says of a statement, its passages and the hash of their text included."""
    statement = one.statement
    return told(
        {
            "onr:words": statement.content.text,
            "onr:act": statement.act,
            "onr:stance": statement.stance,
            "onr:form": statement.kind,
            "onr:origin": statement.origin,
            "onr:speaker": statement.speaker and statement.speaker.name,
            "onr:onBehalfOf": statement.speaker and statement.speaker.on_behalf_of,
            "onr:via": list(statement.via),
            "onr:addressee": statement.addressee,
            "onr:medium": statement.medium,
            "onr:occasion": statement.occasion,
            "onr:seconds": statement.seconds,
            "onr:said": statement.said.edtf,
            "onr:saidBasis": statement.said.basis,
            "onr:published": statement.published or one.article.published,
            "onr:confidence": statement.confidence,
            "onr:madeBy": statement.made_by,
            "onr:page": page_name(one.article),
            "onr:text": text_name(one.article.text),
            "onr:textSha256": sha256_of(one.article.text),
        }
    )


def passage_node(passage: Passage) -> Node:
    """A passage as a resource of the Web Annotation vocabulary, selected in both ways."""
    quoted = {f"oa:{name}": words for name, words in passage.quote._asdict().items()}
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": passage.source,
        "oa:hasSelector": [
            {"@type": "oa:TextQuoteSelector", **quoted},
            {"@type": "oa:TextPositionSelector", "oa:start": passage.start, "oa:end": passage.end},
        ],
    }


def passage_nodes(article: Article, spans: Spans) -> list[Node]:
    """The passages at ``spans`` of an article's text."""
    return [passage_node(passage) for passage in passages(article, spans)]


def relation_nodes(linked: Linked) -> list[Node]:
    """The relation as a thing of its own, with its status; and, only where a named person confirmed
    it, the bare link between both statements."""
    relation = linked.relation
    subject, target = urn("statement", relation.b), urn("statement", relation.a)
    kind = KINDS[relation.type]
    node = {
        "@id": urn("relation", relation.id),
        "@type": "onr:Relation",
        "onr:kind": kind,
        "onr:subject": subject,
        "onr:object": target,
        "onr:found": f"onr:{relation.found}",
        "onr:status": f"onr:{relation.status}",
        "onr:score": relation.score,
        "onr:reason": [_reason(reason, linked) for reason in relation.reasons],
        "onr:harmlessIf": list(relation.benign),
        **_judgement(judgement_of(linked)),
    }
    link = [{"@id": subject, kind: target}] if is_confirmed(linked) else []
    return [told(node), *link]


def is_confirmed(linked: Linked) -> bool:
    """Whether a named person confirmed the relation, and that stands."""
    return linked.relation.status == "confirmed" and judgement_of(linked) is not None


def judgement_of(linked: Linked) -> Judged | None:
    """The judgement that gave the relation its status; ``None`` for a candidate."""
    words = last_words(linked.judged)
    stands = [line for line in words if outcome(line)[0] == linked.relation.status]
    return stands[-1] if stands else None


def _judgement(line: Judged | None) -> Node:
    return {} if line is None else {"onr:judgedBy": line.by, "onr:judgedAt": line.at}


def _reason(reason: Reason, linked: Linked) -> Node:
    node = {
        "@type": "onr:Reason",
        "onr:reasonKind": reason.kind,
        "onr:told": reason.text,
        "onr:wordsOfSubject": passage_nodes(linked.b.article, reason.b),
        "onr:wordsOfObject": passage_nodes(linked.a.article, reason.a),
    }
    return told(node)
