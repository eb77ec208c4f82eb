"""The relative clause that judges: "ties with Kestria, which remains a crucial partner".

A reporter tells what something does or is ("which opened in May", "which is a port"); what it is
like, or worth, is the word of who speaks. Such a clause belongs to the reported content before it.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.attribute.cues import SPEECH
from onrecord.attribute.tokens import SUBJECTS, words_under
from onrecord.language import stretch
from onrecord.records import Span

_LINKING = frozenset("be become remain seem stay".split())
_PRESENT = frozenset({"VBZ", "VBP"})
_RELATIVE = frozenset({"which", "who"})
_ENDS = frozenset(".!?;")
_LONGEST = 200
# Adjectives that tell facts: "which is due in May", "which is open to the public".
_FACTUAL = frozenset(
    """
    adjacent alive available based close closed dead due free home likely located married near next
    older online open own pregnant present ready scheduled set similar single unlikely visible
    younger
    """.split()
)
_JUDGING = frozenset(
    """
    absurd bad best brilliant catastrophic corrupt critical crucial dangerous dependable
    disastrous dishonest essential excellent foolish good great harmful horrible illegal
    immoral important inappropriate indispensable irresponsible key legitimate necessary outrageous
    pathetic perfect poor reckless reliable right ridiculous sound strong terrible terrific
    unacceptable unfair unjust unnecessary unreliable untrustworthy useless valuable vital weak
    wonderful worst wrong
    """.split()
)


def judging_clause(doc: Doc, content: Span) -> Token | None:
    """The verb of the judging relative clause that follows ``content`` and ends its sentence;
    ``None`` without one. Offsets in code points of ``doc``."""
    after = stretch(doc, content.end, content.end + _LONGEST)
    if len(after) < 2 or after[0].text != "," or after[1].lower_ not in _RELATIVE:
        return None
    verb = after[1].head
    bears = verb.dep_ == "relcl" and content.start <= verb.head.idx < content.end
    if not bears or after[1].dep_ not in SUBJECTS or not _judges(verb):
        return None
    last = verb.right_edge
    ends = last.i + 1 == len(doc) or last.nbor().text in _ENDS or last.nbor().is_space
    return verb if ends and last.idx < content.end + _LONGEST else None


def _judges(verb: Token) -> bool:
    """Whether a clause says now, in words of its speaker, what something is worth."""
    if verb.lemma_.lower() not in _LINKING or verb.tag_ not in _PRESENT:
        return False
    if any(t.lemma_.lower() in SPEECH and t.pos_ == "VERB" for t in words_under(verb)):
        return False
    return any(_is_like(c) or _is_worth(c) for c in verb.rights)


def _is_like(told: Token) -> bool:
    """Whether a predicate says what something is like: "which is far larger than ours"."""
    plain = told.dep_ == "acomp" and told.pos_ == "ADJ"
    return plain and told.ent_type_ == "" and told.lower_ not in _FACTUAL


def _is_worth(told: Token) -> bool:
    """Whether a predicate says what something is worth: "which remains a crucial partner"."""
    words = (told, *told.lefts) if told.dep_ == "attr" else ()
    return any(t.pos_ == "ADJ" and t.lower_ in _JUDGING for t in words)
