"""A transcript that runs on: sentences as they are completed, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.read.captions import voiced

LONGEST = 600
"""Characters after which a sentence is taken to be complete, cut after a word."""
BEGUN = 4
"""Words of a sentence that has more than begun."""
_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}(?=\s)")
_SHORT = re.compile(r"(?:\b(?:Mrs?|Ms|Dr|Prof|St|Lt|Gen|Col|Sen|Rep|No|vs|etc)|\b[A-Z])\.$")
_TIMED = "-->"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words that are complete, and the name of who says them."""

    speaker: str
    text: str


@dataclass(slots=True)
class Transcript:
    """What was said and is not complete yet, and by whom; one for each connection."""

    speaker: str = ""
    open: str = ""

    def feed(self, speaker: str, text: str) -> Iterator[Sentence]:
        """Take in ``text``, said by ``speaker`` (empty: by who spoke last), and give the sentences
        that are complete then. Subtitles (SRT, WebVTT) are taken by their voices."""
        if _TIMED in text:
            for line in voiced(text.replace("\r\n", "\n")):
                yield from self._take(line.name or speaker, f"{line.words} ")
            return
        yield from self._take(speaker, text)

    def pause(self) -> Iterator[Sentence]:
        """Give what is left, as complete, unless it has only begun: there was a silence."""
        if len(self.open.split()) >= BEGUN:
            yield from self.close()

    def close(self) -> Iterator[Sentence]:
        """Give what is left, as complete: that is said, or somebody else speaks."""
        words = " ".join(self.open.split())
        self.open = ""
        if words:
            yield Sentence(self.speaker, words)

    def _take(self, speaker: str, text: str) -> Iterator[Sentence]:
        name = " ".join(speaker.split())
        if name and name != self.speaker:
            yield from self.close()
            self.speaker = name
        self.open += text
        start = 0
        for end in _ends(self.open):
            words = " ".join(self.open[start:end].split())
            start = end
            if words:
                yield Sentence(self.speaker, words)
        self.open = self.open[start:]


def _ends(text: str) -> Iterator[int]:
    """Where sentences end; a stretch that is too long ends after a word."""
    start = 0
    for found in _END.finditer(text):
        if _SHORT.search(text, max(0, found.start() - 5), found.start() + 1):
            continue
        yield from _cuts(text, start, found.end())
        yield found.end()
        start = found.end()
    yield from _cuts(text, start, len(text))


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        start = space if space > start else start + LONGEST
        yield start
