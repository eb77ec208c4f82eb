"""Set phrases of answers that give none, and of those that take something back.

Evasions follow the overt practices of Clayman and Heritage (2002, "The News Interview", ch. 7):
refusing to answer, and shifting the agenda. A retreat corrects or withdraws what was said before;
it is an ``admit``, because it concedes that the words do not stand as they were said.
"""

from __future__ import annotations

import re

_REFUSALS = r"""
    \bno\ comment\b
    | \b (?: cannot | can['’]t | could\ not | couldn['’]t | won['’]t | will\ not
      | (?:not|n['’]t)\ going\ to | wouldn['’]t | (?:do|would)(?:\ not|n['’]t)\ want\ to
      | prefer\ not\ to | not\ (?:able|prepared|at\ liberty|in\ a\ position)\ to | rather\ not )
      \ (?:\w+\ )?
      (?: comment | discuss | reveal | disclose | answer | speculate | elaborate | share | name
      | confirm | talk\ about
      | (?:get|go|be\ drawn)\ into | go\ there | say\ (?:who|what|where|when|whether|more) )\b
    | \b (?:that|it|this)(?:['’]s|\ is)\ (?:not|n['’]t)\ (?:really\ )?for\ (?:me|us)
      \ to\ (?:say|judge|decide|answer|comment)\b
    | \b (?:i|we)(?:['’]ll|\ will)\ leave\ (?:that|it|this)\ (?:there|to\ (?:others|them|him|her))\b
    """

_EVASIONS = r"""
    ^[\W_]{0,3} (?:(?:well|look|and|but|so|listen),?\ ){0,2} (?:
      let\ me\ (?:just\ )?(?:say\ (?:this|instead)|put\ it\ (?:this|another)|tell\ you\ this)
    | (?:that|this)(?:['’]s|\ is)\ (?:not\ the|the\ wrong)\ (?:question|issue|point)
    | (?:what|the)\ (?:really\ )?(?:matters|important\ thing|real\ (?:question|issue))\ is
    | what\ i\ (?:can|will)\ (?:say|tell\ you)\ is
    | (?:i|we)(?:['’]ve|\ have)\ (?:already\ )?(?:answered|addressed)
    | you(?:['’]d|\ would|['’]ll|\ will)\ have\ to\ ask
    | next\ question
    )\b"""

_RETREATS = r"""
    \b (?: what\ i\ (?:meant|was\ trying\ to\ say)\ (?:was|is|by)
    | (?:i|we|he|she|they)\ (?:misspoke|mis-spoke)
    | (?:i|we)\ (?:(?:take|took)\ (?:that|it|this)\ back|stand\ corrected)
    | (?:i|we)\ should(?:\ not|n['’]t)\ have\ (?:said|put\ it|used|called|suggested)
    | (?:that|it)\ (?:was\ not|wasn['’]t|is\ not|isn['’]t)\ what\ i\ meant
    | (?:i|we)\ did(?:\ not|n['’]t)\ mean\ (?:to\ (?:say|suggest|imply)|that)
    | let\ me\ (?:rephrase|clarify|correct)
    ) \b"""

_REFUSAL = re.compile(_REFUSALS, re.X)
_EVASION = re.compile(_EVASIONS, re.X)
_RETREAT = re.compile(_RETREATS, re.X)


def refuses(words: str) -> bool:
    """Whether ``words`` (lower case) say outright that no answer is given."""
    return _REFUSAL.search(words) is not None


def evades(words: str) -> bool:
    """Whether ``words`` (lower case), spoken in answer to a question, begin by putting it aside."""
    return refuses(words) or _EVASION.search(words) is not None


def retreats(words: str) -> bool:
    """Whether ``words`` (lower case) correct or take back what the speaker said before."""
    return _RETREAT.search(words) is not None
