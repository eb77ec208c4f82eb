"""Set phrases that decide an act: denials, rejections, admissions, warnings, news, demands.

Verbose patterns over lower-case words whose short forms are written out ("does not", "i am"); OWN
stands for the pronouns by which a speaker speaks of himself. The first act that matches is taken.
"""

from __future__ import annotations

from onrecord.records import Act

_OPENING = r"^[\W_]{0,3} (?:(?:well|look|and|but|oh|so|listen),?\ ){0,2}"
_IT_IS = r"it(?:\ is|\ was|'s)"

RESPONSES: dict[Act, str] = {
    "deny": rf"""
        {_OPENING} (?:
          no[,.] | never[,.] | not\ at\ all[,.!] | absolutely\ not | nonsense\b | rubbish\b
        | (?:that|this|it|these|those) (?:'s|\ is|\ was|\ are)
          \ (?:(?:an?|all|simply|just|entirely|(?:complete|total|absolute)(?:ly)?)\ ){{0,2}}
          (?:lies?|false|untrue|not\ true|not\ the\ case|wrong(?!\ to)|incorrect|baseless
            |nonsense)\b )
        | \b OWN\ (?:have\ |had\ )?never\ (?:said|did|made|met|took|told)\b
        | \b OWN\ did\ not\ (?:say|recall|do\ (?:it|that|this|any\w*))\b
        | \b (?:did|was|were|had)\ not,?\ (?:ever|at\ any\ (?:time|point)|in\ any\ way)\b
        | \b (?:is|was|were|are|been)\ (?:absolutely\ )?no\ (?:\w+\ ){{0,3}}
          (?:meeting|call|contact|connection|collusion|discussion|intention|cover-up)s?\b
        | \b i\ do\ not\ think\ i\ am\b | \b i\ am\ not\ (?:stupid|crazy|a\ (?:racist|liar|crook))\b
        | \b OWN\ (?:was|were)\ (?:only\ |just\ |merely\ )?(?:joking|kidding|being\ sarcastic)\b
        """,
    "reject": r"""
        \b (?:i|we)\ (?: (?:strongly\ |totally\ |completely\ )?disagree[sd]?
          | (?:do|did|would|will|could)\ not\ (?:agree|accept|support|endorse|back|buy)
          | cannot\ (?:agree|accept|support|endorse|back|buy) )\b
        | \b OWN\ (?:would|could|will)\ not\ (?:agree|accept|support|endorse|back|buy)\b
        | \b OWN\ (?:(?:does|do|did)\ not\ agree|disagree[sd]?)\ with\b
        | \b (?:is|are|was|were|'s)\ (?:not\ acceptable|out\ of\ the\ question|off\ the\ table)\b
        """,
    "admit": r"""
        \b (?: OWN\ (?:was|were|had\ been)\ wrong | i\ am\ sorry(?!\ to\ say)
        | OWN\ (?:(?:deeply|sincerely|now)\ )?(?:regret(?:s|ted)?|apologi[sz]e[sd]?)
        | (?:my|our)\ (?:own\ )?(?:mistake|fault) | i\ confess
        | OWN\ (?:have\ |had\ |has\ )?(?:forgot|made\ (?:an?\ |some\ )?(?:error|mistake)s?)
        | OWN\ (?:have|has|had|must)\ (?:to\ )?(?:acknowledge|admit|concede|confess|face)
        | OWN\ (?:fell\ short|screwed\ up|messed\ up|blew\ it|dropped\ the\ ball|failed\ to
          |underestimated|misjudged|overlooked|neglected\ to|realized\ OWN\ had
          |learned\ (?:a\ lot|a\ lesson|the\ hard\ way))
        | OWN\ (?:took?|takes|bears?|accepts?|accepted)\ (?:full\ |the\ )?(?:blame|responsibility)
        | (?:i|we)\ (?:should|could)\ have(?!\ never) | (?:i|we)\ did\ not\ do\ enough ) \b
        """,
    "warn": r"""
        \b (?: beware | watch\ out | mark\ my\ words | make\ no\ mistake | be\ careful\ what
        | there\ (?:will|would)\ be\ consequences | at\ (?:your|his|her|its|their)\ peril
        | playing\ with\ fire | before\ it\ is\ too\ late | (?:is|are)\ on\ notice ) \b
        """,
    "promise": r"""
        \b (?: (?:i|we)\ give\ you\ (?:my|our)\ word | you\ have\ (?:my|our)\ word | rest\ assured
        | you\ can\ (?:count|rely|depend)\ on\ (?:me|us)
        | i\ am\ not\ (?:leaving|quitting|giving\ up|backing\ down|going\ away)
        | (?:am|is|are|was|were|remains?|remained)\ (?:\w+\ )?committed\ to ) \b
        """,
    "announce": r"""
        \b (?: (?:i|we)\ a(?:m|re)\ (?:announcing|launching|resigning|withdrawing|stepping\ down
          |running\ for|suspending)
        | (?:has|have|had)\ (?:reached|struck|signed)\ an?\ (?:\w+\ ){0,3}
          (?:agreement|deal|accord|pact)
        | OWN\ (?:is|are|am|was|were)\ (?:headed|heading|traveling|travelling)\ to
        | (?:is|are|was|were)\ (?:set\ for|(?:scheduled|slated)\ (?:to|for))
        | (?:will|would)\ be\ (?:held|revealed|announced|released|published|unveiled|posted)
        ) \b
        """,
    "demand": rf"""
        \b (?: (?:i|we)\ (?:call\ (?:on|for|upon)|urge|demand|ask\ that|insist)
        | (?:{_IT_IS}|high)\ time\ (?:to|for|that) | enough\ is\ enough
        | {_IT_IS}\ (?:now\ |absolutely\ |so\ |very\ )?
          (?:necessary|imperative|essential|urgent|vital|crucial|incumbent)\ (?:that|to|for|upon|on)
        | (?<!you\ )(?:have|has|had|'s)\ got\ to | owes?\ it\ to | (?:i|we)\ want\ you\ to
        | (?:i|we)\ want\ (?:my|our|the|this|that|those|these|them|him|her)\ (?:\w+\ ){{0,3}}
          (?:back|out|gone|done|stopped|changed|fixed|released|removed|resolved|answers?|now)
        | (?:needs?|needed)\ to\ be\ \w+ed | there\ (?:needs|has|have)\ to\ be
        | deserved?s?\ (?:answers|to\ know|better|an?\ (?:apology|explanation)) ) \b
        | {_OPENING} (?: let(?:'s|\ us) | please ) \b
        """,
    "other": rf"""
        \b (?: (?:my|our|his|her|its|their)\ (?:\w+\ ){{0,2}}
          (?:condolences|sympath(?:y|ies)|prayers)
        | (?:thoughts|hearts)\ (?:and\ prayers\ )?(?:are|go)\ (?:out\ )?(?:with|to)
        | (?:i\ am\ |we\ are\ )?(?:thinking\ of|praying\ for)\ (?:you|all|the|every\w*)
        | rest\ in\ peace | happy\ (?:birthday|new\ year|holidays|thanksgiving) ) \b
        | {_OPENING} (?: good\ (?:morning|afternoon|evening|night) | hello | welcome\ to | goodbye
          | ladies\ and\ gentlemen | how\ are\ you | nice\ to\ (?:see|meet) ) \b [^.?!]{{0,50}} \W*$
        """,
}
