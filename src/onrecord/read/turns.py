"""Turns of people who speak one after the other, as the text of a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: What stands in brackets between the words and is no speech: sounds, interruptions, notes.
NOISE = re.compile(r"\[[^\[\]\n]{1,120}\]|\([A-Z][A-Z ]{1,40}\)|[♪♫]")
_PLACEHOLDER = re.compile(
    r"(?:(?:speaker|spk|participant|unknown)[ _-]?)?(?:\d{1,4}|[A-Za-z])?$", re.I
)
_NAME_WORDS = 6
_SOMEBODY = "Unidentified Speaker"
_PARTICLES = frozenset("de del der di la le of the van von al bin".split())

Turn = tuple[str | None, str]
"""Who speaks, if somebody is named, and the words."""


def transcript_of(turns: Iterable[Turn], alone: str = "said") -> str:
    """A paragraph ``Name: words`` for each turn; turns of one name that follow on are one.

    Beside named voices one that is not named is an unidentified speaker, so that nobody gets
    another's words; where nobody is named the words stand without a label. Where only one voice
    speaks at all the text is no exchange, but reads ``Name said: “words”``, with the cue ``alone``.
    Sounds in brackets are left out.
    """
    spoken = _joined((name, " ".join(NOISE.sub(" ", words).split())) for name, words in turns)
    names = {name for name, _ in spoken}
    if names == {None}:
        return "\n\n".join(words for _, words in spoken)
    if len(names) == 1:
        return "\n\n".join(f"{name} {alone}: “{words}”" for name, words in spoken)
    return "\n\n".join(f"{name or _SOMEBODY}: {words}" for name, words in spoken)


def _joined(turns: Iterable[Turn]) -> list[Turn]:
    found: list[Turn] = []
    for name, words in turns:
        if not words:
            continue
        if found and name is not None and found[-1][0] == name:
            found[-1] = (name, f"{found[-1][1]} {words}")
        else:
            found.append((name, words))
    return found


def name_in(label: str | None) -> str | None:
    """``label`` if it names somebody, and is no number or letter of a voice, nor "all members"."""
    name = " ".join((label or "").split()).rstrip(":").strip()
    return None if _PLACEHOLDER.match(name) or not is_name(name) else name


def is_name(label: str) -> bool:
    """Whether the words of ``label`` are written as those of a name or title are."""
    words = label.split()
    return 0 < len(words) <= _NAME_WORDS and all(
        word[0].isupper() or word[0] in "(['" or word in _PARTICLES for word in words
    )
