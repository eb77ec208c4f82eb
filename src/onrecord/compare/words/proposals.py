"""Verbs that put their subject for or against what follows them, by lemma.

A value names the prepositions or particles of which one must follow; none needed when empty.
"""

from __future__ import annotations

_NONE: frozenset[str] = frozenset()
_FOR = """
support endorse back favor favour champion advocate embrace approve welcome defend
call:for push:for vote:for campaign:for fight:for lobby:for argue:for agree:to
stand:by,behind,with side:with side accept adopt propose
"""
_AGAINST = """
oppose reject resist denounce condemn disavow repudiate renounce decry veto block
rule:out vote:against fight:against campaign:against lobby:against argue:against come:against
speak:against object:to disapprove:of withdraw:from walk:from back:from,away,off distance:from
abandon scrap
"""
_ADJECTIVES_FOR = "supportive:of open:to favorable:to"
_ADJECTIVES_AGAINST = "opposed:to"


def _table(lines: str) -> dict[str, frozenset[str]]:
    pairs = (entry.partition(":") for entry in lines.split())
    return {word: frozenset(after.split(",")) if after else _NONE for word, _, after in pairs}


FOR = _table(_FOR + _ADJECTIVES_FOR)
AGAINST = _table(_AGAINST + _ADJECTIVES_AGAINST)

#: Nouns of a position that somebody has, gives or withholds: "his support for the levy".
FOR_NOUNS = frozenset("support endorsement backing approval".split())
AGAINST_NOUNS = frozenset("opposition objection".split())
#: What is done with such a noun where it is not given.
WITHHOLD = frozenset("withhold withdraw rescind retract revoke pull deny refuse drop".split())

#: Not being ready: "not ready to support".
CONDITION = frozenset("if unless whether until".split())

#: To be for or against these is to be for or against whose they are.
CAREER = frozenset("agenda candidacy campaign bid nomination re-election reelection run".split())
