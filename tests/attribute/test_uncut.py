"""A content is not cut inside a phrase where a rule has the whole of it."""

from __future__ import annotations

import pytest

from onrecord.attribute.uncut import uncut
from onrecord.language import parse
from onrecord.records import Attribution, Span


def _found(text: str, content: str, cue: str) -> Attribution:
    return Attribution(kind="indirect", content=(_at(text, content),), cue=(_at(text, cue),))


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "cue", "cut", "whole"),
    [
        (
            "The Bank of Tarn is examining its status, dealers said.",
            "said",
            "is examining its status",
            "The Bank of Tarn is examining its status",
        ),
        (
            "Tost told reporters her ministry and the bank would work on new measures.",
            "told",
            "would work on new measures",
            "her ministry and the bank would work on new measures",
        ),
        (
            "A spokesman said the firm does not disclose future production plans.",
            "said",
            "the firm does not disclose future",
            "the firm does not disclose future production plans",
        ),
        (
            "Vale said the council is at work and the board is not interested.",
            "said",
            "the council is at work and the board",
            "the council is at work and the board is not interested",
        ),
    ],
)
def test_a_subject_and_its_verb_or_a_noun_and_its_own_stay_together(
    text: str, cue: str, cut: str, whole: str
) -> None:
    rule = _found(text, whole, cue)
    (part,) = uncut(parse(text), _found(text, cut, cue), [rule])
    assert text[slice(*part)] == whole


@pytest.mark.parametrize(
    ("text", "cue", "short", "longer"),
    [
        (
            "Brenn said the levy would help the harbour, which opened in May.",
            "said",
            "the levy would help the harbour",
            "the levy would help the harbour, which opened in May",
        ),
        (
            "Vale bemoaned poor steering after the ferry ran aground.",
            "bemoaned",
            "poor steering",
            "poor steering after the ferry ran aground",
        ),
        (
            "The sources told Northwire the chairman wants more money.",
            "told",
            "the chairman wants more money",
            "Northwire the chairman wants more money",
        ),
    ],
)
def test_what_begins_a_phrase_of_its_own_stays_outside(
    text: str, cue: str, short: str, longer: str
) -> None:
    (part,) = uncut(parse(text), _found(text, short, cue), [_found(text, longer, cue)])
    assert text[slice(*part)] == short


def test_several_fragments_are_left_as_they_are() -> None:
    text = "The dam, Brenn said, is safe."
    found = Attribution(
        kind="indirect",
        content=(_at(text, "dam"), _at(text, "is safe")),
        cue=(_at(text, "said"),),
    )
    assert uncut(parse(text), found, [_found(text, "The dam", "said")]) == found.content


def test_a_cue_at_the_end_of_its_sentence_reports_it_from_the_start() -> None:
    text = "With the port shut, the levy is dead, Brenn said."
    rule = _found(text, "With the port shut, the levy is dead", "said")
    (part,) = uncut(parse(text), _found(text, "the levy is dead", "said"), [rule])
    assert text[slice(*part)] == "With the port shut, the levy is dead"


def test_what_another_said_leads_up_to_nothing() -> None:
    text = "Vale said no and the levy is dead, Brenn said."
    rule = _found(text, "Vale said no and the levy is dead", "Brenn said")
    (part,) = uncut(parse(text), _found(text, "the levy is dead", "Brenn said"), [rule])
    assert text[slice(*part)] == "the levy is dead"
