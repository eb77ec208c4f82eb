"""Records as entities of FollowTheMoney (followthemoney.tech), a line each, for Aleph and its kin.

Somebody who says something on a day is an ``Event`` whose proof is an ``Article``; a relation is a
link between two such events, with its status. The text of articles is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.publish.ftm_dates import bounds
from onrecord.publish.identifiers import address_name, sha256_of
from onrecord.publish.jsonld_records import judgement_of
from onrecord.publish.jsonld_terms import Node, told
from onrecord.publish.links import web_address
from onrecord.publish.told import Known, Linked, Told
from onrecord.publish.wording import VERBS
from onrecord.records import Article, Office, SpeakerKind

_SCHEMATA: dict[SpeakerKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "government": "PublicBody",
    "group": "LegalEntity",
}
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,18}")
_ROLES = {
    "self-contradiction": "contradicts",
    "denial": "denies",
    "dispute": "disputes",
    "change": "departs from",
    "update": "updates",
    "repeat": "repeats",
}


def known_entities(known: Known) -> Iterator[Node]:
    """A person or body, and each post that a person held."""
    person = known.person
    if person.kind not in _SCHEMATA:
        return
    own = _key("person", person.id)
    wikidata = person.wikidata if _WIKIDATA.fullmatch(person.wikidata or "") else None
    addresses = [web_address(page) for page in known.pages]
    yield _entity(
        own,
        _SCHEMATA[person.kind],
        name=[person.name],
        alias=person.aliases,
        wikidataId=[wikidata],
        sourceUrl=[address_name(one) for one in dict.fromkeys(addresses) if one],
    )
    if person.kind == "person":
        for office in person.offices:
            yield from _held(own, office)


def statement_entities(one: Told) -> Iterator[Node]:
    """The article, the speaker where it is known who that is, and the event of saying so."""
    statement, article = one.statement, one.article
    speaker = statement.speaker
    yield _article(article)
    involved = None
    if one.person and speaker and speaker.kind in _SCHEMATA:
        involved = _key("person", one.person)
        yield _entity(involved, _SCHEMATA[speaker.kind], name=[speaker.name])
    first, last = bounds(statement.said.edtf)
    same = first == last
    yield _entity(
        _key("statement", statement.id),
        "Event",
        name=[f"{_who(one)} {VERBS[statement.act]}"],
        description=[statement.content.text],
        date=[first if same else None],
        startDate=[None if same else first],
        endDate=[None if same else last],
        involved=[involved],
        proof=[_key("article", article.id)],
        publisher=[article.outlet],
        sourceUrl=_addresses(article),
        recordId=[statement.id],
        notes=[_place(one), f"Said {statement.said.edtf or 'on a day not known'}, in EDTF"],
    )


def relation_entities(linked: Linked) -> Iterator[Node]:
    """Both statements and the link between them: the later is the subject."""
    yield from statement_entities(linked.a)
    yield from statement_entities(linked.b)
    relation, line = linked.relation, judgement_of(linked)
    yield _entity(
        _key("relation", relation.id),
        "UnknownLink",
        subject=[_key("statement", relation.b)],
        object=[_key("statement", relation.a)],
        role=[_ROLES[relation.type]],
        status=[relation.status],
        date=[line.at[:10] if line else None],
        summary=[f"{reason.kind}: {reason.text}" for reason in relation.reasons],
        description=[f"harmless if: {note}" for note in relation.benign],
        recordId=[relation.id],
    )


def _held(holder: str, office: Office) -> Iterator[Node]:
    name = ", ".join(filter(None, (office.title, office.area)))
    post = _key("position", sha256_of(name)[:24])
    held = sha256_of("\n".join((holder, name, office.start or "", office.end or "")))
    yield _entity(post, "Position", name=[name])
    yield _entity(
        _key("occupancy", held[:24]),
        "Occupancy",
        holder=[holder],
        post=[post],
        startDate=[office.start],
        endDate=[office.end],
    )


def _article(article: Article) -> Node:
    return _entity(
        _key("article", article.id),
        "Article",
        name=[article.headline],
        title=[article.headline],
        publisher=[article.outlet],
        publishedAt=[bounds(article.published)[0]],
        language=["eng" if article.language == "en" else None],
        mimeType=["text/plain"],
        sourceUrl=_addresses(article),
        notes=[f"SHA-256 of the text: {sha256_of(article.text)}"],
    )


def _who(one: Told) -> str:
    speaker = one.statement.speaker
    return speaker.name if speaker and speaker.kind != "unnamed" else "Somebody"


def _addresses(article: Article) -> list[str]:
    address = web_address(article)
    return [address_name(address)] if address else []


def _place(one: Told) -> str:
    """Where the words stand, for those who check them."""
    spans = ", ".join(f"{span.start}-{span.end}" for span in one.statement.content.spans)
    return f"Characters {spans} of the text with the SHA-256 {sha256_of(one.article.text)}"


def _key(kind: str, identity: str) -> str:
    """An id that FollowTheMoney takes: letters, digits and a few marks."""
    plain = identity if re.fullmatch(r"[A-Za-z0-9.-]{1,200}", identity) else sha256_of(identity)
    return f"onrecord-{kind}-{plain}"


def _entity(identity: str, schema: str, **properties: Sequence[str | None]) -> Node:
    """An entity; properties without values are left out."""
    values = {name: [one for one in some if one] for name, some in properties.items()}
    return {"id": identity, "schema": schema, "properties": told(values)}
