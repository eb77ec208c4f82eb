"""What a query (``onrecord.query``) asks of the text of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from onrecord.ledger.stop_words import STOP_WORDS
from onrecord.ledger.terms import Held
from onrecord.ledger.texts.stems import stems
from onrecord.ledger.texts.units import Unit, asked, goes_on, units
from onrecord.query import Field, Query

_OF_STATEMENTS: Final[tuple[Field, ...]] = ("speaker", "medium", "act", "type")


class Needle(NamedTuple):
    """Units that stand together in a text. The last one may go on when it is ``unfinished``; what
    the index says is ``checked`` by the text where the index alone does not tell."""

    stems: tuple[str, ...]
    unfinished: bool = False
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What a text must hold, and must not; ``held`` is the part that the index answers."""

    needles: tuple[Needle, ...]
    left_out: tuple[Needle, ...]
    held: Held | None

    @property
    def checked(self) -> bool:
        """Whether texts must be looked at."""
        told = all(not needle.checked for needle in (*self.needles, *self.left_out))
        return not told or (self.held is None and bool(self.left_out))


def sought(query: Query, *, unfinished: bool = False) -> Sought | None:
    """What ``query`` asks of a text; ``None`` when no text has what it asks for: a speaker, an act.

    Very common words need not occur where there are others, but in phrases. While somebody types,
    the last word is ``unfinished``: it may go on.
    """
    if query.matters or any(query.of(field) for field in _OF_STATEMENTS):
        return None
    telling = [word for word in query.words if word.casefold() not in STOP_WORDS]
    some = telling or ([] if query.phrases else list(query.words))
    grows = unfinished and bool(some) and query.words[-1] == some[-1]
    there = [list(units(value)) for value in (*query.phrases, *some)]
    gone = [list(units(value)) for value in query.left_out]
    needles = _needles(there, _is_told_by_index, grows=grows)
    left_out = _needles(gone, _is_one_word)
    if (some or query.phrases) and not needles:
        return None
    return Sought(needles=needles, left_out=left_out, held=_held(there, needles, gone))


def _needles(
    values: Sequence[Sequence[Unit]],
    is_told: Callable[[Sequence[Unit]], bool],
    *,
    grows: bool = False,
) -> tuple[Needle, ...]:
    known = stems(unit.form for value in values for unit in value)
    return tuple(
        Needle(
            stems=tuple(known[unit.form] for unit in value),
            unfinished=grows and value is values[-1] and not value[-1].dense,
            checked=not is_told(value),
        )
        for value in values
        if value
    )


def _is_told_by_index(value: Sequence[Unit]) -> bool:
    """A word, or two characters that stand together."""
    return len(value) == 1 or (len(value) == 2 and goes_on(*value))


def _held(
    there: Sequence[Sequence[Unit]],
    needles: Sequence[Needle],
    gone: Sequence[Sequence[Unit]],
) -> Held | None:
    """The words of the index that a text has; ``None`` when any text will do."""
    words: list[str] = []
    beginnings: list[str] = []
    for value, needle in zip(filter(None, there), needles, strict=True):
        if len(value) == 1 and value[0].dense:
            beginnings.append(value[0].form)
            continue
        if needle.unfinished:
            beginnings.append(needle.stems[-1])
            value = value[:-1]
        words += _stemmed(value)
    besides = [word for value in gone if _is_one_word(value) for word in _stemmed(value)]
    if not words and not beginnings:
        return None
    return Held(tuple(dict.fromkeys(words)), tuple(beginnings), tuple(besides))


def _stemmed(value: Sequence[Unit]) -> Iterator[str]:
    forms = asked(value)
    known = stems(forms)
    return (known[form] for form in forms)


def _is_one_word(value: Sequence[Unit]) -> bool:
    return bool(value) and _is_told_by_index(value) and not (len(value) == 1 and value[0].dense)
