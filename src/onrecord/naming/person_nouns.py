"""Common nouns for one person: callings, kin, nationals, and words that say what somebody does."""

from __future__ import annotations

import re

from onrecord.naming.places import DEMONYMS
from onrecord.naming.titles import SPOKES, TITLE_WORDS, plain

KIN = frozenset(
    "brother sister wife husband son daughter mother father cousin widow widower uncle aunt niece "
    "nephew grandson granddaughter grandfather grandmother stepson stepdaughter stepfather "
    "stepmother sibling spouse fiance fiancee fiancé fiancée girlfriend boyfriend twin dad mom mum "
    "in-law father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law "
    "parent child grandchild descendant ancestor relative".split()
)
TIES = frozenset(
    "friend colleague ally rival opponent counterpart predecessor successor partner supporter "
    "critic victim fan neighbour neighbor confidant confidante classmate teammate mentor pupil "
    "client".split()
)
"""What somebody is to somebody else, whom the words must name."""

BARE = frozenset(
    "man woman person boy girl guy kid baby lady gentleman figure member native one "
    "individual citizen child parent user".split()
)
"""Words that say nothing of somebody unless others stand beside them."""

THINGS_IN_CAPITALS = frozenset(
    "star rival resident private icon legend witness player host expert guru owner voter "
    "supporter candidate partner friend opponent fellow volunteer student independent".split()
)
"""Titles that alone and capitalised may as well begin the name of a thing: "Star Atlas"."""

THINGS_IN_LOWER = frozenset(
    "major private general speaker chair fellow independent conservative liberal anchor junior "
    "senior freshman forward guard model winner".split()
)
"""Titles that alone and in lower case may as well be about a thing: "major Tarn groups"."""

_ONLY_IN_CAPITALS = frozenset("pm cm fm md mp ig dg igp dgp mla mna mpa mep msp".split())

# No charges: what somebody is accused of is not what they are.
_OTHERS = frozenset(
    "academic administrator adolescent advocate-general airman animator apologist architect "
    "aristocrat assistant astronaut astronomer astrophysicist athlete autocrat babysitter baker "
    "barber bartender bassist beekeeper biker biographer boatman bodyguard boxer breeder "
    "broadcaster broker builder bureaucrat butcher butler buyer bystander caliph cameraman "
    "caregiver caretaker carpenter cartoonist celebrity cellist centrist champion "
    "chancellor-designate chaplain chauffeur chef chemist choreographer claimant cleaner "
    "clergyman cleric clerk collaborator collector comic commenter committeeman committeewoman "
    "competitor complainant composer conductor conservationist contestant contractor "
    "coordinator copywriter coroner counsellor counselor courier creator creditor crewman "
    "cricketer curator custodian customer cyclist dancer deacon dealer debater defector "
    "defendant defender defenseman demonstrator dentist deportee deputy-chairman designer "
    "developer diplomat dispatcher dissident driver drummer ecologist educator elector emigrant "
    "employee employer entertainer entrepreneur environmentalist essayist examiner exile "
    "explorer eyewitness feminist fighter filmmaker financier firefighter fisherman footballer "
    "forward freshman gardener geophysicist ghostwriter goalie goalkeeper golfer graduate guard "
    "guest hairdresser handyman heir heiress hiker homemaker homeowner housewife hunter "
    "illustrator immigrant incumbent infant influencer inmate innkeeper innovator insider "
    "instructor insurgent intellectual interpreter inventor investigator janitor jeweler jockey "
    "junior juror keyboardist landlord learner leftist legislator librarian linebacker loyalist "
    "machinist magician maid maker marine marketer mathematician mechanic merchant messenger "
    "midfielder migrant militant miner minister-designate missionary model monarchist monk "
    "motorist nanny nationalist nun nutritionist observer obstetrician officeholder official "
    "ombudsperson operator organist outfielder overseer pacifist paediatrician painter "
    "paralegal paramedic passenger patient pedestrian peer pensioner performer pharmacist "
    "philanthropist philosopher photographer physicist pilot pioneer pitcher plaintiff planner "
    "playwright plumber poet policeman policewoman politician populist preacher premier-elect "
    "prisoner programmer promoter proponent protester puppeteer quarterback rancher ranger "
    "reader realtor rebel recruiter reformer refugee regulator renter rescuer reservist "
    "restaurateur retiree reviewer rider rower royalist runner sailor salesman saleswoman "
    "satirist screenwriter sculptor seaman secessionist senior separatist servant settler "
    "shareholder shopkeeper showrunner skater skier skipper sociologist songwriter sophomore "
    "speechwriter statesman statistician stockbroker storyteller striker stylist subscriber "
    "superdelegate supervisor survivor swimmer tailor taxpayer technician technocrat "
    "technologist teenager tenant theologian toddler tourist trainer translator trooper trustee "
    "tutor undertaker vendor ventriloquist veterinarian vicar vice-chancellor viewer villager "
    "vocalist waiter waitress warden warrior welder whistleblower winemaker winger winner "
    "worker wrestler youth zoologist".split()
)

PERSON_NOUNS = TITLE_WORDS | KIN | TIES | BARE | SPOKES | _OTHERS
"""All in the singular, in the form that ``plain`` gives."""

_CALLING = re.compile(
    r"(?:ologist|ographer|ician|iatrist|woman|(?<!hu)(?<!talis)(?<!ot)man|person|smith|nomist"
    r"|writer|keeper|lawyer|worker)$"
)
_LONG_ENOUGH = 6
_NATIONALS = frozenset(DEMONYMS)


def is_person_noun(word: str) -> bool:
    """Whether ``word`` (whole, in the singular) is a noun for one person. Of a compound with a
    hyphen the last part counts ("co-founder", "singer-songwriter")."""
    whole = plain(word)
    last = whole.rpartition("-")[2]
    if last in _ONLY_IN_CAPITALS and word.islower():
        return False
    return (
        bool({whole, last} & PERSON_NOUNS)
        or (len(last) >= _LONG_ENOUGH and _CALLING.search(last) is not None)
        or last in _NATIONALS
    )
