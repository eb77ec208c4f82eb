"""Word lists of the describe stage: which cue is which speech act, and which is no speech at all.

Keys are lemmas as spaCy gives them. A cue that is missing here is neutral: its act is decided by
what the content says.
"""

from __future__ import annotations

from onrecord.records import Act

_CUES: dict[Act, str] = {
    "deny": "deny refute disclaim disavow contest disown gainsay",
    "reject": (
        "reject dismiss rebut rebuff rubbish repudiate oppose dispute resist discount spurn scoff "
        "bristle disagree brush rule counter opposition rejection dismissal"
    ),
    "accuse": "accuse allege blame charge denounce suspect accusation allegation charge insinuate",
    "admit": (
        "admit acknowledge concede confess apologise apologize regret admission apology "
        "own confession"
    ),
    "demand": (
        "demand urge call request implore appeal press exhort beseech recommend insist beg "
        "challenge propose order instruct direct suggest recommendation proposal plea"
    ),
    "promise": "promise vow pledge commit swear undertake guarantee assure promise pledge vow",
    "question": "ask question inquire enquire wonder query quiz",
    "warn": "warn caution threaten alert warning threat",
    "praise": (
        "praise hail laud applaud commend congratulate welcome thank salute compliment endorse "
        "celebrate defend endorsement tribute praise back"
    ),
    "criticise": (
        "criticise criticize slam blast condemn attack lambast lambaste deplore decry ridicule "
        "mock deride rebuke chide castigate denigrate lament complain bemoan berate scold hit "
        "swipe criticism condemnation excoriate assail pan fault rail pummel"
    ),
    "announce": "announce declare unveil reveal proclaim inform launch disclose announcement",
    "predict": "predict forecast project expect anticipate foresee prophesy estimate prediction",
    "decline": "decline refuse evade dodge sidestep demur deflect refusal",
}

#: Lemma of a cue -> the act that it names.
ACT_OF_CUE: dict[str, Act] = {
    lemma: act for act, lemmas in _CUES.items() for lemma in lemmas.split()
}

#: Cues of inner states, of votes and of findings: attributions, but no public statement.
NOT_SPEECH = frozenset(
    """
    know think believe want feel hope fear doubt consider remember forget realise realize
    understand imagine suppose assume intend plan mull dream wish worry prefer like love hate
    dislike trust distrust see hear watch notice learn discover sense regard support back oppose
    favor favour vote approve approval veto pass rule show find indicate appear seem look sound
    mean decide expect care desire mind agree hesitate try seek aim mark monitor spy listen
    surprise upset anger angry certain sure confident unsure aware ready willing loyal unlikely
    likely mistrust belief perception view
    """.split()
)

#: Cues that are speech or writing whatever stands around them.
SPEECH = frozenset(
    """
    say tell add write state tweet post reply respond explain argue claim note declare announce
    ask quip joke shout yell chant insist maintain assert contend report mention remark observe
    comment continue conclude recall describe call deny reject refute dismiss accuse admit
    acknowledge concede warn vow pledge promise demand urge criticise criticize praise slam
    blast stress emphasise emphasize reiterate repeat suggest propose reveal disclose confirm
    testify clarify elaborate underscore highlight quote cite condemn complain welcome thank
    apologise apologize express voice speak according statement release boast recount retort
    shoot fire echo air point vent weigh opine counter caution allege decline refuse read answer
    accord reportedly cheer tackle share object raise list trumpet rail surmise expose pummel
    waver jab interview email text message threaten predict lament denounce
    """.split()
)

#: Words in a cue that make the saying possible or future: nothing was said.
UNREAL = frozenset("would could might may never will wo".split())

#: Cues that are a saying when negated: "would not comment".
REFUSING = frozenset("comment answer discuss confirm say disclose reveal".split())

#: Cues that are a saying in any mood: "did not deny", "would not rule out".
DENYING = frozenset("deny dispute rule".split())
