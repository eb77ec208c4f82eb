"""Pairs of statements given by offsets, judged without a ledger (``onrecord compare``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from onrecord.assemble import assemble
from onrecord.attribute.marks import kind_of
from onrecord.attribute.quotes import quotations
from onrecord.compare import judge
from onrecord.compare.likelihood import likelihood
from onrecord.date import find_times
from onrecord.errors import BadRecord
from onrecord.language import parse
from onrecord.models.entailment import EntailmentModel
from onrecord.records import Article, Attribution, Side, Span, Spans, Speaker
from onrecord.wire import relation_to_json
from onrecord.wrapping import unwrapped

Record = Mapping[str, Any]


def compare_pairs(
    pairs: Iterable[Record],
    articles: Iterable[Record],
    *,
    voice: EntailmentModel | None = None,
) -> Iterator[dict[str, Any]]:
    """One relation record for each pair, in order, with the pair's two sides under ``a`` and ``b``.

    ``type`` is ``none`` where the two do not relate; ``score`` then says how likely they conflict
    all the same. Raises ``BadRecord`` when a pair names an
    article that is not among ``articles``, or its spans do not lie in that article.
    """
    shelf = _Shelf(articles)
    for number, pair in enumerate(pairs, 1):
        where = f"pair {number}"
        try:
            a, b = shelf.side(pair["a"], where), shelf.side(pair["b"], where)
        except (KeyError, TypeError, ValueError) as error:
            raise BadRecord(
                where,
                f"not a pair of statements ({error})",
                "It needs a and b, with id and content",
            ) from error
        relation = judge(a, b, voice=voice)
        record = relation_to_json(relation) if relation else _unrelated(a, b)
        yield {**record, "statement_a": record.get("a"), "statement_b": record.get("b")} | {
            "a": pair["a"],
            "b": pair["b"],
        }


def _unrelated(a: Side, b: Side) -> dict[str, Any]:
    return {"type": "none", "score": round(likelihood(a, b), 4)}


class _Shelf:
    """The articles by id, each parsed once, when first asked for; the last few are kept parsed."""

    KEEP = 32

    def __init__(self, articles: Iterable[Record]) -> None:
        self._articles = {record["id"]: _article(record) for record in articles}
        self._docs: dict[str, Doc] = {}

    def side(self, spec: Record, where: str) -> Side:
        """The statement that ``spec`` describes, in its article."""
        article = self._articles.get(spec["id"])
        if article is None:
            raise BadRecord(where, f"no article {spec['id']!r}", "Give it with --articles")
        attribution = _attribution(article.text, spec, where)
        doc = self._parsed(article)
        times = find_times(doc, article.published)
        (statement,) = assemble(doc, replace(article, headline=None), [attribution], times)
        if spec.get("speaker"):
            named = Speaker(name=spec["speaker"], kind="person", as_named=spec["speaker"])
            statement = replace(statement, speaker=named)
        return Side(
            statement=statement,
            text=unwrapped(article.text),
            story=article.id,
            position=attribution.content[0].start,
            outlet=article.outlet,
        )

    def _parsed(self, article: Article) -> Doc:
        if article.id not in self._docs:
            while len(self._docs) >= self.KEEP:
                del self._docs[next(iter(self._docs))]
            self._docs[article.id] = parse(article.text)
        return self._docs[article.id]


def _article(record: Record) -> Article:
    return Article(
        id=record["id"],
        text=record["text"],
        headline=record.get("headline"),
        published=record.get("published"),
        outlet=record.get("outlet"),
        url=record.get("url"),
    )


def _attribution(text: str, spec: Record, where: str) -> Attribution:
    content = _spans(text, spec["content"], where)
    return Attribution(
        kind=kind_of(text, content, quotations(text)),
        content=content,
        cue=_spans(text, spec.get("cue"), where),
        source=_spans(text, spec.get("source"), where),
        made_by="given",
    )


def _spans(text: str, pairs: Iterable[tuple[int, int]] | None, where: str) -> Spans:
    spans = tuple(Span(start, end) for start, end in pairs or ())
    for span in spans:
        if not 0 <= span.start < span.end <= len(text):
            raise BadRecord(
                where, f"{list(span)} is not within the article's text", "Check offsets"
            )
    return spans
