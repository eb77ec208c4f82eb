"""A pipeline small enough to test the door alone: it reads “...,” NAME said. and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from onrecord import people, publish
from onrecord.errors import BadRecord, InputError, NotFound
from onrecord.ledger import Ledger, Sighted
from onrecord.records import (
    Article,
    Quoted,
    Reason,
    Relation,
    Said,
    Sighting,
    Span,
    Speaker,
    Statement,
    Timex,
)

_QUOTE = re.compile(r"“([^”]{1,200}),” (\w+ \w+) (said|thought)")


@dataclass(frozen=True)
class Extraction:
    """What one article holds."""

    article: Article
    statements: tuple[Statement, ...]
    times: tuple[Timex, ...] = ()


@dataclass(frozen=True)
class Added:
    """What adding one article did."""

    article: Article
    new: bool
    statements: int = 0
    relations: tuple[Relation, ...] = ()
    possible: int = 0
    version_of: str | None = None


def read(
    target: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
    follow: bool = False,
    columns: Mapping[str, str] | None = None,
    embargoed: bool = False,
) -> Iterator[Article | InputError]:
    """One article a line, as JSON or as it stands."""
    path = Path(target)
    if not path.is_file():
        yield NotFound(target, "there is no such file")
        return
    for number, line in enumerate(path.read_text().splitlines(), 1):
        try:
            record = json.loads(line) if line.startswith("{") else {"text": line}
        except ValueError:
            yield BadRecord(f"{target}, line {number}", "it is not JSON")
            continue
        told = {"outlet": outlet, "published": published, "url": url} | record
        told.pop("text_sha256", None)
        yield Article(id=told.pop("id", f"{path.stem}{number}"), source=target, **told)


def extract(article: Article) -> Extraction:
    """Every “...,” NAME said."""
    found = tuple(_statement(article, match) for match in _QUOTE.finditer(article.text))
    return Extraction(article, found, (Timex(start=0, end=1, type="DATE", value="2031"),))


def _statement(article: Article, match: re.Match[str]) -> Statement:
    words, who, cue = (Quoted(text=match[n], spans=(Span(*match.span(n)),)) for n in (1, 2, 3))
    return Statement(
        id=f"{article.id}.{match.start()}",
        article=article.id,
        kind="direct",
        statement=cue.text == "said",
        act="assert",
        speaker=Speaker(name=who.text, kind="person", as_named=who.text, spans=who.spans),
        via=(),
        addressee=None,
        medium=None,
        content=words,
        cue=cue,
        said=Said(edtf=article.published, basis="publication"),
        published=article.published,
        evidence=None,
        origin="first-hand",
        confidence=0.9,
        made_by="test",
    )


def add(
    ledger: Ledger,
    article: Article,
    *,
    voice: object = None,
    keep: bool = False,
    ready: object = None,
) -> Added:
    """Enter an article; each two statements of it contradict each other at their last word."""
    said = [s for s in extract(article).statements if s.statement]
    relations = tuple(_relation(a, b) for a, b in pairwise(said))
    if not ledger.add(article, said, relations, sightings=Sighted(_sightings(said), people)):
        return Added(article, new=False)
    return Added(article, new=True, statements=len(said), relations=relations)


def note_gone(ledger: Ledger, error: InputError) -> bool:
    """No page is ever gone."""
    return False


def _sightings(said: list[Statement]) -> list[Sighting]:
    names = {s.speaker.name for s in said if s.speaker}
    return [Sighting(article=said[0].article, name=name, kind="person") for name in sorted(names)]


def _last_word(said: Quoted) -> Span:
    end = said.spans[0].end
    return Span(end - len(said.text.split()[-1]), end)


def _relation(a: Statement, b: Statement) -> Relation:
    last = [(_last_word(s.content),) for s in (a, b)]
    reason = Reason(kind="antonym", a=last[0], b=last[1], text="up / down", weight=1.0)
    return Relation(
        id=f"{a.id}~{b.id}",
        type="self-contradiction",
        found="inferred",
        a=a.id,
        b=b.id,
        score=0.75,
        reasons=(reason,),
        benign=("the river has two gauges",),
    )


def brief(ledger: Ledger, speaker: str, about: str | None = None) -> publish.Brief:
    """The brief without the other side."""
    said = ledger.statements(speaker=speaker, about=about)
    articles = {article.id: article for article in ledger.articles()}
    ids = {statement.id for statement in said}
    relations = [r for r in ledger.relations(speaker=speaker) if {r.a, r.b} <= ids]
    return publish.build(speaker, said, relations, articles, about=about, others={})
