"""Nouns that tell what a source is: a body, a document, many people, one unnamed person."""

from __future__ import annotations

BODY_WORDS = frozenset(
    "party committee council commission court parliament congress senate house assembly department "
    "ministry agency bureau office authority administration government cabinet union federation "
    "association society institute institution foundation center centre university college school "
    "academy company corporation corp inc ltd llc group bank fund board club league team "
    "organization organisation movement front army navy force forces police guard service services "
    "news times post journal gazette courier herald tribune press magazine network television tv "
    "radio media broadcaster agency wire campaign coalition alliance pac taliban hospital "
    "church directorate secretariat embassy legislature republicans democrats workers project "
    "partners street networks international communist globe telegraph guardian observer "
    "chronicle examiner standard sentinel register inquirer".split()
)

DOCUMENT_NOUNS = frozenset(
    "poll survey report study statement summary document documents filing filings disclosures "
    "ad advertisement polling release memo letter email e-mail article story editorial column "
    "book memoir analysis review ruling decision order brief complaint lawsuit communique "
    "communiqué tweet post transcript data figures records note press-release video "
    "dispatch bulletin".split()
)

SPEECH_NOUNS = frozenset(
    "argument statement remark comment claim assertion allegation tweet word speech testimony "
    "announcement view opinion assessment warning prediction promise pledge demand response "
    "reply answer question own account version description message".split()
)

OUTLET_NOUNS = frozenset(
    "newspaper paper magazine network channel broadcaster station outlet agency website daily "
    "weekly site publication".split()
)
OUTLET_WORDS = frozenset(
    "times post journal gazette courier herald tribune press news magazine network television tv "
    "radio wire globe telegraph guardian observer chronicle examiner standard sentinel register "
    "inquirer daily weekly mail mirror express sun star dispatch broadcasting review".split()
)
PRINT_WORDS = frozenset(
    "times post journal gazette courier herald tribune globe telegraph guardian observer chronicle "
    "examiner standard sentinel register inquirer daily mail mirror express sun star "
    "dispatch".split()
)
AIR_WORDS = frozenset("news network television tv radio broadcasting".split())
OUTLETS_OF: dict[str, frozenset[str]] = {
    **dict.fromkeys(("newspaper", "paper", "daily"), PRINT_WORDS),
    **dict.fromkeys(("network", "channel", "broadcaster", "station"), AIR_WORDS),
    "agency": frozenset({"wire", "press"}),
}
"""Words of the names of outlets that a noun can stand for, where it tells the medium."""

BODIES_OF: dict[str, frozenset[str]] = {
    "agency": frozenset(
        "agency wire press department bureau administration office authority commission service "
        "ministry".split()
    ),
    "department": frozenset({"department", "ministry"}),
    "ministry": frozenset({"ministry", "department"}),
    "court": frozenset({"court", "tribunal"}),
    "committee": frozenset({"committee", "panel", "commission"}),
    "panel": frozenset({"committee", "panel", "commission", "board"}),
    "party": frozenset({"party", "front", "movement"}),
    "council": frozenset({"council"}),
    "university": frozenset({"university", "college"}),
    "campaign": frozenset({"campaign"}),
    "government": frozenset({"government", "administration"}),
}
"""Words of the names of bodies that a noun can stand for, where its kind is a narrow one."""

ARMS = frozenset(
    "parliament legislature senate military army navy police ministry embassy cabinet "
    "presidency judiciary".split()
)
"""Bodies that every state has one of."""

LOOSE_BODIES = frozenset(
    "group organization organisation body association charity movement coalition alliance union "
    "federation board institute watchdog nonprofit non-profit caucus".split()
)
"""Nouns that a body can go by whatever its name says."""

OTHER_BODIES = frozenset(
    "hall house court senate congress parliament department ministry bureau office university "
    "college school government administration cabinet police army navy times post gazette herald "
    "tribune courier journal news magazine television tv radio company corporation corp inc ltd "
    "llc bank".split()
)
"""Words of names of bodies that are no group, union or movement."""

COMPANY_NOUNS = frozenset(
    "company firm corporation carrier manufacturer retailer bank automaker airline giant maker "
    "startup employer".split()
)
BODY_NOUNS = frozenset(
    "group organization organisation party union federation committee commission council court "
    "agency department ministry campaign movement association bureau board institute "
    "university college team army police force government administration legislature senate "
    "parliament house congress pac alliance coalition charity body militia watchdog panel "
    "tribunal embassy nonprofit non-profit caucus".split()
)

PERSON_NOUNS_PLURAL = frozenset(
    "people men women children voters workers students residents citizens critics supporters "
    "opponents experts analysts observers officials leaders lawmakers members delegates "
    "respondents users customers employees executives aides advisers advisors allies friends "
    "relatives parents witnesses reporters editors journalists scientists researchers economists "
    "sources insiders donors activists protesters protestors lawyers prosecutors police majority "
    "minority half percent others many most some several".split()
)

UNNAMED_PRONOUNS = frozenset(
    "someone somebody anyone anybody everyone everybody nobody one none some many others few "
    "most another several all both those these".split()
)
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
IT = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours"})
YOU = frozenset({"you", "your", "yours"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
PRONOUNS = HE | SHE | THEY | IT | FIRST | YOU | RELATIVE

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sept sep "
    "oct nov dec".split()
)

PRESS = frozenset(
    "journalist reporter host anchor presenter correspondent columnist editor broadcaster".split()
)
