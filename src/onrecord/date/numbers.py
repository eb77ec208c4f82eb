"""Numbers as English writes them: digits, words, fractions, and counts left open."""

from __future__ import annotations

import re
from typing import Final

SMALL: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS: Final[dict[str, int]] = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES: Final[dict[str, int]] = {"hundred": 100, "thousand": 1000}
DOZEN: Final = 12

_WORD = "|".join([*SMALL, *TENS, *SCALES])
WORDS: Final = rf"(?:a[ ])?(?:{_WORD})(?:[ -](?:and[ ])?(?:{_WORD})){{0,4}}"
DIGITS: Final = r"\d{1,3}(?:\.\d{1,2})?(?:[ -]1/2)?"
COUNT: Final = (
    rf"(?:{DIGITS}|{WORDS}|a[ ]couple(?:[ ]of)?|a[ ]few|few|several|some|many|half[ ]a|a[ ]dozen"
    r"|dozens[ ]of|an?)"
)

_SPLIT = re.compile(r"[ -]{1,3}")


def amount(text: str) -> float | None:
    """The number that ``text`` writes, 1 for "a" and "an"; ``None`` where the count is open
    ("several") or the words make no number."""
    words = text.strip().lower()
    if words in {"a", "an"}:
        return 1
    if words.startswith("a couple"):
        return 2
    if words == "half a":
        return 0.5
    if words == "a dozen":
        return DOZEN
    if words[:1].isdigit():
        return _digits(words)
    return _spelled(words)


def year_in_words(text: str) -> int | None:
    """The year that ``text`` spells in pairs ("nineteen ninety-seven") or as a number."""
    words = [w for w in _SPLIT.split(text.strip().lower()) if w != "and"]
    if not words:
        return None
    century = SMALL.get(words[0], TENS.get(words[0], 0))
    rest = _spelled(" ".join(words[1:])) if len(words) > 1 else None
    if 15 <= century <= 20 and rest is not None and 10 <= rest <= 99:
        return century * 100 + int(rest)
    whole = _spelled(text)
    return int(whole) if whole is not None and 1500 <= whole <= 2100 else None


def _digits(words: str) -> float:
    half = words.endswith("1/2") and words != "1/2"
    number = words.removesuffix("1/2").rstrip(" -") if half else words
    return float(number) + (0.5 if half else 0.0)


def _spelled(words: str) -> float | None:
    total = current = 0
    for word in _SPLIT.split(words.strip()):
        if word in SMALL or word in TENS:
            current += SMALL.get(word, TENS.get(word, 0))
        elif word in SCALES:
            current = max(current, 1) * SCALES[word]
            if word == "thousand":
                total, current = total + current, 0
        elif word not in {"and", "a"}:
            return None
    return total + current or None
