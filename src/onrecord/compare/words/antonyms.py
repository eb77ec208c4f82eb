"""Pairs of lemmas that exclude each other in the same role."""

from __future__ import annotations

_PAIRS = """
support oppose
support reject
endorse oppose
increase decrease
raise lower
raise cut
accept reject
accept refuse
agree disagree
agree refuse
approve reject
approve oppose
allow ban
allow forbid
allow prevent
allow block
open close
begin end
start stop
continue stop
continue over
discuss over
win lose
succeed fail
success failure
strengthen weaken
strong weak
safe dangerous
safe unsafe
secure insecure
legal illegal
lawful unlawful
legitimate illegitimate
constitutional unconstitutional
true false
real fake
guilty innocent
fair unfair
fair rigged
honest dishonest
friend enemy
ally enemy
ally threat
qualified unqualified
fit unfit
stay leave
remain leave
remain withdraw
join leave
include exclude
confirm deny
admit deny
hero coward
united divided
unify divide
best worst
good bad
right wrong
rich poor
possible impossible
responsible irresponsible
reliable unreliable
dependable unreliable
conservative liberal
repeal keep
repeal defend
ban welcome
expand cut
expand reduce
keep scrap
present absent
public private
voluntary mandatory
peaceful violent
transparent secret
rise fall
gain lose
alive dead
free captive
protect undermine
contain spread
build demolish
hire fire
guarantee risk
love hate
trust distrust
trust mistrust
complete incomplete
necessary unnecessary
"""

ANTONYMS: frozenset[frozenset[str]] = frozenset(
    frozenset(line.split()) for line in _PAIRS.strip().split("\n")
)
ANTONYM_WORDS = frozenset(word for pair in ANTONYMS for word in pair)
