"""Words quoted of another are that one's statement."""

from __future__ import annotations

import pytest

from onrecord.attribute.relayed import relay_of, relayed
from onrecord.attribute.rules import by_rules
from onrecord.language import parse
from onrecord.records import Attribution, Span, Spans


def _at(text: str, words: str) -> Spans:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def _words(text: str, spans: Spans) -> list[str]:
    return [text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "who", "what"),
    [
        (
            "The Courier today quoted Aldous Brenn, head of the port, as saying the levy is dead.",
            "The Courier",
            "saying",
            "the levy is dead",
            "Aldous Brenn, head of the port",
            "the levy is dead",
        ),
        (
            "The Courier quoted one official as saying the port stays shut.",
            "The Courier",
            "quoted",
            "one official as saying the port stays shut",
            "one official",
            "the port stays shut",
        ),
        (
            "Joren Vale was quoted by the Courier as saying the port is lost.",
            "the Courier",
            "quoted",
            "the port is lost",
            "Joren Vale",
            "the port is lost",
        ),
        (
            "A spokesman quoted Tost as telling growers that the levy was needed.",
            "A spokesman",
            "quoted",
            "Tost as telling growers that the levy was needed",
            "Tost",
            "that the levy was needed",
        ),
        (
            "The plans include a new harbour, he quoted Tost as saying.",
            "he",
            "quoted",
            "Tost as saying",
            "Tost",
            "The plans include a new harbour",
        ),
    ],
)
def test_the_quoted_one_is_the_source(
    text: str, source: str, cue: str, content: str, who: str, what: str
) -> None:
    found = Attribution(
        kind="indirect",
        content=_at(text, content),
        source=_at(text, source),
        cue=_at(text, cue),
    )
    own = relayed(parse(text), found)
    assert _words(text, own.source) == [who]
    assert _words(text, own.content) == [what]
    assert _words(text, own.cue) in (["saying"], ["telling"])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Brenn left, saying the levy is dead.", "saying"),
        ("The Courier quoted a poem.", "quoted"),
        ("Brenn is known as saying little.", "saying"),
    ],
)
def test_other_cues_stay(text: str, cue: str) -> None:
    assert relay_of(parse(text), _at(text, cue)) is None


def test_the_rules_name_the_quoted_one() -> None:
    text = "The Courier quoted Aldous Brenn as saying the levy is dead."
    (found,) = by_rules(parse(text))
    assert _words(text, found.source) == ["Aldous Brenn"]
