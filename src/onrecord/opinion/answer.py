"""An answer, read strictly: known labels, numbers of pieces that were given, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.errors import AnswerRefused
from onrecord.opinion.case import Case
from onrecord.opinion.labels import CLOSINGS, LABELS
from onrecord.opinion.prompt import MOST_WORDS
from onrecord.records import Spans

LONGEST = 4_000
_KEYS = frozenset({"label", "words_a", "words_b", "asks"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A label, the words of both statements that it rests on, and how a question should end."""

    label: str
    words_a: Spans
    words_b: Spans
    asks: str


def answer_of(content: str, case: Case) -> Answer:
    """The answer that ``content`` is. Raises ``AnswerRefused``, which never repeats it."""
    told = _object(content)
    if told.keys() != _KEYS:
        raise _refused("it has other keys than those asked for")
    return Answer(
        label=_one_of(told["label"], LABELS, "label"),
        words_a=_words(told["words_a"], case, "a"),
        words_b=_words(told["words_b"], case, "b"),
        asks=_one_of(told["asks"], CLOSINGS, "asks"),
    )


def _object(content: str) -> dict[str, Any]:
    if len(content) > LONGEST:
        raise _refused(f"it has over {LONGEST} characters")
    try:
        told = json.loads(content, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _refused("it is not JSON alone") from error
    if not isinstance(told, dict):
        raise _refused("it is no JSON object")
    return told


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys are all different: what is said twice could be read in two ways."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is there twice")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _one_of(value: object, known: dict[str, str], key: str) -> str:
    if not isinstance(value, str) or value not in known:
        raise _refused(f"its {key} is none of those asked for")
    return value


def _words(value: object, case: Case, side: Literal["a", "b"]) -> Spans:
    """The spans of the pieces that ``value`` numbers, each once, in the order of the text."""
    given = {piece.number: piece.span for piece in case.of(side)}
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_WORDS:
        raise _refused(f"its words_{side} are not one to {MOST_WORDS} numbers")
    if not all(type(number) is int and number in given for number in value):
        raise _refused(f"its words_{side} name a piece that statement {side} does not have")
    return tuple(given[number] for number in sorted(set(value)))


def _refused(what: str) -> AnswerRefused:
    return AnswerRefused("the model's answer", what, "Ask again, or another model")
