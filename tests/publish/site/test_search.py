"""Every statement is found by each of its words in the files that the page loads."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publish.desk import ARTICLES, SOIL

from onrecord.publish.quotes import quote_of
from onrecord.publish.site import File
from onrecord.publish.site import search as searching
from onrecord.publish.site.search import Index, shard_of, terms
from onrecord.publish.site.values import Excerpt
from onrecord.publish.sources import shelf_of

Data = dict[str, Any]


def excerpt(number: int, words: str) -> Excerpt:
    plain = quote_of(SOIL, shelf_of(ARTICLES))
    told = replace(plain, speaker="Joren Vale", said="4 March 2031", outlet="Varland Courier")
    return Excerpt(
        id=str(number),
        anchor=f"s-{number}",
        quote=replace(told, words=words),
        link=f"articles/a.html#s-{number}",
        person=None,
        headline="",
        day=None,
        conflicts=(),
    )


def loaded(files: list[File]) -> Data:
    """The data of each file by its name, as a browser would get it."""
    found: Data = {}
    for path, body in files:
        text = body.decode("ascii")
        assert path.startswith("search/")
        assert text.startswith("onrecordLoaded(")
        assert text.endswith(");\n")
        name, data = json.loads(f"[{text[15:-3]}]")
        assert path == f"search/{name}.js"
        found[name] = data
    return found


def index_of(said: list[str]) -> Data:
    index, files = Index(), list[File]()
    for number, words in enumerate(said):
        files += index.add(excerpt(number, words))
    return loaded([*files, *index.close()])


def numbers(data: Data, term: str) -> list[int]:
    shard = data.get(shard_of(term, data["index"]["letters"]), {})
    found, at = [], 0
    for step in shard.get(term, []):
        at += step
        found.append(at)
    return found


@given(st.lists(st.text(max_size=40), max_size=12))
def test_each_word_leads_to_its_statements_and_to_no_others(said: list[str]) -> None:
    data = index_of(said)
    assert data["index"]["statements"] == len(said)
    for term in {term for words in said for term in terms(words)}:
        expected = [n for n, words in enumerate(said) if term in terms(f"{words} Joren Vale")]
        assert numbers(data, term) == expected
        assert shard_of(term, data["index"]["letters"]) in data["index"]["shards"]


def test_a_statement_is_described_with_its_address() -> None:
    data = index_of(["the dam leaks"])
    assert data["d-0"] == [
        ["Joren Vale", "the dam leaks", "4 March 2031", "Varland Courier", "articles/a.html#s-0"]
    ]
    assert numbers(data, "joren") == [0]


def test_descriptions_fill_several_files() -> None:
    data = index_of([f"levy {n}" for n in range(searching.A_PAGE + 1)])
    assert [len(data["d-0"]), len(data["d-1"])] == [searching.A_PAGE, 1]


def test_a_word_in_most_statements_of_a_large_site_finds_nothing() -> None:
    data = index_of([f"levy word{n}" for n in range(searching._COMMON + 1)])
    assert numbers(data, "levy") == []
    assert data[shard_of("levy", 1)]["levy"] == []
    assert numbers(data, "word7") == [7]


def test_files_of_a_large_site_have_words_of_two_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "_MANY", 2)
    data = index_of(["levy", "dam", "harbour"])
    assert data["index"]["letters"] == 2
    assert numbers(data, "levy") == [0]
    assert shard_of("levy", 2) == "t-6c-65"


def test_nothing_in_a_file_can_end_a_script() -> None:
    data = index_of(["</script><script>alert(1)</script> \u2028 “x”"])
    assert data["d-0"][0][1].startswith("</script>")
