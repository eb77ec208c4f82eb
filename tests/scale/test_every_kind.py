"""A batch of Parquet and of crawls: what ``add`` finds in them, bad ones told as it does."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest
from tests.scale.conftest import rows_of
from tests.stores.places import At
from typer.testing import CliRunner

from onrecord import grouping, pipeline
from onrecord.cli.app import app
from onrecord.errors import InputError
from onrecord.ledger import Ledger, Wanted
from onrecord.records import Article
from onrecord.scale.rows import article_from_text, dumped
from onrecord.wire import statement_to_json

pytestmark = pytest.mark.lengthy

_KINDS = ("crawl.warc.gz", "short.warc", "more.parquet", "news.jsonl")


@pytest.fixture(scope="module")
def read(every_kind: Path) -> list[Article | InputError]:
    """All that reading the folder gives, as for ``add``."""
    return list(pipeline.read(str(every_kind)))


def _once(read: list[Article | InputError]) -> list[Article]:
    """Of the articles with one id the first."""
    kept: dict[str, Article] = {}
    for one in read:
        if isinstance(one, Article):
            kept.setdefault(one.id, one)
    return list(kept.values())


def test_articles_and_statements_are_those_of_the_pipeline(
    done_every_kind: Path, read: list[Article | InputError]
) -> None:
    wanted = sorted(_once(read), key=lambda article: article.id)
    found = rows_of(done_every_kind, "articles", "id")
    assert [article_from_text(row["record"]).text for row in found] == [one.text for one in wanted]
    assert [row["published"] for row in found] == [one.published for one in wanted]
    said = chain.from_iterable(pipeline.extract(article).statements for article in wanted)
    rows = rows_of(done_every_kind, "statements", "article", "place", "position")
    records = {row["record"] for row in rows if not row["reported"]}
    assert records == {dumped(statement_to_json(statement)) for statement in said}


@pytest.mark.parametrize("kind", _KINDS)
def test_each_kind_gives_articles_and_its_bad_ones_are_told(
    done_every_kind: Path, kind: str
) -> None:
    articles = rows_of(done_every_kind, "articles", "place")
    sources = [article_from_text(row["record"]).source or "" for row in articles]
    errors = rows_of(done_every_kind, "errors", "place")
    assert any(kind in source for source in sources) or kind == "short.warc"
    assert any(kind in row["where"] for row in errors)


def test_every_error_of_reading_is_a_row(
    done_every_kind: Path, read: list[Article | InputError]
) -> None:
    wanted = sorted((one.what, one.advice) for one in read if isinstance(one, InputError))
    rows = rows_of(done_every_kind, "errors", "what", "advice")
    assert sorted((row["what"], row["advice"]) for row in rows) == wanted
    assert any("damaged.parquet" in row["where"] for row in rows)


def _matters(ledger: Ledger) -> set[frozenset[str]]:
    found = ledger.matters.page().matters
    pages = [ledger.statement_page(Wanted(matter=one.id)).statements for one in found]
    return {frozenset(statement.id for statement in page) for page in pages}


def test_load_settles_persons_and_matters_as_add_does(
    done_every_kind: Path, read: list[Article | InputError], at: At
) -> None:
    with Ledger(at("added.db"), create=True) as ledger:
        for article in _once(read):
            pipeline.add(ledger, article)
        grouping.settle(ledger)
        wanted = (ledger.statements(), ledger.people.list(), _matters(ledger))
    loading = ["load", str(done_every_kind), "--ledger", at("loaded.db")]
    assert CliRunner().invoke(app, loading).exit_code == 0
    with Ledger(at("loaded.db")) as ledger:
        assert (ledger.statements(), ledger.people.list(), _matters(ledger)) == wanted
        assert _matters(ledger)
        head = ledger.chain.head()
    again = CliRunner().invoke(app, loading)
    assert again.exit_code == 0
    assert "already there" in again.stderr
    with Ledger(at("loaded.db")) as ledger:
        assert ledger.chain.head() == head
        assert list(ledger.verify()) == []


def _relations(ledger: Ledger) -> set[tuple[str, str, str, float]]:
    return {(r.type, r.a, r.b, r.score) for r in ledger.relations(least=0.0)}


def test_load_compares_with_what_was_there_before_when_asked_to(
    done_every_kind: Path, read: list[Article | InputError], at: At
) -> None:
    before = Article(
        id="before",
        text="Harbour Minister Sela Marrin said the harbour of Kestria will never be closed.",
        published="2031-01-07",
    )
    for name in ("added.db", "plain.db", "compared.db"):
        with Ledger(at(name), create=True) as ledger:
            pipeline.add(ledger, before)
    with Ledger(at("added.db")) as ledger:
        for article in _once(read):
            pipeline.add(ledger, article)
        wanted = _relations(ledger)
    loading = ["load", str(done_every_kind), "--ledger"]
    assert CliRunner().invoke(app, [*loading, at("plain.db")]).exit_code == 0
    assert CliRunner().invoke(app, [*loading, at("compared.db"), "--compare"]).exit_code == 0
    with Ledger(at("compared.db")) as ledger:
        assert _relations(ledger) == wanted
    with Ledger(at("plain.db")) as ledger:
        assert not any("before" in end for end in _articles_of(ledger))
    with Ledger(at("compared.db")) as ledger:
        assert any("before" in end for end in _articles_of(ledger))


def _articles_of(ledger: Ledger) -> set[frozenset[str]]:
    """The articles that each relation stands between."""
    home = {statement.id: statement.article for statement in ledger.statements()}
    return {frozenset((home[r.a], home[r.b])) for r in ledger.relations(least=0.0)}
