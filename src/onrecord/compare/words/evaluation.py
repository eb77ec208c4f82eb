"""Words that speak for or against their target: lemmas, in content or cue."""

from __future__ import annotations

FOR = frozenset(
    """
    support endorse praise welcome favor favour commend applaud hail embrace admire love
    respect trust champion defend approve honor honour thank recommend vow pledge agree accept
    great excellent outstanding brilliant terrific wonderful fantastic spectacular tremendous
    crucial vital essential dependable reliable trusted strong proper sincere loyal honest fair
    hero friend ally partner qualified smart courageous best successful effective confident
    confidence optimistic right justified legitimate appropriate proud fan supporter
    supportive open neutral safe secure committed encouraged consistent
    """.split()
)
AGAINST = frozenset(
    """
    oppose criticise criticize condemn denounce blast slam reject blame disavow decry
    mock ridicule lament deride disapprove renounce regret distrust hate abandon scrap repeal
    terrible awful horrible disgraceful shameful dangerous reckless weak unreliable unreliability
    unfit unqualified dishonest corrupt disaster catastrophe failure mistake threat enemy liar lie
    racist sexist bigot bigoted divisive stupid absurd inhumane unfair illegal wrong bad worse
    worst unacceptable irresponsible pathetic crooked lightweight sham fraud rigged hypocrite
    hypocritical loser clown crazy flirtatious fickle shaky volatile unserious unjustified
    inappropriate illegitimate incompetent embarrassing disgusting offensive ban
    """.split()
)

# Adjectives that judge the thing that they stand with.
GOOD = frozenset(
    """
    good great excellent outstanding brilliant terrific wonderful fantastic superb splendid fair
    best fine sound sensible wise perfect historic magnificent marvellous marvelous impressive
    generous balanced just strong successful
    """.split()
)
BAD = frozenset(
    """
    bad worst terrible awful horrible rotten lousy poor dreadful disastrous shameful disgraceful
    unfair unjust unbalanced foolish stupid reckless pathetic miserable catastrophic crooked
    ruinous weak flawed appalling abysmal useless
    """.split()
)
