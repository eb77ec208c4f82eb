"""Words by which a page says outright that one statement stands against another."""

from __future__ import annotations

from typing import Final

from onrecord.records import Act

#: Lemmas of verbs that deny a claim: "denied that", "rebutted the charge that".
DENYING: Final = frozenset(
    """
    deny refute rebut dispute reject dismiss contradict debunk discredit rubbish contest rebuff
    disavow repudiate discount
    """.split()
)
#: Of those, the verbs that part with a remark and do not say that it is not so.
DISOWNING: Final = frozenset("disavow repudiate".split())
#: Of those, the verbs whose object may be the proposition itself, without a noun for a claim.
DENYING_CLAUSES: Final = frozenset("deny dispute contest".split())

#: Verbs that deny with a particle or a preposition: "pushed back on", "took issue with".
DENYING_PHRASES: Final = (
    ("push", "back"),
    ("hit", "back"),
    ("fire", "back"),
    ("fight", "back"),
    ("brush", "aside"),
    ("brush", "off"),
    ("shoot", "down"),
    ("knock", "down"),
    ("strike", "down"),
    ("bat", "down"),
    ("wave", "off"),
    ("take", "issue"),
    ("disagree", "with"),
    ("play", "down"),
    ("scoff", "at"),
    ("bristle", "at"),
    ("shrug", "off"),
)
#: Verbs that set the speaker against a claim without denying it: "mocked Y's claim that".
DISPUTING: Final = frozenset(
    """
    question challenge ridicule mock criticize criticise blast slam denounce condemn attack oppose
    rebuke assail deride decry scorn lambaste lampoon bash rip pan fault chide hit hammer
    scold castigate excoriate
    """.split()
)

#: The same with a preposition: "distanced himself from Y's call to".
DISPUTING_PHRASES: Final = (
    ("distance", "from"),
    ("break", "with"),
    ("disagree", "with"),
    ("object", "to"),
    ("balk", "at"),
    ("scoff", "at"),
    ("bristle", "at"),
    ("take", "issue"),
    ("lash", "out"),
)
#: Nouns for the act of denying, whose denial is "his denial that P".
DENIALS: Final = frozenset("denial rejection repudiation rebuttal refutation dismissal".split())

#: Nouns that stand for what somebody says, and the act that it was.
CLAIMS: Final[dict[str, Act]] = {
    "claim": "assert",
    "assertion": "assert",
    "contention": "assert",
    "allegation": "accuse",
    "accusation": "accuse",
    "charge": "accuse",
    "insinuation": "accuse",
    "suggestion": "assert",
    "notion": "assert",
    "idea": "assert",
    "argument": "assert",
    "theory": "assert",
    "statement": "assert",
    "report": "assert",
    "rumor": "assert",
    "rumour": "assert",
    "speculation": "assert",
    "story": "assert",
    "narrative": "assert",
    "myth": "assert",
    "criticism": "criticise",
    "attack": "accuse",
    "complaint": "criticise",
    "prediction": "predict",
    "implication": "assert",
    "comment": "assert",
    "remark": "assert",
    "view": "assert",
    "premise": "assert",
    "conclusion": "assert",
    "characterization": "assert",
    "warning": "warn",
    "talk": "assert",
    "concern": "criticise",
    "fear": "predict",
    "worry": "criticise",
}
#: Of those, what one may only call unfounded: setting it aside disputes it.
DOUBTS: Final = frozenset("concern fear worry criticism complaint warning prediction".split())
#: Nouns for what somebody wants done, and the act that saying so is.
PROPOSALS: Final[dict[str, Act]] = {
    "call": "demand",
    "demand": "demand",
    "plan": "announce",
    "proposal": "demand",
    "idea": "demand",
    "suggestion": "demand",
    "push": "demand",
    "pledge": "promise",
    "promise": "promise",
    "vow": "promise",
    "threat": "warn",
    "offer": "promise",
}
#: Nouns of a commitment, and the act that making one is.
COMMITMENTS: Final[dict[str, Act]] = {
    "promise": "promise",
    "pledge": "promise",
    "vow": "promise",
    "commitment": "promise",
    "threat": "warn",
    "plan": "announce",
    "call": "demand",
    "demand": "demand",
    "proposal": "demand",
    "prediction": "predict",
}
#: Verbs of saying and proposing under "criticised Y for": "for claiming that", "for vowing to".
PROPOSING: Final = frozenset(
    "call propose vow promise pledge threaten urge demand describe compare predict".split()
)
#: Claim nouns that take "of": "allegations of fraud", "accusations of cheating".
CHARGES: Final = frozenset("allegation accusation charge claim report rumor rumour".split())
#: Of those, the nouns after which a mere noun says enough: "accusations of insider dealing".
ACCUSATIONS: Final = frozenset("allegation accusation charge".split())
#: What somebody may deny to have, had a hand in, or done: "denied any role in the sale".
INVOLVEMENT: Final = frozenset(
    """
    role involvement knowledge link tie connection contact relationship responsibility part
    collusion complicity affair hand intention plan meeting coordination interest
    """.split()
)
#: Predicates that say of a claim that it is not so.
UNTRUE: Final = frozenset(
    """
    false untrue incorrect inaccurate baseless unfounded groundless preposterous nonsense fiction
    bogus rubbish lie myth fabrication hoax falsehood misleading wrong ridiculous absurd ludicrous
    """.split()
)
#: Predicates that turn a proposal or a remark down without saying that it is not so.
DISPARAGING: Final = frozenset(
    """
    reprehensible divisive dangerous pathetic offensive outrageous disgraceful shameful racist
    bigoted crazy stupid irresponsible unacceptable unworkable laughable insulting disgusting
    appalling unconstitutional unrealistic reckless foolish disturbing mistake disaster insult
    joke stunt insane silly hypocritical disingenuous unfair inappropriate dishonest deceptive
    """.split()
)
#: The untrue words, nouns and adjectives, that may stand over a clause: "it is a lie that".
UNTRUE_OF_CLAUSE: Final = frozenset(
    "false untrue incorrect inaccurate nonsense fiction lie myth hoax falsehood".split()
)
#: Negated, these deny too: "not true that", "no truth to".
TRUE: Final = frozenset("true truth correct accurate case".split())

