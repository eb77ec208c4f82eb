"""Two of the sample articles with one statement each, which depart from one another: what the
examples of docs/exports.md show."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from tests.exporting.linked import exported

from onrecord import people
from onrecord.exporting import Format, What
from onrecord.ledger import Ledger, Sighted
from onrecord.records import (
    Article,
    Judgement,
    Office,
    Person,
    Quoted,
    Reason,
    Relation,
    Said,
    Sighting,
    Span,
    Speaker,
    Statement,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
BRENN = Person(
    id="varland/aldous-brenn",
    name="Aldous Brenn",
    kind="person",
    aliases=("A. Brenn",),
    offices=(Office(title="prime minister", area="Varland", start="2022-11-02"),),
    registered=True,
)
_TIME = re.compile(r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00"')
_NUMBERS = re.compile(r"\[\s+(\d+),\s+(\d+)\s+\]")


def _article(name: str, headline: str, published: str, outlet: str) -> Article:
    text = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    url = f"https://news.example/{name}"
    return Article(
        id=name, text=text, headline=headline, published=published, outlet=outlet, url=url
    )


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _says(article: Article, words: str, act: Any, said: Said) -> Statement:
    return Statement(
        id=f"{article.id}-1",
        article=article.id,
        kind="direct",
        statement=True,
        act=act,
        speaker=Speaker(
            name="Aldous Brenn", kind="person", as_named="Brenn", role="Prime Minister"
        ),
        via=(),
        addressee=None,
        medium="speech",
        content=Quoted(text=words, spans=(_span(article, words),)),
        cue=None,
        said=said,
        published=article.published,
        evidence=None,
        origin="first-hand",
        confidence=0.97,
        made_by="onrecord 0.1",
    )


PLEDGE = _article(
    "fuel-levy-pledge", "Brenn rules out rise in fuel levy", "2023-01-13", "Harrowmere Gazette"
)
RISE = _article(
    "fuel-levy-rise", "Government to put up fuel levy from April", "2023-03-23", "Varland Courier"
)
NEVER = _says(
    PLEDGE,
    "We will not raise the fuel levy in the lifetime of this parliament",
    "assert",
    Said(edtf="2023-01-12", basis="relative", spans=(_span(PLEDGE, "on Thursday"),)),
)
NOW = _says(
    RISE,
    "We are raising the fuel levy from the first of April, because the valley cannot wait",
    "announce",
    Said(edtf="2023-03-22", basis="relative", spans=(_span(RISE, "on Wednesday"),)),
)
CHANGE = Relation(
    id="levy",
    type="change",
    found="inferred",
    a=NEVER.id,
    b=NOW.id,
    score=0.93,
    reasons=(
        Reason(
            kind="negation",
            a=(_span(PLEDGE, "will not raise the fuel levy"),),
            b=(_span(RISE, "are raising the fuel levy"),),
            text="will not raise / are raising",
            weight=1.5,
        ),
    ),
    benign=("the circumstances changed in between",),
)


def fill(ledger: Ledger) -> None:
    """Both articles, the relation between them, and its confirmation."""
    ledger.people.load([BRENN], people)
    for article, statement in ((PLEDGE, NEVER), (RISE, NOW)):
        seen = [Sighting(article=article.id, name="Aldous Brenn", kind="person", on="2023-01-13")]
        ledger.add(article, [statement], sightings=Sighted(seen, people))
    ledger.relate([CHANGE])
    ledger.judge("levy", Judgement(verdict="confirm", by="Ilse Corrin"))


def _of(ledger: Ledger, what: What, form: Format) -> str:
    return exported(ledger, what, form)[0].decode("utf-8")


def _first_line(what: What, form: Format, start: str = "") -> Callable[[Ledger], str]:
    def example(ledger: Ledger) -> str:
        lines = [json.loads(line) for line in _of(ledger, what, form).splitlines()]
        return pretty(next(line for line in lines if line["id"].startswith(start)))

    return example


def _nodes(what: What, form: Format, *kinds: str) -> Callable[[Ledger], str]:
    """The first node of each of these kinds."""

    def example(ledger: Ledger) -> str:
        graph = json.loads(_of(ledger, what, form))["@graph"]
        return ",\n".join(pretty(next(n for n in graph if _is(n, kind))) for kind in kinds)

    return example


def _is(node: dict[str, Any], kind: str) -> bool:
    return kind in node.get("@type", ()) or kind in node


def _item(what: What) -> Callable[[Ledger], str]:
    return lambda ledger: pretty(json.loads(_of(ledger, what, "annotations"))["items"][0])


def _table(ledger: Ledger) -> str:
    return _of(ledger, "relations", "csv").replace("\r\n", "\n").strip()


def _schema(ledger: Ledger) -> str:
    import io

    made = exported(ledger, "statements", "parquet-nested")[0]
    wanted = ("id", "speaker", "content", "said", "confidence", "page")
    schema = pq.read_schema(io.BytesIO(made))
    return "\n".join(f"{name}: {schema.field(name).type}" for name in wanted)


def pretty(made: Any) -> str:
    """JSON for readers: spans on a line, and one time for all that tell the time."""
    text = json.dumps(made, indent=2, ensure_ascii=False)
    return _TIME.sub('"2023-03-24T09:12:00+00:00"', _NUMBERS.sub(r"[\1, \2]", text))


SHOWN: dict[str, Callable[[Ledger], str]] = {
    "jsonl": _first_line("statements", "jsonl"),
    "csv": _table,
    "parquet-nested": _schema,
    "schema-org": _nodes("statements", "schema-org", "Quotation", "Claim"),
    "schema-org relations": _nodes(
        "relations", "schema-org", "onr:Relation", "onr:departsFrom", "ClaimReview"
    ),
    "annotations": _item("statements"),
    "prov": _nodes("statements", "prov", "prov:wasDerivedFrom", "prov:Activity", "prov:value"),
    "ftm": _first_line("statements", "ftm", "onrecord-statement"),
    "popolo": lambda ledger: pretty(json.loads(_of(ledger, "people", "popolo"))),
}
"""The examples of docs/exports.md by the names that it gives them."""
