"""Whether a judgement says all that it must, before it is written down for good."""

from __future__ import annotations

from typing import get_args

from onrecord.errors import QueryError
from onrecord.records import HarmlessShape, Judgement, RelationType, Verdict

LONGEST_NAME = 200
LONGEST_NOTE = 10_000
_WHERE = "the judgement"


def check(judged: Judgement, now_type: str) -> None:
    """Raise ``QueryError`` unless the judgement says all that its verdict needs, and no more."""
    problem = _lacking(judged) or _too_much(judged) or _amiss(judged, now_type)
    if problem:
        raise QueryError(_WHERE, *problem)


def _lacking(judged: Judgement) -> tuple[str, str] | None:
    if judged.verdict not in get_args(Verdict):
        return "it is no verdict", f"Say one of {', '.join(get_args(Verdict))}"
    if judged.verdict == "dismiss" and judged.shape not in get_args(HarmlessShape):
        return "it needs a harmless shape", f"Say one of {', '.join(get_args(HarmlessShape))}"
    if judged.verdict == "retype" and judged.type not in get_args(RelationType):
        return "it needs a type", f"Say one of {', '.join(get_args(RelationType))}"
    if not judged.note.strip() and (judged.verdict == "note" or judged.shape == "other"):
        return "it needs some words", "Say them with --note"
    return None


def _too_much(judged: Judgement) -> tuple[str, str] | None:
    if judged.shape is not None and judged.verdict != "dismiss":
        return "a harmless shape belongs to a dismissal", "Leave it out, or dismiss"
    if judged.type is not None and judged.verdict in ("dismiss", "note"):
        return "a type belongs to a confirmation or another type", "Leave it out"
    return None


def _amiss(judged: Judgement, now_type: str) -> tuple[str, str] | None:
    """Whether the relation is not taken for what the reviewer saw."""
    if judged.verdict == "retype" and judged.type == now_type:
        return f"it is taken for a {now_type} already", "Confirm it instead"
    if judged.verdict == "confirm" and judged.type not in (None, now_type):
        return f"it is taken for a {now_type} by now", "Look at it again"
    return None


def signed(by: str) -> str:
    """The reviewer's name with single spaces. Raises ``QueryError`` when there is none."""
    name = _short(" ".join(by.split()), LONGEST_NAME)
    if not name:
        raise QueryError(_WHERE, "nobody signed it", "Give a name: --by NAME")
    return name


def noted(note: str) -> str:
    """The words of a note. Raises ``QueryError`` when they are too many."""
    return _short(note.strip(), LONGEST_NOTE)


def plain(text: str) -> str:
    """``text`` when it is whole characters; ``QueryError`` when it is not."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise QueryError(_WHERE, "it holds half of a character", "Mend its encoding")
    return text


def _short(text: str, longest: int) -> str:
    if len(text) > longest:
        raise QueryError(_WHERE, f"it has over {longest} characters", "Shorten it")
    return plain(text)