#: Verbs of taking back, alone or with a particle.
REVERSING: Final = frozenset(
    """
    retract recant withdraw backtrack backpedal renege reverse abandon rescind renounce disavow
    soften
    """.split()
)
#: Nouns of a stand that somebody takes: "reversed his opposition to the levy".
STANDS: Final = frozenset("opposition support backing endorsement objection".split())
REVERSING_PHRASES: Final = (
    ("walk", "back"),
    ("back", "away"),
    ("back", "off"),
    ("back", "down"),
    ("back", "out"),
    ("pull", "back"),
    ("dial", "back"),
    ("step", "back"),
    ("take", "back"),
    ("go", "back"),
)
#: Verbs of saying that take a clause, under "wrong to", "critics who", "despite having".
SAYING: Final = frozenset(
    "say claim suggest argue allege assert imply insist contend state think believe".split()
)
#: In front of a denying verb these take its denial away.
UNDOING: Final = frozenset(
    "refuse decline stop fail neglect hesitate unable want try seek attempt hard".split()
)
MODALS: Final = frozenset("would could might may should must can will 'd ’d 'll ’ll ca wo".split())
SHOULD: Final = frozenset("should must ought".split())
#: Heads of what points back to a claim, and the words before them.
ANAPHORS: Final = frozenset(
    """
    it that this charge allegation accusation claim suggestion assertion report rumor rumour
    criticism critique point contention insinuation notion idea characterization attack both
    """.split()
)
DEFINITE: Final = frozenset("the that this those these both such all his her their".split())
#: What somebody takes back or changes without its being said again: "walked back his remarks".
POSITIONS: Final = frozenset(
    """
    comment remark statement position stance story account claim assertion criticism view tune
    """.split()
)
#: Verbs that call a claim untrue, where the others may only set it aside.
CALLING_UNTRUE: Final = frozenset(
    "deny refute rebut dispute contradict debunk discredit contest".split()
)
#: Nouns that may stand for what somebody else said, with nothing under them: "Y's claim"; of
#: these, even "the claim" is clear.
POINTING_CLAIMS: Final = frozenset(
    """
    claim assertion allegation accusation charge contention characterization account version
    statement insinuation argument suggestion idea notion proposal plan call offer concern
    """.split()
)
POINTING: Final = POINTING_CLAIMS | frozenset(
    "comment remark position stance view assessment critique criticism description".split()
)
#: Verbs of answering back, alone or with a particle: their content stands against what was said.
REPLYING: Final = frozenset("counter retort rebut object rejoin".split())
REPLYING_PHRASES: Final = (("shoot", "back"), ("fire", "back"), ("hit", "back"), ("push", "back"))
#: Verbs of answering whose object is what is answered: "responding to the criticism, he said".
ANSWERING: Final = frozenset("respond react reply".split())
#: What shows that a claim is not so, and says nothing itself.
THINGS: Final = frozenset(
    """
    finding report record video study document article email evidence poll survey footage fact
    data review transcript
    """.split()
)
#: Whose a claim is when it is the speaker's own.
OWNERS: Final = frozenset("his her its their".split())
#: What one changes by telling it otherwise: "changed her story".
CHANGING: Final = frozenset("change alter revise amend".split())
ACCOUNTS: Final = frozenset("story account tune version".split())
#: Words that say nothing by themselves: "that this was the case", "it happened", "doing anything
#: wrong".
EMPTY: Final = frozenset(
    "case true happen occur exist thing way truth wrong wrongdoing anything improper".split()
)
#: Verbs too common to tell one claim from another.
LIGHT: Final = frozenset("come go get make take have do give say be use try want".split())
#: Sources that were left unresolved.
PRONOUNS: Final = frozenset(
    "he him she her they them it who which that both some many others all we i you one".split()
)
#: Acts that put no claim which a mere "that is false" could turn down.
NO_CLAIM: Final[frozenset[Act]] = frozenset(
    {
        "question",
        "demand",
        "decline",
        "promise",
        "predict",
        "warn",
        "praise",
        "announce",
        "admit",
        "deny",
        "reject",
        "other",
    }
)
