"""Whatever comes in: a result, or one of the project's errors; the targets of ``bench.fuzz``."""

from __future__ import annotations

import pytest
from bench.fuzz_targets import DAYS, QUERIES, Target, quietly, targets
from hypothesis import given, settings
from hypothesis import strategies as st

TARGETS = targets()
SLOW = frozenset(["dates", "clean html"])
"""A few milliseconds an input."""
TOKENS = tuple(
    b"\x00 \n \r\n\r\n \xff\xfe \xed\xa0\x80 \xe2\x80\x9c \xe2\x80\x9d \xe2\x80\x99 \" ' << >> <p>"
    b" </ <![CDATA[ ]]> &#0; &#x110000; { [ \\ud800 null 1e999 -1 99999999999999999999 %PDF- obj"
    b" PK\x03\x04 \x1f\x8b WARC/1.0 --> 00:00:00.000 From: =?utf-8?q? 2031-02-30 0000".split(b" ")
)


@st.composite
def damaged(draw: st.DrawFn, target: Target) -> bytes:
    """One of the inputs to begin from, with pieces cut out, doubled and put in."""
    data = draw(st.sampled_from(target.seeds))
    for _ in range(draw(st.integers(0, 5))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(data))] * 2)))
        end = min(end, start + 60)
        put = draw(st.sampled_from([b"", data[start:end] * 2, *TOKENS]) | st.binary(max_size=9))
        data = data[:start] + put + data[end:]
    return data


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_damaged_inputs(name: str) -> None:
    target = TARGETS[name]

    @settings(max_examples=10 if name in SLOW else 40)
    @given(damaged(target) | st.binary(max_size=200))
    def holds(data: bytes) -> None:
        quietly(target.run, data)

    holds()


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_between_quotation_marks(text: str) -> None:
    quietly(TARGETS["quotation marks"].run, f"“{text}” he said. ‘{text}".encode(errors="replace"))


@pytest.mark.parametrize("text", [*QUERIES, *DAYS[:2]])
def test_the_inputs_to_begin_from_are_good(text: str) -> None:
    TARGETS["query" if text in QUERIES else "days"].run(text.encode())
