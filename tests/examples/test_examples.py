"""The sample articles and their gold hold together: verbatim words, and weekdays that are true."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
GOLD: dict[str, Any] = json.loads((ROOT / "eval/gold/examples.json").read_text(encoding="utf-8"))
FILES = sorted(p for p in EXAMPLES.iterdir() if p.stem not in {"README", "registry"})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April")
CONFLICTS = {"self-contradiction", "denial", "dispute", "change"}
WEEKDAY_AND_DATE = re.compile(rf"({'|'.join(WEEKDAYS)}),? (\d{{1,2}}) ({'|'.join(MONTHS)})")


def article_text(entry: dict[str, Any]) -> str:
    """The text of the file that ``entry`` names, or of the one post in it."""
    text: str = (EXAMPLES / entry["file"]).read_text(encoding="utf-8")
    if "id" not in entry:
        return text
    posts = (json.loads(line) for line in text.splitlines())
    return str(next(post["text"] for post in posts if post["id"] == entry["id"]))


def pairs() -> list[dict[str, Any]]:
    return [*GOLD["relations"], *GOLD["not_relations"]]


@pytest.mark.parametrize("statement", GOLD["statements"], ids=lambda s: s["content"][:30])
def test_gold_statements_stand_verbatim(statement: dict[str, Any]) -> None:
    text = article_text(statement)
    assert statement["content"] in text
    assert statement.get("said_words", "") in text


def test_both_sides_of_gold_pairs_are_gold_statements() -> None:
    known = {(s["file"], s["content"]) for s in GOLD["statements"]}
    for pair in pairs():
        assert (pair["a"]["file"], pair["a"]["content"]) in known
        assert (pair["b"]["file"], pair["b"]["content"]) in known


def test_enough_conflicts_of_different_kinds_and_enough_harmless_pairs() -> None:
    kinds = Counter(pair["type"] for pair in GOLD["relations"])
    assert set(kinds) >= CONFLICTS
    assert sum(kinds[kind] for kind in CONFLICTS) >= 6
    assert len({pair["shape"] for pair in GOLD["not_relations"]}) >= 10


def test_weekdays_named_with_a_saying_are_the_weekdays_of_its_date() -> None:
    for statement in GOLD["statements"]:
        named = re.search("|".join(WEEKDAYS), statement.get("said_words", ""))
        if named:
            said = date.fromisoformat(statement["said"])
            assert WEEKDAYS[said.weekday()] == named.group()


def test_weekdays_written_beside_dates_are_true() -> None:
    found = 0
    for path in FILES:
        for day, number, month in WEEKDAY_AND_DATE.findall(path.read_text(encoding="utf-8")):
            written = date(2023, MONTHS.index(month) + 1, int(number))
            assert WEEKDAYS[written.weekday()] == day, path.name
            found += 1
    assert found >= 8


def test_publication_dates_stand_in_their_files() -> None:
    for article in GOLD["articles"]:
        if article["published"] is None or "id" in article:
            continue
        day = date.fromisoformat(article["published"])
        month = MONTHS[day.month - 1]
        forms = (
            day.isoformat(),
            f"{day.day} {month} 2023",
            f"{month} {day.day}, 2023",
            f"{month[:3]} {day.day}, 2023",
        )
        assert any(form in article_text(article) for form in forms), article["file"]


def test_the_undated_copy_names_no_day() -> None:
    text = (EXAMPLES / "drones-undated.txt").read_text(encoding="utf-8")
    assert not re.search(r"\b20\d\d\b", text)
    assert "— (Northern Wire)" in text


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_file_says_that_it_is_invented_and_has_the_length_of_a_story(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "invented" in text
    assert 240 <= len(text.split()) <= 600


def test_the_readme_lists_every_file() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert len(FILES) >= 16
    for path in (*FILES, EXAMPLES / "registry.csv", EXAMPLES / "registry.json"):
        assert path.is_file()
        assert f"`{path.name}`" in readme
