"""Words that hold a claim at a distance: hedges (Hyland 2005), conditions, open questions."""

from __future__ import annotations

#: Modals of possibility.
MODALS = frozenset({"may", "might", "could"})

#: Adverbs that say how sure, or by whose word.
ADVERBS = frozenset(
    """
    likely probably perhaps maybe possibly apparently reportedly allegedly seemingly presumably
    supposedly conceivably purportedly arguably
    """.split()
)

#: Verbs that present the clause below them as a view, a guess or an impression.
VIEWS = frozenset(
    "think believe guess suspect suppose hope doubt assume seem appear imagine reckon".split()
)

#: Those whose subject is what the impression is of: "the weir seems to leak".
IMPRESSIONS = frozenset({"seem", "appear"})

#: Predicates of possibility: "it is possible that", "it is likely to".
POSSIBLE = frozenset({"possible", "likely", "unlikely", "probable", "conceivable", "plausible"})

#: Cues that put forward without asserting.
CUES = (VIEWS - IMPRESSIONS) | frozenset(
    "hint speculate surmise insinuate intimate suggest".split()
)

#: Nouns for what somebody claims: to reject one is to say that it is not so.
CLAIMS = frozenset(
    """
    claim report allegation accusation suggestion rumour rumor charge notion assertion
    insinuation speculation possibility
    """.split()
)

#: Denials of persons and deeds as well as of claims: "disavowed his adviser".
DISOWNING = frozenset({"disavow", "disown", "contest", "disclaim"})

#: Conjunctions that make the clause above them depend on a condition.
CONDITIONS = frozenset({"if", "unless", "provided", "providing", "lest"})
#: Before "if" they make it no condition.
NO_CONDITION = frozenset({"even", "as"})
#: How a condition begins without conjunction: "Had he asked, ...", "Should it fail, ...".
INVERTED = frozenset({"had", "should", "were"})

#: How an embedded question begins that leaves it open whether its clause is true.
OPEN = frozenset({"whether", "if"})
