"""One neutral sentence on how two statements stand to each other, from a template.

Who said when, and how the second stands to the first: never why, and never a judgement of anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onrecord.publish.dates import on_date
from onrecord.publish.display import shown_name
from onrecord.records import Relation, RelationType, Speaker, Statement

_ONE: Final[dict[RelationType, str]] = {
    "self-contradiction": "What {b} said {earlier} and {later} does not fit together.",
    "change": "What {b} said {later} departs from what the same speaker said {earlier}.",
    "denial": "What {b} said {later} denies what the same speaker said {earlier}.",
    "dispute": "What {b} said {earlier} and {later} differs.",
}
_ONE_DAY: Final[dict[RelationType, str]] = {
    "self-contradiction": "Two statements that {b} made {later} do not fit together.",
    "change": "A statement that {b} made {later} departs from another.",
    "denial": "A statement that {b} made {later} denies another.",
    "dispute": "Two statements that {b} made {later} differ.",
}
_TWO: Final[dict[RelationType, str]] = {
    "self-contradiction": "What {b} said {later} does not fit what {a} said {earlier}.",
    "change": "What {b} said {later} departs from what {a} said {earlier}.",
    "denial": "What {b} said {later} denies what {a} said {earlier}.",
    "dispute": "What {b} said {later} differs from what {a} said {earlier}.",
}
_UNNAMED: Final = "a speaker who is not named"
_UNDATED: Final = "on a day not known"


def sentence(relation: Relation, a: Statement, b: Statement) -> str:
    """How ``b`` stands to ``a`` by ``relation``, which is a conflict."""
    first, second = _name(a), _name(b)
    earlier, later = _when(a), _when(b)
    templates = _TWO
    if first == second and _is_one(a.speaker) and _is_one(b.speaker):
        templates = _ONE_DAY if earlier == later else _ONE
    return templates[relation.type].format(a=first, b=second, earlier=earlier, later=later)


def left_open(a: Statement, b: Statement) -> Iterator[str]:
    """What the sources leave open of the two, a sentence each."""
    for place, statement in (("first", a), ("second", b)):
        if statement.speaker is None:
            yield f"The page does not name who said the {place}."
        if statement.said.edtf is None:
            yield f"The page does not say when the {place} was said."
        elif statement.said.basis == "publication":
            yield f"The {place} is dated by its page alone."


def _is_one(speaker: Speaker | None) -> bool:
    """Whether the name says who speaks: "an official", "residents" may be others each time."""
    if speaker is None or speaker.kind == "unnamed":
        return False
    return speaker.kind != "group" or bool(speaker.members)


def _name(statement: Statement) -> str:
    speaker = statement.speaker
    if speaker is None:
        return _UNNAMED
    name = shown_name(speaker.name)
    described = speaker.kind == "unnamed" or (not _is_one(speaker) and name.islower())
    return f"{name}, not named," if described else name


def _when(statement: Statement) -> str:
    return on_date(statement.said.edtf) or _UNDATED
