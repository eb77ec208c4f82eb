"""Retreats that name no content: "walked back his remarks, saying", "changed her story".

What is taken back is what the same speaker said before, and what stands now is what he says
next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.attribute.tokens import cue_span, subject_of
from onrecord.language import whole_text
from onrecord.records import Statement
from onrecord.reported.answers import Answer
from onrecord.reported.denials import stands
from onrecord.reported.reversals import objects_of, takes_back
from onrecord.reported.words import ACCOUNTS, CHANGING, POSITIONS
from onrecord.spans import hull

_BACK = 900
_AHEAD = 250
_OWN = frozenset("his her its their the those these that".split())
_NO_CLAIM = frozenset({"question", "decline", "other"})


def retreats(doc: Doc, statements: Sequence[Statement]) -> Iterator[Answer]:
    """The statements that take the place of one that the same speaker made before."""
    public = [s for s in statements if s.statement and s.speaker and s.act not in _NO_CLAIM]
    for verb in doc:
        if verb.pos_ == "VERB" and _is_retreat(verb) and stands(verb):
            found = _ends(doc, verb, public)
            if found is not None:
                yield Answer(*found, cue_span(verb))


def _is_retreat(verb: Token) -> bool:
    wanted = POSITIONS if takes_back(verb) else ACCOUNTS
    if not (takes_back(verb) or verb.lemma_.lower() in CHANGING):
        return False
    for noun in objects_of(verb):
        owner = next((c for c in noun.lefts if c.dep_ in {"poss", "det"}), None)
        bare = not any(c.dep_ in {"acl", "ccomp", "relcl"} for c in noun.rights)
        if noun.lemma_.lower() in wanted and owner is not None and bare:
            return owner.lower_ in _OWN
    return False


def _ends(doc: Doc, verb: Token, public: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """What the subject of ``verb`` says right after it, and what he last said before it."""
    text, subject = whole_text(doc), subject_of(verb)
    if subject is None:
        return None
    after = [s for s in public if verb.idx < _start(s) <= verb.idx + _AHEAD]
    now = min(after, key=_start, default=None)
    if now is None or text[verb.idx : _start(now)].count(". ") > 1:
        return None
    before = [s for s in public if verb.idx - _BACK <= _start(s) and _end(s) <= subject.idx]
    then = max((s for s in before if _name(s) == _name(now)), key=_end, default=None)
    return (then, now) if then is not None and _is_named(subject, now) else None


def _is_named(subject: Token, statement: Statement) -> bool:
    """Whether the subject may be who speaks: a pronoun, or one of the words of the name."""
    name = statement.speaker.name.casefold().split() if statement.speaker else []
    words = {t.lower_ for t in subject.subtree}
    return subject.pos_ == "PRON" or not words.isdisjoint(name)


def _name(statement: Statement) -> str:
    return statement.speaker.name if statement.speaker else ""


def _start(statement: Statement) -> int:
    return hull(statement.content.spans).start


def _end(statement: Statement) -> int:
    return hull(statement.content.spans).end
