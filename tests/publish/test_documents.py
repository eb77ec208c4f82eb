from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.publish import documents
from onrecord.publish.documents import once, write_document
from onrecord.publish.identifiers import address_name, page_name, text_name, urn
from onrecord.records import Article

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NODES = st.lists(st.dictionaries(TEXT, TEXT, max_size=3), max_size=5)


@given(st.dictionaries(st.sampled_from("abc"), TEXT), NODES, NODES)
def test_a_document_is_read_again_as_it_was(
    head: dict[str, str], first: list[dict[str, str]], second: list[dict[str, str]]
) -> None:
    out = io.BytesIO()
    write_document(head, {"x": iter(first), "y": iter(second)}, out)
    assert json.loads(out.getvalue()) == {**head, "x": first, "y": second}


@given(NODES)
def test_a_thing_is_written_once(nodes: list[dict[str, Any]]) -> None:
    found = list(once([*nodes, *nodes]))
    assert list(once(found)) == found
    assert [node for node in nodes if node not in found] == []


def test_only_the_last_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "_REMEMBERED", 2)
    names = [{"@id": name} for name in "aabcab"]
    assert [node["@id"] for node in once(names)] == ["a", "b", "c", "a", "b"]


def test_a_page_is_its_address_as_an_iri() -> None:
    page = Article(id="a 1", text="x", url="https://courier.example/<a b>?q=“x”&r=1#t")
    assert page_name(page) == "https://courier.example/%3Ca%20b%3E?q=%E2%80%9Cx%E2%80%9D&r=1#t"
    assert page_name(Article(id="a 1", text="x")) == "urn:onrecord:article:a%201"
    assert address_name("https://courier.example/%20") == "https://courier.example/%20"
    assert urn("person", "varland/brenn") == "urn:onrecord:person:varland%2Fbrenn"


def test_a_text_is_named_by_its_hash() -> None:
    # RFC 6920, section 8.1
    name = "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"
    assert text_name("Hello World!") == name
