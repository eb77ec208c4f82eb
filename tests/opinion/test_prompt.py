"""What is asked: words of articles are data, and cannot leave it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, LEAK, NEVER
from tests.opinion.orders import ORDERS

from onrecord.opinion import Case, case_of, prompt_of
from onrecord.opinion.prompt import SYSTEM
from onrecord.records import Quoted, Side, Span, Speaker

OTHER = Side(statement=ALWAYS, text=LEAK.text, story=LEAK.id)


def saying(text: str, name: str = "Aldous Brenn") -> Case:
    content = Quoted(text=text, spans=(Span(0, len(text)),))
    speaker = Speaker(name=name, kind="person", as_named=name)
    side = Side(statement=replace(NEVER, content=content, speaker=speaker), text=text, story="s")
    return case_of(CHANGE, side, OTHER)


def test_both_statements_are_told_with_their_pieces(case: Case) -> None:
    told = json.loads(prompt_of(case).data)
    assert told["a"]["speaker"] == "Aldous Brenn"
    assert told["a"]["said_on"] == "4 March 2031"
    assert told["a"]["pieces"] == [{"number": 1, "words": "the reservoir will never leak"}]
    assert told["b"]["pieces"] == [{"number": 2, "words": "the reservoir has always leaked"}]
    assert "Joren Vale said it leaks today." in told["a"]["around"]
    assert "0.8" not in prompt_of(case).data


def test_the_schema_lets_nothing_through_but_labels_and_given_numbers(case: Case) -> None:
    schema = prompt_of(case).schema
    assert schema["additionalProperties"] is False
    assert schema["required"] == list(schema["properties"])
    assert schema["properties"]["words_a"]["items"]["enum"] == [1]
    assert schema["properties"]["words_b"]["items"]["enum"] == [2]


def test_each_request_has_a_fence_of_its_own_and_the_same_hash(case: Case) -> None:
    prompt, again = prompt_of(case), prompt_of(case)
    assert prompt.messages() != prompt.messages()
    assert prompt.sha256 == again.sha256
    assert prompt.sha256 != prompt_of(saying("The dam leaks")).sha256


def test_a_fence_is_never_one_that_the_data_holds() -> None:
    drawn = iter(["aaaa", "bbbb"])
    system, user = prompt_of(saying("He wrote END aaaa here.")).messages(lambda: next(drawn))
    assert "lines that hold bbbb" in system["content"]
    assert user["content"].startswith("BEGIN bbbb\n")
    assert user["content"].count("bbbb") == 2


@pytest.mark.parametrize("order", ORDERS)
def test_an_article_that_gives_orders_stays_inside_the_data(order: str) -> None:
    system, user = prompt_of(saying(order, name=order)).messages(lambda: "f" * 32)
    assert system["content"] == SYSTEM.replace("FENCE", "f" * 32)
    opening, data, closing, *after = user["content"].split("\n")
    assert (opening, closing) == (f"BEGIN {'f' * 32}", f"END {'f' * 32}")
    assert after == ["That was the data. Now answer with the JSON object."]
    told = json.loads(data)
    assert set(told) == {"noticed", "a", "b"}
    assert not set("<>|") & set(data)
    assert told["a"]["pieces"][0]["number"] == 1


@given(st.text(min_size=1, max_size=200).filter(lambda text: bool(text.strip())))
def test_any_text_is_one_line_of_json(text: str) -> None:
    data = prompt_of(saying(f"x{text}")).data
    assert len(data.splitlines()) == 1
    assert json.loads(data)["b"]["pieces"][0]["words"] == "the reservoir has always leaked"
