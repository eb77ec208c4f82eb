"""Verbs that mean something only with their particle, by the verb that says the same."""

from __future__ import annotations

_PAIRS = """
go up: increase
go down: decrease
come down: decrease
go ahead: proceed
carry on: continue
step down: resign
stand down: resign
turn down: reject
call off: cancel
put off: postpone
put up: increase
bring in: introduce
bring down: decrease
bring back: restore
bring forward: advance
pull out: withdraw
set up: establish
shut down: close
hand over: surrender
scale back: decrease
phase out: abolish
back down: yield
give in: yield
give up: yield
"""

PHRASAL: dict[tuple[str, str], str] = {}
"""The verb for a lemma and the particle beside it."""
for _line in _PAIRS.strip().split("\n"):
    _phrase, _verb = _line.split(": ")
    _lemma, _particle = _phrase.split()
    PHRASAL[_lemma, _particle] = _verb
