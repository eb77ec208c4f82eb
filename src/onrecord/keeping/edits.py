"""What was edited between two versions of a text, and whether it changes what is said.

Sentences are laid side by side (Indel distance over their words), those that differ are paired by
likeness, and the words that came and went decide the kind of the edit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import OSA, Indel

from onrecord.clean.run import is_junk
from onrecord.keeping.edit_words import COUNTER, NEGATIONS, NUMBERS, SLIGHT, UPDATED, spelling
from onrecord.keeping.sentences import Words, folded, sentences, words
from onrecord.records import Article
from onrecord.vocabulary import is_word

EditKind = Literal[
    "number",
    "negation",
    "name",
    "quotation",
    "words",
    "added",
    "dropped",
    "headline",
    "spelling",
    "boilerplate",
]
Change = Literal["none", "trivial", "real"]

TRIVIAL: frozenset[EditKind] = frozenset({"spelling", "boilerplate"})
_ALIKE = 0.5
_PAIRS = 40_000
_SIDE_BY_SIDE = 5_000**2
"""Memory goes with the product of the lengths."""
_TYPO_LENGTH = 5
_BOILERPLATE_WORDS = 14
_QUOTES = frozenset('“”"«»„')


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A sentence as it was ``before`` and is ``after`` (empty: there was none), and what kinds of
    edit there are in it."""

    kinds: frozenset[EditKind]
    before: str
    after: str

    @property
    def trivial(self) -> bool:
        """Whether it changes nothing that is said."""
        return self.kinds <= TRIVIAL


def change_of(edits: Sequence[Edit]) -> Change:
    """What the edits come to: nothing but white space, case and punctuation is no change."""
    if not edits:
        return "none"
    return "trivial" if all(edit.trivial for edit in edits) else "real"


def edits_between(old: Article, new: Article) -> list[Edit]:
    """The edits from one version of an article to a later one, its headline first.

    White space, case, punctuation and the order of sentences make no edit.
    """
    return [*_headline(old.headline or "", new.headline or ""), *text_edits(old.text, new.text)]


def _headline(old: str, new: str) -> Iterator[Edit]:
    if old and new and folded(old) != folded(new):
        kinds = set(kinds_between(old, new))
        if kinds - TRIVIAL:
            kinds.add("headline")
        yield Edit(kinds=frozenset(kinds), before=old, after=new)


def text_edits(old: str, new: str) -> list[Edit]:
    """The edits from one text to another, in reading order."""
    before, after = _pieces(old), _pieces(new)
    found: list[Edit] = []
    for gone, come in _blocks([folded(s) for s in before], [folded(s) for s in after]):
        found += _in_block([before[i] for i in gone], [after[i] for i in come])
    return _without_moved(found)


def _pieces(text: str) -> list[str]:
    return [text[s:e] for s, e in sentences(text) if words(text[s:e])]


def _blocks(old: Sequence[Words], new: Sequence[Words]) -> Iterator[tuple[range, range]]:
    """The stretches of sentences that are not the same in both; texts too long to lay side by
    side are one stretch."""
    if len(old) * len(new) > _SIDE_BY_SIDE:
        yield range(len(old)), range(len(new))
        return
    at_old = at_new = 0
    matches = [op for op in Indel.opcodes(old, new) if op.tag == "equal"]
    ends = [(op.src_start, op.src_end, op.dest_start, op.dest_end) for op in matches]
    for s1, e1, s2, e2 in [*ends, (len(old), len(old), len(new), len(new))]:
        if at_old < s1 or at_new < s2:
            yield range(at_old, s1), range(at_new, s2)
        at_old, at_new = e1, e2


def _in_block(gone: Sequence[str], come: Sequence[str]) -> Iterator[Edit]:
    """The sentences of a stretch, paired where they are alike."""
    partner = _partners(gone, come)
    for place, sentence in enumerate(gone):
        if place in partner:
            other = come[partner[place]]
            kinds = kinds_between(sentence, other)
            if kinds:
                yield Edit(kinds=kinds, before=sentence, after=other)
        else:
            yield Edit(kinds=_whole(sentence, "dropped"), before=sentence, after="")
    taken = set(partner.values())
    for place, sentence in enumerate(come):
        if place not in taken:
            yield Edit(kinds=_whole(sentence, "added"), before="", after=sentence)


