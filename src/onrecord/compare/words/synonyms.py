"""Small classes of words that name one thing in the news; each is known by its first word."""

from __future__ import annotations

_CLASSES = """
operate run manage control handle administer
account twitter profile social media facebook instagram channel
jail prison cell detention gaol
kill die death dead toll fatality
attack strike assault raid bombing offensive action
aggression attack
refuse decline
increase rise raise grow surge climb
decrease fall drop decline shrink cut
talk negotiation dialogue discussion
pact deal agreement treaty accord
troop soldier force
terrorist militant extremist terrorism
immigrant migrant immigration
tariff duty
resign quit
payment pay
personality individual
event incident
broad wide
narrow confine limit
relation relationship tie
united us usa america american washington
email e-mail mail
wound injure injury injured
"""

SYNONYM: dict[str, str] = {}
for _line in _CLASSES.split("\n"):
    for _word in _line.split():
        SYNONYM.setdefault(_word, _line.split()[0])
