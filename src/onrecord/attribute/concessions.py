"""The clause that gives the ground of a doubt: "questioned the ban when the state does it too".

"When" is concessive there ("although"), and its clause belongs to what is called in question; a
clause that only tells when somebody spoke does not. A word that sets one thing against another
("also", "itself", "never") tells the two apart.
"""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.attribute.tokens import SUBJECTS

_DOUBTING = frozenset(
    "challenge criticise criticize dispute doubt fault mock object protest query question".split()
)
_CONTRASTS = frozenset(
    "also already even herself himself itself myself n't n’t never not still themselves".split()
)
_SPEAKERS = frozenset({"he", "she", "they", "it", "asked"})


def concession(verb: Token) -> Token | None:
    """The verb of the concessive clause after ``verb`` and its object; ``None`` without one."""
    if verb.lemma_.lower() not in _DOUBTING:
        return None
    return next((c for c in verb.rights if c.dep_ == "advcl" and _concedes(c)), None)


def _concedes(clause: Token) -> bool:
    """Whether a clause opens with "when", has a contrasting word, and is not about the speaker."""
    if clause.left_edge.lower_ != "when":
        return False
    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    if subject is None or subject.lower_ in _SPEAKERS:
        return False
    return any(t.lower_ in _CONTRASTS for t in (*clause.children, *subject.subtree))
