"""Denials that name no content: "denied the charges", "a point that X disputed", "That's a lie".

What they deny is the statement of another speaker right before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import span_of
from onrecord.language import stretch, tokens, whole_text
from onrecord.records import Span, Statement
from onrecord.reported.denials import denies, stands
from onrecord.reported.words import ANAPHORS, DEFINITE, NO_CLAIM, THINGS
from onrecord.spans import hull, overlap

_NEAR = 300
_LONGEST = 5
_APPOSED = frozenset({"a", "an"})
_TOUCHING = 4
_VERDICT = re.compile(
    r"""[\W_]{0,3}
    (?: (?:that\ )?
        (?: (?:that|this|it|those|these)(?:\ things?|\ claims?|\ stor(?:y|ies)|\ statements?
            |\ assertions?|\ allegations?|\ accusations?|\ charges?|\ suggestions?)?
          | (?:the|such|all|both)\ (?:claims?|allegations?|accusations?|charges?|rumou?rs?) )
        (?: (?:['’]s|\ is|\ was|\ are|\ were|['’]re)
            \ (?:(?:an?|all|simply|just|entirely|absolutely|totally|completely|complete|total
                  |absolute|patently|categorically|flat\ out|outright)\ ){0,3}
            (?:lies?|false|untrue|not\ true|not\ the\ case|incorrect|nonsense|baseless|bogus
               |fiction|fabricated|fabrications?|falsehoods?
               |made[ -]up|rubbish|garbage|ridiculous|absurd|wrong
               |not\ correct|not\ accurate|not\ so)
          | (?:\ is|\ was|\ are)n['’]t\ (?:true|the\ case|so|accurate|correct)
          | \ never\ happened | \ did\ not\ happen | \ didn['’]t\ happen )
      | i(?:['’]ve|\ have)?\ never\ said\ (?:that|it|any\ such\ thing|anything\ like\ that)
      | i\ (?:(?:categorically|flatly|absolutely|totally|completely|strongly)\ )?
        (?:deny|reject|dispute)\ (?:that|it|this|those|these)
        (?:\ (?:claims?|charges?|allegations?))?
      | there(?:['’]s|\ is|\ was)\ no\ truth\ (?:to|in)\ (?:that|it|this|any\ of\ (?:that|it|this))
      | not\ true | nonsense | untrue | lies )
    (?=[\s]?["”’'.,!;—–-]|$)""",
    re.VERBOSE | re.IGNORECASE,
)

# A bare "No" answers a question as well as a claim: it must be told as a reply and go on.
_NO = re.compile(r"[\W_]{0,3}no(?=[,.—–-]+\s?\w)", re.IGNORECASE)
# "called this a lie", "branded those reports false": what is called so is only pointed at.
_CALLED = re.compile(
    r"""[\W_]{0,3}(?:this|that|it|(?:the|these|those|that|this|such|both)\ (?:reports?|claims?
        |allegations?|accusations?|charges?|suggestions?|assertions?|stor(?:y|ies)|rumou?rs?))
    (?:\ (?:on\ )?[A-Z]\w{2,5}day)?(?:\ as)?
    \ [\W_]{0,2}(?:[“"]?(?:an?|all|simply|just|completely|totally|complete|total|utter|pure
        |boldfaced|bald-faced|barefaced|outright|absolute|categorically|patently)\ ){0,3}
    [\W_]{0,2}(?:lies?|false|falsehoods?|untrue|nonsense|baseless|unfounded|groundless|bogus
        |fiction|fabrications?|fabricated|rubbish|incorrect|inaccurate|hoax)
    [\W_]{0,3}\Z""",
    re.VERBOSE,
)
_CALLING = frozenset("call brand label dub term deem denounce dismiss describe".split())
# "denied that this was the case", "denies it ever happened".
_BARE = re.compile(
    r"""\W{0,3}(?:that\ )?(?:it|this|that|any\ of\ (?:it|this|that))\ (?:ever\ )?
    (?:(?:is|was|were|had\ been)\ (?:ever\ )?(?:the\ case|true|so)|happened|occurred|took\ place)
    \W{0,3}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_REPLYING = frozenset("reply respond answer interject retort counter object".split())


@dataclass(frozen=True, slots=True)
class Answer:
    """``denial`` turns down ``claim``, in its words at ``words``."""

    claim: Statement
    denial: Statement
    words: Span


def answers(doc: Doc, statements: Sequence[Statement]) -> Iterator[Answer]:
    """The denials among ``statements`` that mean the one before them, in the order given."""
    for denial in statements:
        words = _words(doc, denial) if denial.statement and _speaks(doc, denial) else None
        if words is None:
            continue
        claim = _claim_after(doc, statements, denial) or claim_before(doc, statements, denial)
        if claim is not None:
            yield Answer(claim, denial, words)


def _speaks(doc: Doc, denial: Statement) -> bool:
    """Whether somebody denies, and no finding or report."""
    who = denial.speaker.spans if denial.speaker else ()
    things = any(t.lemma_.lower() in THINGS for t in tokens(doc, who))
    return denial.speaker is not None and not things


def anaphoric(doc: Doc, statements: Sequence[Statement]) -> Iterator[tuple[Statement, Span]]:
    """The denials whose content only points back ("denied the charges"), with their words."""
    for denial in statements:
        content = tokens(doc, denial.content.spans)
        if denial.statement and denial.cue and _is_anaphor(content) and not _apposed(doc, denial):
            words = _words(doc, denial)
            if words is not None:
                yield denial, words


def _words(doc: Doc, denial: Statement) -> Span | None:
    """The words of a denial that names no content, else ``None``."""
    cue = denial.cue.spans if denial.cue else ()
    verb = next((t for t in tokens(doc, cue) if t.pos_ == "VERB" and denies(t)), None)
    content = tokens(doc, denial.content.spans)
    if verb is not None:
        told = stands(verb) and verb.dep_ != "advcl" and _is_anaphor(content)
        return span_of(verb, verb) if told else None
    if any(t.lemma_.lower() in _CALLING and t.pos_ == "VERB" for t in tokens(doc, cue)):
        return denial.content.spans[-1] if _CALLED.match(denial.content.text) else None
    spoken = whole_text(doc)
    verdict = _VERDICT.match(spoken, *denial.content.spans[0])
    if verdict is None and any(t.lemma_.lower() in _REPLYING for t in tokens(doc, cue)):
        verdict = _NO.match(spoken, *denial.content.spans[0])
    return Span(*verdict.span()) if verdict else None


def _is_anaphor(content: Sequence[Token]) -> bool:
    """Whether a content only points back: "it", "the charges", "both critiques", "a point"."""
    words = [t for t in content if not t.is_punct]
    if _BARE.match("".join(t.text_with_ws for t in content)):
        return True
    if not 0 < len(words) <= _LONGEST or words[-1].lemma_.lower() not in ANAPHORS:
        return False
    return len(words) == 1 or words[0].lower_ in DEFINITE | _APPOSED


def claim_before(doc: Doc, statements: Sequence[Statement], denial: Statement) -> Statement | None:
    """The claim that stands right before a denial: another's, named, in or before its paragraph."""
    start = _start(denial)
    ended = [s for s in statements if s is not denial and s.statement and _end(s) <= start]
    others = [s for s in ended if _name(s) != _name(denial) and start - _end(s) <= _NEAR]
    nearest = max(others, key=_end, default=None)
    if nearest is None or nearest.act in NO_CLAIM or _name(nearest) is None:
        return None
    between = whole_text(doc)[_end(nearest) : start]
    if between.strip().count("\n\n") > 1 or (_apposed(doc, denial) and len(between) > _TOUCHING):
        return None
    return nearest


def _claim_after(doc: Doc, statements: Sequence[Statement], denial: Statement) -> Statement | None:
    """The claim told after its denial: "That's a lie," X said, after Y said that P."""
    last = hull((*denial.content.spans, *(denial.cue.spans if denial.cue else ()))).end
    for claim in statements:
        cue = tokens(doc, claim.cue.spans if claim.cue else ())
        verb = next((t for t in cue if t.pos_ == "VERB"), None)
        if verb is None or not last <= verb.idx <= last + _NEAR or not claim.statement:
            continue
        led = any(t.lower_ in {"after", "when"} for t in stretch(doc, last, verb.idx)[:_LONGEST])
        told = led and _name(claim) not in {None, _name(denial)}
        if told and "\n" not in whole_text(doc)[last : verb.idx]:
            return claim
    return None


def _apposed(doc: Doc, denial: Statement) -> bool:
    """Whether the denial hangs on the claim: "..., a charge that he denied"."""
    words = tokens(doc, denial.content.spans)
    return denial.cue is not None and words[0].lower_ in _APPOSED


def _name(statement: Statement) -> str | None:
    speaker = statement.speaker
    return speaker.name if speaker is not None and speaker.kind != "unnamed" else None


def _start(statement: Statement) -> int:
    cue = statement.cue.spans if statement.cue else ()
    who = statement.speaker.spans if statement.speaker else ()
    near = [s for s in (*cue, *who) if not overlap(s, hull(statement.content.spans))]
    return min(s.start for s in (*statement.content.spans, *near))


def _end(statement: Statement) -> int:
    return hull(statement.content.spans).end
