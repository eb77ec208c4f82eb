"""Which statements a mark is about: the denial that speaks it, and the claim it turns down."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import without_edges
from onrecord.language import stretch, tokens, whole_text
from onrecord.records import Span, Statement
from onrecord.reported.denials import denies
from onrecord.reported.mark import Mark
from onrecord.reported.page import Page
from onrecord.reported.words import EMPTY, LIGHT, PRONOUNS
from onrecord.spans import contains, hull, overlap

_FULL = frozenset("NOUN PROPN VERB ADJ NUM".split())
_VERBAL = frozenset({"VERB", "AUX"})
_NEGATORS = frozenset("not n't n’t never no none cannot".split())
_COVER = 0.65
_FEW = 2
_MUTUAL = 0.5
_AHEAD = 400
_TURNING_DOWN = frozenset({"deny", "reject", "question", "decline"})
_MARKS = "“”\"'‘’"
_CLOSING = re.compile(r"[.,]?[”\"]")
# What a parser cut off, and no clause of its own: words right after, but for "as absurd".
_FOLLOWS = re.compile(r"\s(?!as\b|and\b|but\b|because\b|while\b|on [A-Z]\w{2,5}day\b)\w")
_SHARE = re.compile(r"\d(?:%| per ?cent\b)")
_LOOKING_BACK = re.compile(r"\b(?:at the time|previously|earlier|once|then|had)\b", re.IGNORECASE)


def denial_of(mark: Mark, statements: Sequence[Statement]) -> Statement | None:
    """The statement that a mark is the cue of, or, where the words may be the speaker's own, the
    innermost one that holds them. ``None`` when there is none with a speaker."""
    public = [s for s in statements if s.statement and name_of(s) is not None]
    for statement in public:
        if statement.cue and any(overlap(mark.words, span) for span in statement.cue.spans):
            told = hull(statement.content.spans)
            return statement if overlap(told, mark.content) else None
    if not mark.inside:
        return None
    holding = [s for s in public if any(contains(c, mark.words) for c in s.content.spans)]
    return min(holding, key=_size, default=None)


def successor_of(
    mark: Mark, statements: Sequence[Statement], text: str, name: str
) -> Statement | None:
    """What the speaker ``name`` says instead of what he takes back: a statement in the same
    sentence or at the head of the next."""
    end = mark.content.end
    for statement in statements:
        start = _start(statement)
        if not (statement.statement and end <= start <= end + _AHEAD):
            continue
        between = text[end:start]
        if name_of(statement) == name and between.count(". ") <= 1:
            return None if _LOOKING_BACK.search(between) else statement
    return None


def proposition(doc: Doc, mark: Mark, denial: Statement) -> Span | None:
    """The words of the claim, within what the denial was found to hold; ``None`` when they are
    too few to say anything."""
    span = mark.content
    for part in denial.content.spans:
        if part.start <= span.start < part.end:
            rest = _FOLLOWS.match(whole_text(doc), span.end, part.end)
            goes_on = not mark.inside and (mark.whole or rest is not None)
            span = Span(span.start, part.end if goes_on else min(span.end, part.end))
    span = _balanced(
        whole_text(doc), _closed(whole_text(doc), without_edges(whole_text(doc), span))
    )
    words = [t for t in stretch(doc, *span) if t.is_alpha]
    return span if len(words) > 1 and _terms(doc, (span,)) - EMPTY else None


def same_claim(
    page: Page, content: Span, holder: str | None, denier: str | None
) -> Statement | None:
    """The statement that says what ``content`` says, by its ``holder`` where that is named, else
    by anybody but the ``denier``: it shares most of its words and its polarity, and denies nothing
    itself. ``None`` when the page has none."""
    wanted = _terms(page.doc, (content,))
    best, most = None, _COVER
    for statement in page.statements:
        name = name_of(statement)
        other = statement.statement and (name == holder if holder else name not in {None, denier})
        if not other or statement.act in _TURNING_DOWN or _denies(page.doc, statement):
            continue
        if not any(t.pos_ in _VERBAL for t in tokens(page.doc, statement.content.spans)):
            continue
        negated = _negated(page.doc, statement.content.spans)
        cover = _cover(page.doc, wanted, statement)
        if cover >= most and negated == _negated(page.doc, (content,)):
            best, most = statement, cover
    return best


def _denies(doc: Doc, statement: Statement) -> bool:
    cue = statement.cue.spans if statement.cue else ()
    return any(denies(t) for t in tokens(doc, cue) if t.pos_ == "VERB")


def _cover(doc: Doc, wanted: frozenset[str], statement: Statement) -> float:
    """The share of ``wanted`` that one sentence of a statement says, where that is about half of
    the sentence too."""
    sentences: dict[int, set[str]] = defaultdict(set)
    for token in tokens(doc, statement.content.spans):
        sentences[token.sent.start] |= _told((token,))
    best = 0.0
    for said in sentences.values():
        shared = len(wanted & said)
        if shared >= max(_FEW, _MUTUAL * len(said)):
            best = max(best, shared / len(wanted))
    return best


def _terms(doc: Doc, spans: Sequence[Span]) -> frozenset[str]:
    return _told(tokens(doc, spans))


def _told(words: Iterable[Token]) -> frozenset[str]:
    """The lemmas of the words that tell one claim from another."""
    full = (t for t in words if t.pos_ in _FULL and not t.is_stop)
    return frozenset(t.lemma_.lower() for t in full) - LIGHT


def _negated(doc: Doc, spans: Sequence[Span]) -> bool:
    return any(t.lower_ in _NEGATORS for span in spans for t in stretch(doc, *span))


def _closed(text: str, span: Span) -> Span:
    """``span`` with the closing quotation mark right after it, where one inside is open."""
    inside = text[span.start : span.end]
    after = _CLOSING.match(text, span.end)
    opened = inside.count("“") > inside.count("”") or inside.count('"') % 2 == 1
    return Span(span.start, after.end()) if opened and after else span


def _balanced(text: str, span: Span) -> Span:
    """``span`` without a quotation mark at its edge that has no partner in it."""
    start, end = span
    if start < end and text[start] in _MARKS and not set(text[start + 1 : end]) & set(_MARKS):
        start += 1
    if start < end and text[end - 1] in _MARKS and not set(text[start : end - 1]) & set(_MARKS):
        end -= 1
    return without_edges(text, Span(start, end))


def name_of(statement: Statement) -> str | None:
    """The speaker's name, if there is one; a pronoun left unresolved is none ("she and a clerk"
    neither), nor is a share of those who voted."""
    name = statement.speaker.name if statement.speaker else ""
    first, *rest = name.casefold().split() or [""]
    open_ = first in PRONOUNS and (not rest or rest[0] == "and")
    return None if not name or open_ or name.casefold() in PRONOUNS or is_share(name) else name


def is_share(name: str) -> bool:
    """Whether a name is no speaker's but a share of people: "64 percent of the voters"."""
    return _SHARE.search(name) is not None


def _start(statement: Statement) -> int:
    return hull(statement.content.spans).start


def _size(statement: Statement) -> int:
    return sum(s.end - s.start for s in statement.content.spans)
