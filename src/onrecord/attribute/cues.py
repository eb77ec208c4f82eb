"""The lexicon of cues: which words report speech, and in which construction.

Verbs are lemmas. The frames and their members were read from dictionaries of reporting verbs and
checked against the attributions of the PolNeAR corpus (Newell, Margolin and Ruths, 2018): a verb
stays in a frame when its argument is the content of an attribution more often than not.
"""

from __future__ import annotations

SPEECH = frozenset(
    """
    accept acknowledge add admit advise affirm agree allege announce answer apprise argue assert
    assure attest aver bark bellow bemoan blog boast brag brief caution charge chime claim clarify
    comment complain concede conclude concur confess confirm contend counter cry declare decree
    decry demand deny disclose dispute divulge elaborate emphasise emphasize enthuse estimate
    exclaim explain expound fume gloat grant growl grumble highlight hint hold illustrate imply
    inform insinuate insist interject intimate intone joke lament lecture maintain marvel mention
    muse narrate note object observe opine plead pledge point posit post postulate proclaim
    profess promise prophesy propose protest quip rail rant read reaffirm reassert reassure recall
    recollect recommend recount refute regret reiterate relate relay remark remind repeat reply
    report respond retort retweet reveal rue rule say scoff shout shrug sigh signal snap speculate
    state stipulate stress submit suggest surmise swear tell testify text theorise theorize
    threaten thunder trumpet tweet underline underscore urge vouch vow warn whisper wisecrack
    write yell
    """.split()
)
"""Verbs whose clause is what somebody said or wrote."""

NEEDS_THAT = frozenset({"hold", "object", "charge"})
"""Verbs of ``SPEECH`` that report only with "that" ("held that …")."""

ADDRESSED = frozenset("advise apprise ask assure brief inform remind tell warn".split())
"""Verbs whose object is the one spoken to."""

ASKING = frozenset("ask inquire enquire question query wonder".split())
"""Verbs whose clause is a question."""

HOLDING = frozenset(
    """
    anticipate assume believe calculate conclude consider convince deem demonstrate discover doubt
    expect fear feel find forecast foresee hope indicate learn predict project reckon recognise
    recognize show suspect think wish worry
    """.split()
)
"""Verbs whose clause is what somebody holds, finds or shows; never speech in the first person."""

QUOTING_ONLY = frozenset(
    """
    advise argue beg begin blast chant chuckle clap close command conclude congratulate console
    continue counsel criticise criticize croon deadpan describe echo elaborate emote exhort finish
    fire go greet gush hit implore instruct interrupt introduce joke lash laugh mock offer open
    order praise preach press proceed put recall recite scold shoot sing slam snipe start sum
    summarise summarize taunt tease thank urge venture volley volunteer warn
    """.split()
)
"""Verbs that report speech only beside a quotation ("…," she continued)."""

INTENDING = frozenset(
    """
    advise agree appeal ask beg beseech call challenge claim decline demand direct encourage
    exhort implore instruct invite offer order plead pledge pressure promise propose refuse remind
    request swear tell threaten urge vow warn
    """.split()
)
"""Verbs whose infinitive is what somebody promises, refuses or asks for."""

OBJECTS = frozenset(
    """
    accuse acknowledge admit affirm allege announce applaud assail attribute bemoan blame blast
    brush call castigate caution chant characterise characterize chastise chide cite claim clarify
    commend condemn congratulate contradict criticise criticize debunk declare decry demand
    denounce deny deplore deride describe detail disavow disclose discuss dismiss disparage
    dispute dub echo emphasise emphasize endorse equate eulogise eulogize express extol fault flay
    hail highlight impugn invoke issue label lambast lambaste lament laud mention mock note
    outline pledge portray praise preach predict proclaim promise propose question reaffirm rebuff
    rebuke rebut recite recommend recount refute regret reiterate reject repeat report repudiate
    restate reveal ridicule rubbish rue scold slam state stress suggest taunt term threaten tout
    trash trumpet underline underscore unveil urge voice vow warn welcome
    """.split()
)
"""Speech-act verbs whose object (and its "as", "for", "of" complement) is the content."""

OBJECT_PREPOSITIONS = frozenset("as for of over to with against about on from".split())
"""Prepositions that carry an object's complement into the content ("described X as Y")."""

OBLIQUES: dict[str, frozenset[str]] = {
    verb: frozenset(prepositions.split())
    for verb, prepositions in {
        "appeal": "for to",
        "speak": "about of against",
        "call": "for on",
        "ask": "about for",
        "comment": "on about",
        "complain": "of about",
        "warn": "of against about",
        "hint": "at",
        "allude": "to",
        "object": "to",
        "insist": "on upon",
        "write": "about of",
        "boast": "of about",
        "brag": "about of",
        "joke": "about",
        "vouch": "for",
        "apologise": "for",
        "apologize": "for",
        "caution": "against",
        "lash": "at",
        "rail": "against",
        "balk": "at",
        "disagree": "with",
        "agree": "with to on",
        "argue": "for against",
        "campaign": "against",
        "protest": "against",
        "push": "for",
        "point": "to",
        "dwell": "on",
        "elaborate": "on",
        "expand": "on",
        "touch": "on",
        "weigh": "on",
        "testify": "about",
        "tweet": "about",
        "back": "from",
        "press": "for",
        "lobby": "for",
    }.items()
}
"""Verbs whose prepositional complement is the content ("called for talks")."""

NOUNS = frozenset(
    """
    accusation acknowledgement acknowledgment admission advice allegation announcement argument
    assertion assessment assurance belief boast call charge claim comment complaint concern
    concession conclusion confession contention conviction declaration demand denial doubt
    expectation explanation fear hint hope insinuation insistence message objection observation
    opinion pledge prediction promise pronouncement proposal reassurance remark reminder reply
    report request revelation speculation statement suggestion testimony threat view vow warning
    warnings
    """.split()
)
"""Nouns whose clause is the content ("the claim by X that …")."""

SPEECH_NOUNS = frozenset(
    """
    accusation allegation announcement assertion assurance boast charge claim comment complaint
    declaration demand denial insinuation pledge promise remark report statement suggestion threat
    vow warning
    """.split()
)
"""Nouns whose "of" complement is the content ("allegations of fraud")."""

LIGHT_VERBS = frozenset(
    """
    deliver express give issue make offer post publish raise reiterate release repeat send share
    voice
    """.split()
)
"""Verbs that only carry the noun that reports ("made the claim that …")."""

AUXILIARIES = frozenset({"aux", "auxpass", "neg"})

PARTICLED: dict[str, frozenset[str]] = {
    verb: frozenset(particles.split())
    for verb, particles in {
        "brush": "aside off",
        "wave": "away off aside",
        "shrug": "off",
        "rule": "out",
        "shoot": "down",
        "play": "down up",
        "lay": "out",
        "set": "out",
        "spell": "out",
        "call": "out",
        "single": "out",
        "point": "out",
        "talk": "up down",
        "walk": "back",
        "bring": "up",
        "write": "off",
    }.items()
}
"""Verbs that are speech acts only with a particle ("brushed aside fears")."""
