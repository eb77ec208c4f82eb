"""Which cues are speech or writing, and which are not.

Keys are lemmas as spaCy gives them, its slips among them ("hop" for "hoped", "jabbed").
"""

from __future__ import annotations

#: Cues of inner states, of votes and of findings: attributions, but no public statement.
NOT_SPEECH = frozenset(
    """
    know think believe want feel hope hop fear doubt consider remember forget realise realize
    understand imagine suppose assume intend plan mull dream wish worry prefer like love hate
    dislike trust distrust see hear watch notice learn discover sense regard support back oppose
    favor favour vote approve approval veto pass rule show find indicate appear seem look sound
    mean decide expect care desire mind agree hesitate try seek aim mark monitor spy listen
    surprise upset anger angry certain sure confident unsure aware ready willing loyal unlikely
    likely mistrust belief perception view perceive ignore recognize recognise determine
    interpret calculate guess envision enjoy admire concern concerned worried skeptical
    sceptical eager interested optimistic hopeful reluctant furious excited excite disappointed
    impressed popular unknown unclear opinion sentiment feeling anxiety expectation wisdom
    speculation supporter nominate appoint hire elect choose decision demonstrate illustrate
    reflect require allow restrict prohibit ban supervise list display cover identify offended
    frustrated underestimate overestimate misjudge misread misunderstand await dread crave
    relish savor savour agonize agonise grieve mourn terrified wary bent upbeat pleased annoyed
    slighted consumed convinced torn nervous anxious jealous tempted determined resigned
    inclined eye reckon strive attempt struggle attract block authorize authorise impose elevate
    arrange author purchase buy sell spend pay build create produce introduce sponsor co-sponsor
    cosponsor draft sign enact repeal adopt implement fund donate run join enter accept reach
    win lose gain earn receive visit travel meet attend host arrive leave prove rattle confound
    conceive cause affect alter shape contribute provide prevent protect preserve
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
    accord reportedly cheer tackle share object raise trumpet rail surmise expose pummel
    jab jabbed interview email text message threaten predict lament denounce
    talk refer discuss address tout portray compare hint reference remind argument complaint plead
    advocate speech suggestion detail advice advise imply allude paint liken label downplay
    reaffirm dub articulate brag lash utter speculate recite protest vouch outline spell insult
    bark rip trash slamming assertion disagreement declaration reassure credit react herald word
    response brand coin phrase slogan deem narrate report transcript accusation claim pronounce
    persuade convince encourage debate deliver nod strike open account question push
    invoke spar convey estimate contrast confront characterize characterise pitch preach fess
    clear depict summarize summarise posit theorize theorise concur editorialize
    """.split()
)

#: Cues of a position, which a person takes in public and a crowd merely holds.
POSITION = frozenset("support back oppose seek favor favour".split())

#: Words in a cue that make the saying possible or future: nothing was said.
UNREAL = frozenset("would could might may will wo should must 'd ’d".split())

#: Words whose infinitive has not happened yet, or may never: "plans to announce".
TO_COME = frozenset(
    "work plan want hope intend prepare expect need wish nothing schedule set due".split()
)

#: Cues that are a saying when negated: "would not comment".
REFUSING = frozenset("comment answer discuss confirm say disclose reveal".split())

#: Cues that are a saying in any mood: "did not deny", "would not rule out".
DENYING = frozenset("deny dispute rule".split())

#: Verbs whose infinitive did happen: "went on to say", "used the speech to attack".
CARRYING_OUT = frozenset(
    """
    go continue proceed begin start come use take move step rush turn pause stop return join
    """.split()
)
