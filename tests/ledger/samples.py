"""Articles and statements of an invented country, made by hand for the ledger's tests."""

from __future__ import annotations

from onrecord.records import Article, Quoted, Reason, Relation, Said, Span, Speaker, Statement

DAM = Article(
    id="dam",
    headline="Brenn opens Tarn valley dam",
    text="Aldous Brenn said the reservoir will never leak. Joren Vale said it leaks today.",
    published="2031-03-04",
    outlet="Varland Courier",
    url="https://courier.example/dam",
)
LEAK = Article(
    id="leak",
    headline="Water in the fields",
    text="Aldous Brenn said the reservoir has always leaked. Mirela Tost said nothing.",
    published="2031-05-20",
    outlet="Harrowmere Gazette",
    kept=(Span(4, 90),),
)


def statement(article: Article, name: str, words: str, **changes: object) -> Statement:
    """``name`` says ``words``, both found in the text of ``article``."""
    values: dict[str, object] = {
        "id": f"{article.id}:{article.text.index(words)}",
        "article": article.id,
        "kind": "indirect",
        "statement": True,
        "act": "assert",
        "speaker": Speaker(name=name, kind="person", as_named=name, spans=(_place(article, name),)),
        "via": (),
        "addressee": None,
        "medium": None,
        "content": Quoted(text=words, spans=(_place(article, words),)),
        "cue": Quoted(text="said", spans=(_place(article, "said"),)),
        "said": Said(edtf=article.published, basis="publication"),
        "published": article.published,
        "evidence": None,
        "origin": "first-hand",
        "confidence": 0.9,
        "made_by": "test",
    }
    return Statement(**{**values, **changes})  # type: ignore[arg-type]


def _place(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


NEVER = statement(DAM, "Aldous Brenn", "the reservoir will never leak")
TODAY = statement(DAM, "Joren Vale", "it leaks today")
ALWAYS = statement(LEAK, "Aldous Brenn", "the reservoir has always leaked")
NOTHING = statement(LEAK, "Mirela Tost", "nothing")

CHANGE = Relation(
    id="r1",
    type="self-contradiction",
    found="inferred",
    a=NEVER.id,
    b=ALWAYS.id,
    score=0.8,
    reasons=(Reason(kind="negation", a=(Span(37, 42),), b=(Span(36, 42),), text="never / always"),),
    benign=("the two may speak of different reservoirs",),
)
DISPUTE = Relation(
    id="r2", type="dispute", found="reported", a=NEVER.id, b=TODAY.id, score=0.7, reasons=()
)
