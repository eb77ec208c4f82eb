"""A small record of one invented minister, made by hand, to build briefs from."""

from __future__ import annotations

from typing import Any

from onrecord.records import Article, Quoted, Reason, Relation, Said, Span, Speaker, Statement

WIRE = Article(
    id="wire",
    headline="Varland says drones came from Kestria",
    outlet="Northern Wire",
    published="2023-02-07",
    url="https://wire.example/drones?id=7",
    text=(
        "HARROWMERE, Feb 7 (Northern Wire) - Three drones set fire to an oil depot near Saltery "
        "overnight.\n\n"
        "“The drones were launched from Kestrian soil. We have the tracks,” Hedda Marsk told "
        "reporters at the defence ministry on Tuesday.\n\n"
        "Kestria denied that the drones had been launched from its territory.\n\n"
        "Marsk said two drones had been shot down over the harbour."
    ),
)
GAZETTE = Article(
    id="gazette",
    headline="Marsk: drones came from a barge in our own waters",
    outlet="Harrowmere Gazette",
    published="2023-03-29",
    source="examples/marsk.txt",
    text=(
        "Hedda Marsk struggled last night to explain where the drones had come from.\n\n"
        "“The drones took off from a barge in our own waters, four miles off Saltery,” she told "
        "Tamsin Okray on The Late Desk. “I sleep well,” she added.\n\n"
        "She said that the land frontier was calm."
    ),
)
TARN = Article(
    id="tarn",
    headline=None,
    outlet=None,
    credit="Northern Wire",
    text=(
        "According to her driver, Marsk said: “The frontier was never calm.” "
        "She had been asked about the harbour."
    ),
)
ARTICLES = {article.id: article for article in (WIRE, GAZETTE, TARN)}


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def say(article: Article, words: str, **changes: Any) -> Statement:
    """A statement of Hedda Marsk in ``article``; ``changes`` replace its fields."""
    spans = (span_of(article, words),)
    fields: dict[str, Any] = {
        "id": f"{article.id}-{spans[0].start}",
        "article": article.id,
        "kind": "direct",
        "statement": True,
        "act": "assert",
        "speaker": Speaker(
            name="Hedda Marsk", kind="person", as_named="Marsk", role="defence minister"
        ),
        "via": (),
        "addressee": None,
        "medium": None,
        "content": Quoted(text=words, spans=spans),
        "cue": None,
        "said": Said(
            edtf=article.published, basis="publication" if article.published else "unknown"
        ),
        "published": article.published,
        "evidence": None,
        "origin": "first-hand",
        "confidence": 0.9,
        "made_by": "hand",
    }
    return Statement(**{**fields, **changes})


SOIL = say(
    WIRE,
    "The drones were launched from Kestrian soil. We have the tracks",
    said=Said(edtf="2023-02-07", basis="relative", spans=(span_of(WIRE, "on Tuesday"),)),
)
BARGE = say(
    GAZETTE,
    "The drones took off from a barge in our own waters, four miles off Saltery",
    medium="radio",
    addressee="Tamsin Okray",
    said=Said(edtf="2023-03-28", basis="relative", spans=(span_of(GAZETTE, "last night"),)),
)
SLEEP = say(GAZETTE, "I sleep well")
TWO = say(WIRE, "two drones had been shot down over the harbour", kind="indirect")
CALM = say(GAZETTE, "the land frontier was calm", kind="indirect")
NEVER = say(TARN, "The frontier was never calm", via=("her driver",), origin="reported")
KESTRIA = say(
    WIRE,
    "the drones had been launched from its territory",
    kind="indirect",
    act="deny",
    speaker=Speaker(name="Kestria", kind="government", as_named="Kestria"),
)
STATEMENTS = (SOIL, BARGE, SLEEP, TWO, CALM, NEVER)
OTHERS = {KESTRIA.id: KESTRIA}

PLACE = Relation(
    id="r-place",
    type="self-contradiction",
    found="inferred",
    a=SOIL.id,
    b=BARGE.id,
    score=0.91,
    reasons=(
        Reason(
            kind="place",
            a=(span_of(WIRE, "Kestrian soil"),),
            b=(span_of(GAZETTE, "a barge in our own waters"),),
            text="Kestrian soil / a barge in our own waters",
            weight=2.0,
        ),
    ),
    benign=("she may have learned more in the seven weeks between",),
)
DENIAL = Relation(
    id="r-denial",
    type="denial",
    found="reported",
    a=SOIL.id,
    b=KESTRIA.id,
    score=0.97,
    reasons=(
        Reason(
            kind="denial-act",
            a=(span_of(WIRE, "launched from Kestrian soil"),),
            b=(span_of(WIRE, "denied"),),
            text="launched from Kestrian soil / denied",
        ),
    ),
    status="confirmed",
)
NEGATION = Relation(
    id="r-negation",
    type="self-contradiction",
    found="inferred",
    a=NEVER.id,
    b=CALM.id,
    score=0.6,
    reasons=(
        Reason(
            kind="negation",
            a=(span_of(TARN, "never"),),
            b=(span_of(GAZETTE, "was calm"),),
            text="never calm / was calm",
        ),
    ),
    origin_a="reported",
)
RELATIONS = (PLACE, DENIAL, NEGATION)
