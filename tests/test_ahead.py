"""Articles extracted by other processes while this one enters those before them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing import active_children
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord import pipeline
from onrecord.ahead import Ahead, Item
from onrecord.cli.app import app
from onrecord.errors import InputError, NotFound, OnrecordError
from onrecord.records import Article

pytestmark = pytest.mark.slow
TEXT = "“The levy number {n} will stay,” said Mirela Tost, the finance minister."
STORIES = [
    Article(id=f"levy-{n}", text=TEXT.format(n=n), language="en", published="2031-03-04")
    for n in range(12)
]


@pytest.fixture(scope="module")
def ahead() -> Iterator[Ahead]:
    with Ahead(1, lambda article: article.id == STORIES[2].id) as made:
        yield made


def _articles(items: Iterable[Item]) -> Iterator[Article]:
    return (one for _, one in items if isinstance(one, Article))


@pytest.mark.sqlite_only(reason="what is looked at is how the ledger is filled")
def test_with_more_processes_the_ledger_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stay, go = '"“The levy will stay,” Joren Vale said."', '"“The levy will go,” Joren Vale said."'
    lines = [f'{{"id": "a", "text": {stay}}}', '{"id": ', f'{{"id": "b", "text": {go}}}']
    Path("few.jsonl").write_text("\n".join([*lines, lines[0]]))
    given = ["few.jsonl", "missing.txt", "few.jsonl"]
    alone, together = (
        [
            CliRunner().invoke(app, ["--ledger", f"{jobs}.db", *words])
            for words in (
                ["add", *given, "--jobs", str(jobs)],
                ["statements", "--json"],
                ["relations", "--json"],
            )
        ]
        for jobs in (1, 2)
    )
    assert [done.exit_code for done in together] == [1, 0, 0]
    assert "added 2 articles, 2 statements" in together[0].stderr
    for one, two in zip(alone, together, strict=True):
        assert two.stdout == one.stdout
        assert two.stderr.replace("2.db", "1.db") == one.stderr


def _items(given: Sequence[Article | InputError]) -> list[Item]:
    return [("here", item) for item in given]


def test_all_comes_in_its_order_and_as_it_is_extracted_here(ahead: Ahead) -> None:
    gone = NotFound("there", "it is not there")
    items = _items([*STORIES[:2], gone, *STORIES[3:]])
    seen = []
    for item in ahead.over(items):
        seen.append(item)
        if isinstance(item[1], Article):
            ready = ahead.ready(item[1])
            assert ready is not None
            assert ready.found == pipeline.extract(item[1])
            assert ready.relations is None
    assert seen == items


def test_nothing_is_done_for_what_is_known(ahead: Ahead) -> None:
    assert list(ahead.over(_items([STORIES[2]]))) == _items([STORIES[2]])
    assert ahead.ready(STORIES[2]) is None


def test_the_same_article_is_worked_on_once(ahead: Ahead) -> None:
    list(ahead.over(_items([STORIES[0], STORIES[0]])))
    assert ahead.ready(STORIES[0]) is not None
    assert ahead.ready(STORIES[0]) is None


def test_it_reads_no_further_ahead_than_it_must(ahead: Ahead) -> None:
    taken = []

    def reading() -> Iterator[Item]:
        for number, story in enumerate(STORIES):
            taken.append(number)
            yield "here", story

    items = ahead.over(reading())
    next(items)
    assert len(taken) < len(STORIES)
    for _ in items:
        pass


def test_a_process_that_was_ended_is_told_of_and_the_article_named() -> None:
    others = active_children()
    with Ahead(1, lambda _: False) as broken:
        items = broken.over(_items(STORIES))
        _, first = next(items)
        assert isinstance(first, Article)
        broken.ready(first)
        (process,) = (one for one in active_children() if one not in others)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        with pytest.raises(OnrecordError, match=r"ended from outside.*fewer --jobs"):
            list(filter(None, map(broken.ready, _articles(items))))
