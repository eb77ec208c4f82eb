"""Make words illegible in their place: each character becomes a block, so that offsets hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from onrecord.ledger.names import folded
from onrecord.records import Quoted, Spans, Speaker, SpeakerKind, Statement
from onrecord.spans import quoted, text_of

BLOCK = "█"
_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Names:
    """The names of somebody: whole ones, and for a person each of their words that is written
    with a capital, so that a surname alone is known too."""

    def __init__(self, names: Iterable[str], kind: SpeakerKind) -> None:
        whole = {name.strip() for name in names if name.strip()}
        parts = {word for name in whole for word in _WORD.findall(name) if kind == "person"}
        told = [word for word in parts if len(word) >= _SHORTEST and word[0].isupper()]
        ordered = sorted({*whole, *told}, key=lambda name: (-len(name), name))
        self.full = sorted(name for name in whole if " " in name)
        self._folded = frozenset(folded(name) for name in whole)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")

    def __contains__(self, name: str) -> bool:
        return folded(name) in self._folded

    def blanked(self, text: str) -> str:
        """``text`` with the names made illegible."""
        return self._pattern.sub(lambda found: _blocks(found[0]), text)

    def blanked_json(self, value: Any) -> Any:
        """A value of JSON with the names made illegible in all its texts."""
        if isinstance(value, str):
            return self.blanked(value)
        if isinstance(value, list):
            return [self.blanked_json(one) for one in value]
        if isinstance(value, dict):
            return {key: self.blanked_json(one) for key, one in value.items()}
        return value

    def address(self, address: str | None) -> str | None:
        """A URL or path, unless one of the names stands in it."""
        words = folded(re.sub(r"[\W_]+", " ", address or "")).split()
        told = (folded(found).split() for found in self._folded)
        return None if any(set(name) & set(words) for name in told) else address


def _blocks(text: str) -> str:
    return "".join(char if char.isspace() else BLOCK for char in text)


def blanked_at(text: str, spans: Spans) -> str:
    """``text`` with the characters at ``spans`` made illegible."""
    for start, end in spans:
        text = text[:start] + _blocks(text[start:end]) + text[end:]
    return text


def reread(statement: Statement, text: str, names: Names) -> Statement:
    """A statement of somebody else as the text stands now, without the erased names."""
    who = statement.speaker
    return replace(
        statement,
        content=quoted(text, statement.content.spans),
        cue=_requoted(statement.cue, text),
        speaker=None if who is None else _unnamed(who, text, names),
        via=tuple(name for name in statement.via if name not in names),
        addressee=_kept(statement.addressee, names),
        occasion=None if statement.occasion is None else names.blanked(statement.occasion),
    )


def _requoted(words: Quoted | None, text: str) -> Quoted | None:
    return None if words is None else quoted(text, words.spans)


def _unnamed(who: Speaker, text: str, names: Names) -> Speaker:
    return replace(
        who,
        as_named=text_of(text, who.spans) if who.spans else names.blanked(who.as_named),
        role=None if who.role is None else names.blanked(who.role),
        on_behalf_of=_kept(who.on_behalf_of, names),
        members=tuple(name for name in who.members if name not in names),
    )


def _kept(name: str | None, names: Names) -> str | None:
    return None if name is None or name in names else name
