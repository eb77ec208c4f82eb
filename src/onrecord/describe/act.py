"""The speech act of an attribution, by its cue, then by what the content says (Searle 1976).

The closed list is the contract's. Cues name their act outright ("denied", "vowed"); neutral cues
("said", a turn without any) leave it to the content's own words.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.describe.lexicon import ACT_OF_CUE
from onrecord.language import tokens
from onrecord.records import Act, Attribution
from onrecord.spans import text_of

_CONTENT_WORDS: dict[Act, str] = {
    "deny": r"""
        ^[\W_]{0,3} (?:(?:well|look|and|but|oh|so),?\ ){0,2}
        (?: no[,.] | never[,.] | not\ at\ all | absolutely\ not | nonsense\b | rubbish\b
          | (?:that|this|it|these|those) (?:['’]s|\ is|\ was|\ are|['’]re)
            \ (?:(?:an?|all|simply|just|entirely|(?:complete|total|absolute)(?:ly)?)\ ){0,2}
            (?:lies?|false|untrue|not\ true|not\ the\ case|wrong|incorrect|nonsense|baseless)\b )
        | \b i\ (?:have\ )?never\ (?:said|did|made|met|took|told)\b
        | \b i\ did(?:\ not|n['’]t)\ (?:say|do)\b""",
    "decline": r"""
        \b no\ comment\b
        | \b (?:cannot|can['’]t|won['’]t|will\ not|not\ going\ to)\ (?:\w+\ )?
          (?:comment|discuss|reveal|disclose|answer|speculate|get\ into)\b""",
    "admit": r"""
        \b (?: (?:i|we)\ (?:was|were)\ wrong | i(?:\ am|['’]m)\ sorry
        | (?:i|we)\ (?:apologi[sz]e|regret) | (?:my|our)\ mistake ) \b""",
    "question": r"\?[\W_]*$",
    "promise": r"""
        \b (?:i|we) (?:\ will | ['’]ll | \ shall | (?:\ am|['’]m|\ are|['’]re)\ going\ to ) \b""",
    "demand": r"\b(?:should|must|ought\ to|let\ us|let['’]s)\b",
    "criticise": r"""
        \b(?: disgrac\w* | shame\w* | disast\w* | outrage\w* | terrible | awful | dangerous
        | reckless\w* | incompeten\w* | corrupt\w* | failed | failure | hypocri\w* | unfit | worst
        | ridiculous | irresponsible | appalling | unacceptable | racist | liar | cynical
        | embarrass\w* )\b""",
    "praise": r"""
        \b(?: great | wonderful | excellent | proud | honou?r(?:ed)? | brilliant | outstanding
        | remarkable | tremendous | admir\w* | grateful | thank(?:s|\ you) | best | terrific
        | fantastic | dependable )\b""",
    "predict": r"\b(?:will|wo|won['’]t|['’]ll|going\ to|likely\ to|is\ set\ to)\b",
}

#: First match decides; the patterns read the content's own words, lower-cased.
_CONTENT = tuple((act, re.compile(words, re.VERBOSE)) for act, words in _CONTENT_WORDS.items())


def speech_act(doc: Doc, attribution: Attribution) -> Act:
    """The act that ``attribution`` performs; ``assert`` when nothing says otherwise."""
    named = _named_by_cue(doc, attribution)
    if named is not None:
        return named
    words = text_of(doc.text, attribution.content).lower()
    return next((act for act, pattern in _CONTENT if pattern.search(words)), "assert")


def _named_by_cue(doc: Doc, attribution: Attribution) -> Act | None:
    cue = tokens(doc, attribution.cue)
    acts = [ACT_OF_CUE[t.lemma_.lower()] for t in cue if t.lemma_.lower() in ACT_OF_CUE]
    if not acts:
        return None
    # "did not deny", "refused to rule out": the opposite of a denial is no denial
    if acts[0] in ("deny", "reject") and any(t.dep_ == "neg" for t in cue):
        return "assert"
    return acts[0]
