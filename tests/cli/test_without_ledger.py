"""``onrecord extract``, ``clean`` and ``compare``: JSON in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.cli.conftest import RIVER, Run


def test_extract_gives_a_line_an_article(run: Run, tmp_path: Path) -> None:
    articles = [{"id": "a", "text": RIVER}, {"id": "b", "text": "Nothing."}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, articles)))
    done = run("extract", "in.jsonl")
    a, b = (json.loads(line) for line in done.stdout.splitlines())
    assert (a["id"], len(a["statements"])) == ("a", 2)
    assert a["times"] == [{"start": 0, "end": 1, "type": "DATE", "value": "2031"}]
    assert b["statements"] == []
    everything = run("extract", "in.jsonl", "--all").stdout.splitlines()
    assert [s["statement"] for s in json.loads(everything[0])["statements"]] == [True, True, False]
    assert list(tmp_path.glob("*.db")) == []


def test_a_bad_line_is_named_and_the_rest_goes_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": \n{"id": "b", "text": "Nothing."}')
    done = run("extract", "in.jsonl")
    assert done.exit_code == 1
    assert done.stderr == "in.jsonl, line 1: it is not JSON.\n"
    assert json.loads(done.stdout)["id"] == "b"


def test_clean_for_programs(run: Run, river: str) -> None:
    done = run("clean", river, "missing.txt", "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout) == {
        "file": river,
        "headline": None,
        "published": None,
        "outlet": None,
        "credit": None,
        "details": {},
        "text": RIVER,
        "kept": [],
    }


def test_clean_for_people(run: Run, river: str) -> None:
    shown = run("clean", river).stdout
    assert "undated" in shown
    assert "“The river goes up,”" in shown


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A judge that relates nothing and says how many articles it was given."""

    def compare_pairs(
        pairs: Iterable[dict[str, Any]],
        articles: Iterable[dict[str, Any]],
        *,
        voice: object = None,
    ) -> Iterator[dict[str, Any]]:
        known = len(list(articles))
        for pair in pairs:
            yield {"type": "none", "articles": known, **pair}

    module = ModuleType("onrecord.pairs")
    module.__dict__["compare_pairs"] = compare_pairs
    monkeypatch.setitem(sys.modules, "onrecord.pairs", module)
    return module


@pytest.mark.usefixtures("judged")
def test_compare_gives_a_line_a_pair(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_text('{"a": {}, "b": {}}\n\n{"a": {}, "b": {"id": "x"}}\n')
    (tmp_path / "articles.jsonl").write_text('{"id": "a", "text": "Nothing."}\n')
    done = run("compare", "pairs.jsonl", "--articles", "articles.jsonl")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["b"] for line in lines] == [{}, {"id": "x"}]
    assert {line["articles"] for line in lines} == {1}


@pytest.mark.usefixtures("judged")
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"a": {}}\n{"a"\n', "pairs.jsonl, line 2: it is not JSON"),
        (b"[1, 2]\n", "pairs.jsonl, line 1: it is not a JSON object"),
        (b"\xff\xfe\n", "pairs.jsonl: it is not UTF-8"),
    ],
)
def test_compare_names_a_bad_line(run: Run, tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "pairs.jsonl").write_bytes(content)
    (tmp_path / "articles.jsonl").write_text("")
    done = run("compare", "pairs.jsonl", "--articles", "articles.jsonl")
    assert done.exit_code == 1
    assert done.stderr.startswith(why)


@pytest.mark.usefixtures("judged")
def test_compare_names_a_missing_file(run: Run) -> None:
    done = run("compare", "pairs.jsonl", "--articles", "articles.jsonl")
    assert done.exit_code == 1
    assert "articles.jsonl: it cannot be read (No such file or directory)" in done.stderr
