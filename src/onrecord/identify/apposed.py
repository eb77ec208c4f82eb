"""The name that closes a description with a relative clause: "the firm that ..., Tarn Ltd,"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.identify.mentions import Mention, is_capital
from onrecord.identify.nouns import ARMS, BODY_NOUNS, COMPANY_NOUNS, LOOSE_BODIES
from onrecord.naming.names import fold
from onrecord.naming.titles import plain

_RELATIVE = frozenset({"that", "which", "who"})
_BODIES = ARMS | BODY_NOUNS | COMPANY_NOUNS | LOOSE_BODIES
_JOINTS = frozenset("of the and for & - 's ’s".split())


def apposed_name(words: Sequence[Token], head: Token | None) -> Sequence[Token]:
    """The capitalised words after the last comma of a source that describes with a clause.

    Empty where there is no relative clause right after ``head``, or no such words close it.
    """
    kept = list(words)
    while kept and kept[-1].text == ",":
        kept.pop()
    comma = max((i for i, t in enumerate(kept) if t.text == ","), default=-1)
    name = kept[comma + 1 :]
    if head is None or comma < 0 or not name or not _clause_follows(head):
        return ()
    proper = all(is_capital(t) or t.lower_ in _JOINTS for t in name)
    return name if proper and is_capital(name[-1]) and head.i < name[0].i else ()


def mention_of(name: Sequence[Token], head: Token, mentions: Sequence[Mention]) -> list[Mention]:
    """The mention that ``name`` is, if it is of the sort that ``head`` describes, else none."""
    found = (m for m in mentions if m.end == name[-1].i + 1 and m.start >= name[0].i)
    wanted = "body" if plain(head.lemma_) in _BODIES else "person"
    return [m for m in found if m.kind == wanted][:1]


def _clause_follows(head: Token) -> bool:
    after = head.i + 1
    return after < len(head.doc) and fold(head.doc[after].text) in _RELATIVE