def _partners(gone: Sequence[str], come: Sequence[str]) -> dict[int, int]:
    """Which sentence became which, the most alike first."""
    if len(gone) * len(come) > _PAIRS:
        return {}
    olds, news = [folded(s) for s in gone], [folded(s) for s in come]
    scored = (
        (Indel.normalized_similarity(a, b, score_cutoff=_ALIKE), i, j)
        for i, a in enumerate(olds)
        for j, b in enumerate(news)
    )
    partner: dict[int, int] = {}
    for score, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score and i not in partner and j not in partner.values():
            partner[i] = j
    return partner


def _whole(sentence: str, kind: Literal["added", "dropped"]) -> frozenset[EditKind]:
    """The kinds of an edit that adds or drops a whole sentence."""
    if _is_boilerplate(sentence):
        return frozenset({"boilerplate"})
    return frozenset({kind, "quotation"} if _QUOTES & set(sentence) else {kind})


def _is_boilerplate(sentence: str) -> bool:
    short = len(sentence.split()) <= _BOILERPLATE_WORDS
    counted = COUNTER.fullmatch(sentence) or UPDATED.fullmatch(sentence)
    return is_junk(sentence) or bool(short and counted)


def kinds_between(old: str, new: str) -> frozenset[EditKind]:
    """The kinds of edit that make ``new`` of ``old``; none for the same words."""
    if folded(old) == folded(new):
        return frozenset()
    if _is_boilerplate(old) and _is_boilerplate(new):
        return frozenset({"boilerplate"})
    found = set(_word_kinds(words(old), words(new)))
    if found - TRIVIAL and _quotations(old) != _quotations(new):
        found.add("quotation")
    return frozenset(found)


def _word_kinds(old: Words, new: Words) -> Iterator[EditKind]:
    """A kind for each word that came or went. Sentences too long to lay side by side are told apart
    by the words alone."""
    if len(old) * len(new) > _SIDE_BY_SIDE:
        yield from _in_gap(old, new)
        return
    before, after = [w.casefold() for w in old], [w.casefold() for w in new]
    gone: list[str] = []
    come: list[str] = []
    for op in Indel.opcodes(before, after):
        if op.tag == "equal":
            yield from _in_gap(gone, come)
            gone, come = [], []
        gone += old[op.src_start : op.src_end] if op.tag == "delete" else []
        come += new[op.dest_start : op.dest_end] if op.tag == "insert" else []
    yield from _in_gap(gone, come)


def _in_gap(gone: Sequence[str], come: Sequence[str]) -> Iterator[EditKind]:
    if len(gone) == len(come) and gone and all(map(_is_typo, gone, come)):
        yield "spelling"
        return
    for word in (Counter(gone) - Counter(come)) + (Counter(come) - Counter(gone)):
        kind = _kind_of(word)
        if kind is not None:
            yield kind


def _kind_of(word: str) -> EditKind | None:
    small = word.casefold()
    if small in NEGATIONS or small.endswith("n't"):
        return "negation"
    if small in NUMBERS or any(c.isdigit() for c in word):
        return "number"
    if small in SLIGHT:
        return "spelling"
    return "name" if word[0].isupper() else "words"


def _is_typo(old: str, new: str) -> bool:
    """Whether one word is the other with a letter wrong, or in the spelling of another country; of
    two words of the language neither is ("casual", "causal"), nor is a name, number or "not"."""
    plain = old.isalpha() and new.isalpha() and old.islower() and new.islower()
    known = {old, new} & (NEGATIONS | NUMBERS)
    long = min(len(old), len(new)) >= _TYPO_LENGTH
    if not plain or not long or known or old[0] != new[0] or OSA.distance(old, new) != 1:
        return False
    return spelling(old) == spelling(new) or not (is_word(old) and is_word(new))


def _quotations(sentence: str) -> Words:
    """The words inside quotation marks; a mark that is left open quotes the rest."""
    parts = sentence.replace("“", '"').replace("”", '"').replace("«", '"').replace("»", '"')
    return folded(" ".join(parts.split('"')[1::2]))


def _without_moved(edits: Sequence[Edit]) -> list[Edit]:
    """``edits`` without sentences that were dropped in one place and added in another."""
    dropped = Counter(folded(e.before) for e in edits if not e.after)
    added = Counter(folded(e.after) for e in edits if not e.before)
    moved = dropped & added
    left = {"before": Counter(moved), "after": Counter(moved)}
    kept: list[Edit] = []
    for edit in edits:
        side = "after" if edit.after else "before"
        key = folded(edit.after or edit.before)
        if not (edit.before and edit.after) and left[side][key] > 0:
            left[side][key] -= 1
        else:
            kept.append(edit)
    return kept
