"""Which cue is which speech act. Keys are lemmas as spaCy gives them.

A cue that is missing here is neutral: its act is decided by what the content says.
"""

from __future__ import annotations

from onrecord.records import Act

_CUES: dict[Act, str] = {
    "deny": "deny refute disclaim disavow contest disown gainsay denial debunk",
    "reject": (
        "reject dismiss rebut rebuff rubbish repudiate oppose dispute resist discount spurn scoff "
        "bristle disagree brush counter opposition rejection dismissal disagreement downplay shrug "
        "rebuttal balk disapprove disapproval veto overrule"
    ),
    "accuse": (
        "accuse allege blame charge suspect accusation allegation insinuate implicate indict"
    ),
    "admit": "admit acknowledge concede confess apologise apologize regret admission apology "
    "confession concession fess fesse repent rue relent backtrack backpedal",
    "demand": (
        "demand urge request implore appeal press exhort beseech recommend beg challenge propose "
        "order instruct recommendation proposal plea plead advise encourage advocate lobby "
        "pressure seek petition entreat command require agitate clamor clamour dare "
        "ultimatum"
    ),
    "promise": (
        "promise vow pledge commit swear undertake guarantee assure reassure assurance commitment"
    ),
    "question": "inquire enquire wonder query quiz",
    "warn": "warn caution threaten alert warning threat forewarn admonish",
    "praise": (
        "praise hail laud applaud commend congratulate welcome thank salute compliment endorse "
        "celebrate defend endorsement tribute back support tout extol vouch admire cheer thanks "
        "acclaim honor honour glorify credit toast bless embrace gush rave marvel flatter plaudit "
        "congratulation"
    ),
    "criticise": (
        "criticise criticize slam slamming blast condemn attack lambast lambaste deplore decry "
        "ridicule mock mocking deride rebuke chide castigate denigrate lament complain bemoan "
        "berate scold swipe criticism condemnation excoriate assail pan fault rail pummel denounce "
        "object protest lash rip trash scorn insult boo revile complaint grumble knock bash needle "
        "skewer disparage belittle critique hammer critical critic taunt jeer rant rage fume gripe "
        "grouse moan whine vilify demonize demonise malign lampoon sneer snipe upbraid reprimand "
        "chastise censure scorch savage roast shame smear hector heckle bewail lacerate "
        "reproach lecture demean thrash whack"
    ),
    "announce": "announce declare unveil proclaim announcement herald proclamation",
    "predict": "predict forecast project anticipate foresee prophesy prediction prophecy",
    "decline": (
        "decline refuse silence mum evade dodge sidestep demur deflect refusal duck skirt "
        "equivocate stonewall"
    ),
    "other": "chant sing recite joke kid pun",
}

_PARTICLES: dict[str, tuple[tuple[str, Act], ...]] = {
    "call": (("for on upon", "demand"), ("out", "criticise")),
    "ask": (("for", "demand"),),
    "push": (("for", "demand"), ("back", "reject")),
    "press": (("for", "demand"),),
    "fight": (("for to", "demand"),),
    "lean": (("on", "demand"),),
    "lobby": (("for", "demand"), ("against", "reject")),
    "launch": (("against", "criticise"),),
    "campaign": (("against", "criticise"), ("for", "praise")),
    "come": (("against", "reject"), ("fire", "criticise"), ("favor favour support", "praise")),
    "argue": (("against", "reject"),),
    "speak": (("against", "criticise"), ("favor favour", "praise")),
    "hit": (("back out", "criticise"),),
    "lash": (("out", "criticise"),),
    "sound": (("off", "criticise"), ("alarm", "warn")),
    "tear": (("into", "criticise"),),
    "lay": (("into", "criticise"),),
    "fire": (("at", "criticise"),),
    "go": (("after", "criticise"),),
    "poke": (("fun", "criticise"),),
    "take": (("aim slams shots swipe swipes issue jab jabs dig digs", "criticise"),),
    "jab": (("back", "reject"),),
    "back": (("away down off out", "other"),),
    "walk": (("back", "other"),),
    "stand": (("by", "praise"),),
    "throw": (("weight", "praise"),),
    "comment": (("no", "decline"),),
    "give": (("nod blessing support backing endorsement", "praise"),),
    "cast": (("doubt", "reject"),),
    "rule": (("out", "reject"),),
    "turn": (("down", "reject"),),
}

_NOUNS: dict[Act, str] = {
    "praise": (
        "approval support backing admiration gratitude appreciation delight enthusiasm affection "
        "satisfaction pride respect solidarity esteem"
    ),
    "criticise": (
        "frustration anger outrage dismay disgust disappointment displeasure indignation contempt "
        "grievance resentment fury irritation exasperation concern worry misgiving unease disdain "
        "discomfort distress unhappiness hostility alarm disapproval horror bitterness "
        "scepticism skepticism consternation annoyance distaste"
    ),
    "reject": "opposition objection disagreement doubt disbelief unwillingness",
    "admit": "regret remorse contrition guilt apology",
    "promise": "resolve readiness willingness determination",
    "predict": "hope expectation confidence",
    "announce": "intention plan decision",
    "demand": "request wish call desire",
}

#: Lemma of a cue -> the act that it names.
ACT_OF_CUE: dict[str, Act] = {
    lemma: act for act, lemmas in _CUES.items() for lemma in lemmas.split()
}

#: Cues that name an act only together with one of these words in the cue.
WITH_PARTICLE: dict[str, tuple[tuple[frozenset[str], Act], ...]] = {
    lemma: tuple((frozenset(words.split()), act) for words, act in pairs)
    for lemma, pairs in _PARTICLES.items()
}

#: Nouns for how somebody feels about a matter, or holds it: what voicing it does.
ACT_OF_NOUN: dict[str, Act] = {noun: act for act, nouns in _NOUNS.items() for noun in nouns.split()}

#: Cues after which a bare noun phrase is the matter spoken of, not what was said of it.
TOPICAL = frozenset(
    """
    comment speak talk write discuss address reference refer mention tell respond nod open share
    give elaborate touch answer quote chant tackle speech remark explain recount recall relate
    invoke evoke boast brag joke ruminate reflect expound opine weigh ponder review summarize
    summarise detail outline favor favour allude dwell banter reminisce muse preach
    """.split()
)

#: A cue that ends so brings in its topic.
ABOUT = frozenset({"about", "on", "regarding", "concerning"})

#: Cues that put what their object names: "issued a warning", "repeated the promise".
VOICING = frozenset(
    """
    post tweet issue express make offer voice send deliver repeat reiterate release publish air
    raise renew add level mount launch stress convey register signal communicate state underscore
    vent indicate declare reaffirm restate emphasise emphasize push
    """.split()
)

#: Tags of finite verbs.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

#: Main verbs of a content that make something known: "the company plans to open ...".
MAKING_KNOWN = frozenset("plan intend launch propose unveil announce introduce roll offer".split())

#: Main verbs of a content that look ahead: "she expects the weir to hold".
FORESEEING = frozenset("expect predict anticipate foresee forecast".split())

#: Cues of polls and documents, which assert without anybody speaking.
FINDING = frozenset("show find indicate reveal say report poll survey accord give put".split())

#: What is no deed: nobody promises it by "she would be late".
STATES = frozenset("be have need like love seem want hope prefer know mean".split())
