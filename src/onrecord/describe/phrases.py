"""Set phrases that perform an act by themselves, whatever cue brings them (Searle 1976)."""

from __future__ import annotations

import re

from onrecord.describe.evasions import refuses
from onrecord.records import Act

_OPENING = r"^[\W_]{0,3} (?:(?:well|look|and|but|oh|so|listen),?\ ){0,2}"
_WHO = r"(?:i|we|he|she|they)"
_NOT = r"(?:\ not|n['’]t)"

_PHRASES: dict[Act, str] = {
    "deny": rf"""
        {_OPENING} (?: no[,.] | never[,.] | not\ at\ all | absolutely\ not | nonsense\b | rubbish\b
          | (?:that|this|it|these|those) (?:['’]s|\ is|\ was|\ are|['’]re)
            \ (?:(?:an?|all|simply|just|entirely|(?:complete|total|absolute)(?:ly)?)\ ){{0,2}}
            (?:lies?|false|untrue|not\ true|not\ the\ case|wrong|incorrect|nonsense|baseless)\b )
        | \b {_WHO}\ (?:have\ |had\ )?never\ (?:said|did|made|met|took|told)\b
        | \b {_WHO}\ did{_NOT}\ (?:say|do|recall)\b""",
    "reject": rf"""
        \b (?:i|we)\ (?: (?:strongly\ |totally\ |completely\ )?disagree[sd]?
          | (?:do|did|would|will|could|can){_NOT}\ (?:agree|accept|support|endorse|back|buy)
          | (?:won['’]t|cannot|can['’]t|wouldn['’]t)\ (?:agree|accept|support|endorse|back|buy) )\b
        | \b (?:he|she|they)\ (?:would|could){_NOT}\ (?:agree|accept|support|endorse|back|buy)\b
        | \b (?:is|are|was|were|['’]s)\ (?:not\ acceptable|out\ of\ the\ question|off\ the\ table)\b
        """,
    "admit": rf"""
        \b (?: {_WHO}\ (?:was|were|had\ been)\ wrong | i(?:\ am|['’]m)\ sorry
        | (?:i|we)\ (?:apologi[sz]e|regret) | (?:my|our|his|her|their)\ mistake
        | {_WHO}\ (?:have\ |had\ |has\ )?(?:forgot|made\ (?:an?\ |some\ )?(?:error|mistake)s?)
        | (?:i|we)\ (?:should|could)\ have | (?:i|we)\ did{_NOT}\ do\ enough ) \b""",
    "warn": r"""
        \b (?: beware | watch\ out | mark\ my\ words | make\ no\ mistake
        | there\ (?:will|would)\ be\ consequences | at\ (?:your|his|her|its|their)\ peril ) \b""",
    "announce": r"""
        \b (?: (?:i|we)(?:\ am|\ are|['’]m|['’]re)\ (?:announcing|launching|resigning|withdrawing
          | stepping\ down|running\ for)
        | (?:has|have|had)\ (?:reached|struck|signed)\ an?\ (?:\w+\ ){0,3}
          (?:agreement|deal|accord|pact) ) \b""",
    "demand": r"""
        \b (?: (?:i|we)\ (?:call\ (?:on|for|upon)|urge|demand|ask\ that|insist)
        | (?:it['’]s|it\ is|it\ was|high)\ time\ (?:to|for|that)
        | (?:have|has|had|['’]s|['’]ve)\ got\ to | owes?\ it\ to | (?:i|we)\ want\ you\ to ) \b
        | {_OPENING} (?: let['’]s | please ) \b""".replace("{_OPENING}", _OPENING),
    "praise": r"""
        \b (?: (?:i|we)\ (?:really\ |truly\ |just\ |have\ always\ |always\ )?
          (?:love|like|respect|admire|endorse|applaud|salute|commend|thank|congratulate)
          \ (?:him|her|them|you|the\ \w+|[a-z]+['’]s)
        | (?:i|we)(?:\ am|['’]m|\ are|['’]re)\ (?:so\ |very\ |really\ )?(?:proud|grateful|thankful)
        | good\ (?:man|woman|guy|person|people|job|friend|work) | well\ done | great\ job
        | (?:win|victory|triumph)\ for ) \b""",
    "criticise": r"""
        \b (?:he|she|they|you|that|this|it|\w{4,})\ (?:does|do|has|have) (?:\ not|n['’]t)
          \ (?:even\ |really\ )?(?:know|understand|care|listen|deserve|make\ (?:any\ )?sense|help)\b
        | \b (?:has|have|had|with)\ (?:absolutely\ |literally\ )?(?:no|zero)
          \ (?:idea|plan|clue|business|respect|regard|interest|experience|credibility|shame)\b
        | \b (?: makes?\ no\ sense | how\ dare | should\ be\ ashamed | not\ (?:fit|qualified)
        | bad\ (?:deal|idea|judge?ment|for) | (?:isn['’]t|not)\ (?:good|strong|smart)\ enough
        | (?:i|we)(?:\ am|['’]m|\ are|['’]re|\ was|\ were)\ (?:very\ |deeply\ |so\ |really\ )?
          (?:disappointed|appalled|disgusted|shocked|outraged|offended|frustrated|troubled)
        | (?:i|we)\ (?:do\ not|don['’]t)\ (?:like|trust) | (?:fail(?:s|ed)?|refuses?)\ to ) \b""",
    "predict": r"""
        \b (?:is|are|was|were|be|been|['’]s|['’]re)\ (?:well\ )?
          (?:poised|positioned|bound|destined|sure|on\ (?:track|course)|likely|unlikely)\ to\b""",
}
_PATTERNS = {act: re.compile(words, re.X) for act, words in _PHRASES.items()}
#: Which phrases outweigh the judging words and the mood of a content, in this order; the others
#: only tell where those do not.
_FIRST: tuple[Act, ...] = ("deny", "reject", "admit", "warn", "announce", "demand")
_LAST: tuple[Act, ...] = ("praise", "criticise", "predict")


def telling_phrase(words: str) -> Act | None:
    """The act of the set phrase that decides what ``words`` (lower case) do; else ``None``."""
    if _PATTERNS["deny"].search(words):
        return "deny"
    if refuses(words):
        return "decline"
    return _first(_FIRST, words)


def hinting_phrase(words: str) -> Act | None:
    """The act of a set phrase that tells what ``words`` (lower case) do if nothing else does."""
    return _first(_LAST, words)


def _first(acts: tuple[Act, ...], words: str) -> Act | None:
    return next((act for act in acts if _PATTERNS[act].search(words)), None)
