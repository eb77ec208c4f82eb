"""Statements and confirmed conflicts in the terms of schema.org: ``Quotation``, ``Claim`` with its
appearances, and skeletons of ``ClaimReview``.

What schema.org has no words for stands beside it in our own (docs/vocabulary/). schema.org is
particular about what it means, so not every statement is a ``Claim``: who denies that something
is so does not claim it, and who asks does not either.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.publish.identifiers import page_name, text_name, urn
from onrecord.publish.jsonld_records import (
    is_confirmed,
    judgement_of,
    passage_nodes,
    relation_nodes,
    statement_properties,
)
from onrecord.publish.jsonld_terms import CONTEXT, Node, told
from onrecord.publish.told import Linked, Told
from onrecord.records import Article, SpeakerKind

SCHEMA_ORG = ["https://schema.org", dict(CONTEXT)]
"""The ``@context`` of these exports."""

_TYPES: dict[SpeakerKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
}
_CLAIMS = frozenset({"assert", "accuse", "admit", "announce", "warn"})
_CONFLICTS = frozenset({"self-contradiction", "change", "denial", "dispute"})
_NO_CLAUSE = frozenset("about against as at by for from in into of on over to towards with".split())
_OWN_WORDS = frozenset({"direct", "turn"})


def statement_graph(one: Told) -> Iterator[Node]:
    """The page, the statement, and the claim that it makes, if it makes one."""
    yield page_node(one.article)
    yield from map(page_node, one.retold)
    yield _statement(one)
    if is_claim(one):
        yield _claim(one)


def relation_graph(linked: Linked) -> Iterator[Node]:
    """Both statements, how they stand to each other, and a skeleton of a review where a named
    person confirmed a conflict."""
    yield from statement_graph(linked.a)
    yield from statement_graph(linked.b)
    yield from relation_nodes(linked)
    reviewed = _reviewed(linked)
    if reviewed is not None:
        yield _review(linked, reviewed)


def is_claim(one: Told) -> bool:
    """Whether the speaker holds the words to be true, so that they can be checked.

    Words that only hang on the cue ("for the delay") are no clause, and claim nothing.
    """
    statement = one.statement
    return (
        statement.act in _CLAIMS
        and statement.stance == "asserted"
        and statement.speaker is not None
        and statement.speaker.kind in _TYPES
        and statement.content.text.partition(" ")[0].lower() not in _NO_CLAUSE
    )


def page_node(article: Article) -> Node:
    """A page, without its text."""
    return told(
        {
            "@id": page_name(article),
            "@type": "CreativeWork",
            "headline": article.headline,
            "publisher": article.outlet and {"@type": "Organization", "name": article.outlet},
            "datePublished": article.published,
            "inLanguage": article.language,
            "onr:text": text_name(article.text),
        }
    )


def _statement(one: Told) -> Node:
    statement = one.statement
    quotes = statement.kind in _OWN_WORDS
    node = {
        "@id": urn("statement", statement.id),
        "@type": ["Quotation", "onr:Statement"] if quotes else "onr:Statement",
        "text": statement.content.text if quotes else None,
        "creator": _speaker(one) if quotes else None,
        "isPartOf": {"@id": page_name(one.article)} if quotes else None,
        **statement_properties(one),
        "onr:passage": passage_nodes(one.article, statement.content.spans),
    }
    return told(node)


def _claim(one: Told) -> Node:
    statement = one.statement
    pages = (one.article, *one.retold)
    first = _first(pages) if one.retold else None
    return told(
        {
            "@id": urn("claim", statement.id),
            "@type": "Claim",
            "text": statement.content.text,
            "author": _speaker(one),
            "appearance": [{"@id": page_name(page)} for page in pages],
            "firstAppearance": first and {"@id": page_name(first)},
            "onr:statement": urn("statement", statement.id),
        }
    )


def _first(pages: tuple[Article, ...]) -> Article | None:
    """The page that is known to be the earliest; ``None`` where one has no date, or two share the
    first day."""
    dated = sorted((page.published or "", number) for number, page in enumerate(pages))
    if not dated[0][0] or dated[0][0][:10] == dated[1][0][:10]:
        return None
    return pages[dated[0][1]]


def _speaker(one: Told) -> Node | None:
    speaker = one.statement.speaker
    if speaker is None or speaker.kind == "unnamed":
        return None
    return told(
        {
            "@id": urn("person", one.person) if one.person else None,
            "@type": _TYPES.get(speaker.kind),
            "name": speaker.name,
            "description": speaker.role,
        }
    )


def _reviewed(linked: Linked) -> Told | None:
    """The claim that a confirmed conflict is about: the earlier, or the denied one, if it is a
    claim, else the other."""
    if linked.relation.type not in _CONFLICTS or not is_confirmed(linked):
        return None
    return next((one for one in (linked.a, linked.b) if is_claim(one)), None)


def _review(linked: Linked, reviewed: Told) -> Node:
    """What a newsroom completes: author, verdict and words are theirs to give."""
    relation, line = linked.relation, judgement_of(linked)
    return told(
        {
            "@id": urn("review", relation.id),
            "@type": "ClaimReview",
            "creativeWorkStatus": "Draft",
            "claimReviewed": reviewed.statement.content.text,
            "itemReviewed": {"@id": urn("claim", reviewed.statement.id)},
            "reviewAspect": "how it stands to another statement on record",
            "citation": [{"@id": page_name(one.article)} for one in (linked.a, linked.b)],
            "dateCreated": line and line.at,
            "onr:restsOn": urn("relation", relation.id),
        }
    )
