"""Words that judge rather than report, by lemma: praise, blame, and charges of wrongdoing.

General vocabulary of public argument, kept to words that hardly ever report a bare fact ("war",
"killed" and "crisis" are not here).
"""

from __future__ import annotations

#: Whoever uses these of somebody speaks well of them.
PRAISE = frozenset(
    """
    great wonderful excellent brilliant outstanding remarkable tremendous admirable terrific
    fantastic dependable amazing incredible superb exceptional extraordinary inspiring
    impressive phenomenal perfect proud honor honour grateful thankful admire admiration commend
    salute hero heroic courage courageous brave integrity decent honorable honourable principled
    wise thoughtful compassionate qualified best beautiful talented gifted visionary champion
    historic landmark milestone deserve dedication generous leadership congratulation
    trailblazer smart trustworthy excellence superior magnificent marvelous marvellous splendid
    genius legend legendary beloved cherish treasure fearless tireless steadfast stellar
    exemplary commendable praiseworthy heartened delighted thrilled decency humble graceful
    gracious masterful invaluable unparalleled unmatched impressed respected trusted capable
    competent charismatic eloquent charming likable likeable hardworking hard-working selfless
    devoted formidable first-rate world-class top-notch refreshing uplifting encouraging
    heartening breakthrough rightful well-deserved loyal sincere generosity kindness warmth
    brilliance greatness heroism bravery role-model even-handed evenhanded commanding unifying
    unwavering rock-solid unflinching resolute patriot patriotic sensible pragmatic
    """.split()
)

#: Whoever uses these of somebody finds fault with them.
BLAME = frozenset(
    """
    disgrace disgraceful shame shameful disaster disastrous outrage outrageous terrible awful
    horrible horrific dangerous reckless irresponsible incompetent incompetence hypocrisy
    hypocrite hypocritical unfit worst ridiculous appalling unacceptable racist racism sexist
    bigot bigotry bigoted misogynist misogyny xenophobic demagogue divisive cynical embarrass
    embarrassing embarrassment pathetic stupid foolish idiotic idiot absurd laughable nonsense
    crazy ludicrous weak coward cowardly clueless ignorant ignorance arrogant arrogance selfish
    greedy cruel heartless callous mean-spirited hateful hate offensive insulting insult vile
    disgusting despicable repugnant deplorable abhorrent sickening distort distorting
    discriminatory unfair unjust immoral unethical wrong misguided flawed ineffective inadequate
    broken mess chaos chaotic failed failure farce sham joke unqualified unprepared unstable
    erratic hollow empty shallow worse frustrated frustrating disappoint disappointing
    disappointed disappointment troubling disturbing alarming unrealistic naive simplistic
    ill-advised wasteful blunder disingenuous unpatriotic inconsistent dishonor dishonour
    dereliction ashamed childish clown dubious beholden audacity scary bad bullying bully thug
    outlandish backward lousy rude petty vulgar spineless inept sloppy egregious indefensible
    inexcusable shortsighted scandalous anti-gay anti-american un-american undemocratic harmful
    toxic fearmongering scare shambles debacle fiasco travesty folly absurdity mockery mismanage
    mismanagement neglect negligence negligent insensitive tone-deaf tasteless disrespect
    disrespectful contempt contemptuous intolerant intolerance prejudice extremist extremism
    fanatic tyrant tyranny tyrannical authoritarian dictator dictatorial draconian
    unconstitutional unconscionable unprincipled sanctimonious self-serving opportunist
    opportunistic pandering demeaning degrading belittle ruinous calamitous catastrophic abysmal
    atrocious dismal pitiful miserable woeful useless worthless pointless senseless mindless
    nonsensical preposterous illogical delusional unhinged deranged unserious amateurish
    unforgivable unjustified unwarranted undermine jeopardize jeopardise endanger squander botch
    bungle flip-flop scapegoat inflammatory bluster demagoguery demagogic partisan bloated
    lawless lawlessness naivete naïveté presumptuous presumptuousness appalled outraged
    disgusted sickened dismayed aghast exasperated infuriating frightening
    terrifying disturbed sophomoric juvenile infantile immature petulant thin-skinned vindictive
    spiteful nasty sleazy shady slimy sordid seedy crude crass boorish obnoxious smug
    condescending patronising patronizing elitist snob snobbish out-of-touch aloof indifferent
    complacent feckless hapless toothless impotent timid gutless wimp phony phoney fake bogus
    fraudster charlatan poser moron moronic dumb dumbest silly asinine inane insane insanity
    lunacy lunatic nutty bonkers crackpot kook loon maniac madman unbalanced one-sided lopsided
    biased bias double-standard unaccountable mismanaged half-baked ill-conceived ill-considered
    counterproductive short-sighted unworkable impractical pipe-dream gimmick stunt theatrics
    grandstanding posturing pander giveaway boondoggle hyperbole fearmonger hatemonger warmonger
    race-baiting dog-whistle islamophobia islamophobic homophobic homophobia transphobic
    anti-semitic chauvinist sexism misogynistic discriminate discrimination stereotype
    stigmatize stigmatise demonize demonise vilify denigrate devastating disastrously woefully
    inhumane barbaric savagery monstrous evil sinister wicked depraved narcissist narcissistic
    sociopath sociopathic psychopath degenerate job-killing malign unelectable obscene grotesque
    revolting nauseating loathsome odious hideous ghastly atrocity
    """.split()
)

#: Whoever uses these of somebody charges them with a wrong.
CHARGE = frozenset(
    """
    lie liar lied dishonest crooked cheat rig rigged steal stolen theft bribe bribery corrupt
    corruption fraud fraudulent manipulate manipulating mislead misleading deceive deceit
    deceitful cover-up coverup betray betrayal traitor treason unlawful collude collusion smear
    sabotage exploit loot embezzle pander conspire swindle swindler con-man con-artist extort
    extortion blackmail launder kickback perjury perjure whitewash falsify fabricate fabrication
    hoax conceal cronyism nepotism mastermind complicit complicity dupe hoodwink trick rip-off
    scam scammer pay-to-play defraud stonewall crony cronies wrongdoing misconduct malfeasance
    violate lawbreaker lawbreaking criminality harass harassment intimidate intimidation censor
    censorship doctored tamper tampering plagiarism plagiarize plagiarise evade evasion subvert
    subversion meddle meddling interfere interference backstab double-cross incite instigate
    abet misrepresent misrepresentation misinformation disinformation falsehood untruth
    smokescreen slander libel defame defamation demean
    """.split()
)
