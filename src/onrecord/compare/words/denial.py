"""Words that deny, reject or contradict what somebody else said."""

from __future__ import annotations

# Lemmas of verbs whose subject holds the opposite of what the object says.
DENY = frozenset(
    """
    deny refute rebut reject dispute contradict disavow disown disprove debunk contest rubbish
    dismiss discredit rebuff disagree quash discount
    """.split()
)

# Of those, the verbs that deny the truth of a claim, not its worth.
DENY_TRUTH = frozenset(
    "deny refute rebut dispute contradict disprove debunk rubbish discredit ".split()
)

# Phrases of two or three words whose first lemma alone says nothing: "push back", "brush aside".
DENY_PHRASES = (
    ("push", "back"),
    ("brush", "aside"),
    ("brush", "off"),
    ("shoot", "down"),
    ("take", "issue"),
    ("contrary", "to"),
    ("make", "up"),
    ("knock", "down"),
    ("strike", "down"),
    ("bristle", "at"),
)

# Predicates that say of a claim that it is not so: "that is false".
UNTRUE = frozenset(
    """
    false untrue wrong lie liar lying incorrect inaccurate nonsense ridiculous absurd baseless
    unfounded groundless preposterous ludicrous fabrication fabricated fiction bogus myth hoax
    misleading dishonest disingenuous outrageous delusional laughable fake smear propaganda
    untruth falsehood mistaken rubbish malicious bunk unsubstantiated slander libel
    meritless trumped-up misrepresentation
    garbage conspiracy mischaracterization mischaracterisation distortion distorted
    """.split()
)

# Verbs that put such a predicate on somebody or something: "proved him wrong".
CALLING = frozenset("call prove brand label deem dub pronounce declare".split())

# Negated, and with one of these words, they say that a claim does not hold: "did not ring true".
FAILING = {
    "ring": frozenset({"true"}),
    "hold": frozenset({"up", "water"}),
    "add": frozenset({"up"}),
    "stand": frozenset({"up"}),
    "stack": frozenset({"up"}),
}

# Negated, these deny too: "not true", "no truth to it", "not the case".
TRUE = frozenset("true truth correct accurate case factual so basis merit evidence".split())

# Nouns that stand for what somebody said: their verb denies a statement made elsewhere.
CLAIM_NOUNS = frozenset(
    """
    allegation accusation charge claim assertion report rumour rumor suggestion notion idea
    criticism critique statement remark comment comparison accusations insinuation speculation
    suspicion account story argument contention complaint characterization characterisation
    description view concern fear version finding narrative fact number poll figure tweet quote tape
    reason equivalency perception attack label point letter it this that them these those all
    """.split()
)

# In front of a denying verb these take its denial away: "did not deny", "refused to disavow".
UNDO = frozenset("refuse decline stop fail neglect hesitate unable short without".split())

# Joined to one of these, nothing is denied: "would neither confirm nor deny".
EITHER_WAY = frozenset({"confirm", "affirm"})

# Speech verbs: "never said", "did not call".
SAYING = frozenset(
    """
    say claim suggest state call tell argue propose advocate promise mean ask support endorse
    describe mention write talk utter imply accuse refer
    """.split()
)

# What can be turned down without a word on truth.
OFFERS = frozenset(
    """
    offer proposal plan bill nomination deal call request invitation demand amendment motion bid
    application appeal agreement resolution challenge nominee compromise
    """.split()
)

# Cues of a proposal: refusing one denies nothing.
PROPOSING = frozenset("propose offer urge invite ask demand request seek want challenge".split())
