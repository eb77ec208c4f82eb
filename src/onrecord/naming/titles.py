"""Words that stand before a name or for a person: honorifics, ranks, offices, callings.

All lower case and without full stops; ``plain`` brings a token into that form.
"""

from __future__ import annotations

MALE_TITLES = frozenset(
    "mr sir lord king prince duke baron father brother pope maulana mufti sheikh shaikh sayyid "
    "imam ayatollah hujjatoleslam rabbi mullah shri pandit signor monsieur herr sahib "
    "sultan emir sheik janab allama pir swami".split()
)
FEMALE_TITLES = frozenset(
    "mrs ms miss madam madame mme lady dame queen princess duchess baroness sister begum smt "
    "shrimati senora frau mlle".split()
)

HONORIFICS = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset("dr prof professor rev reverend hon honourable honorable mx haji hafiz".split())
)

RANKS = frozenset(
    "general gen lieutenant lt colonel col major maj captain capt cpt sergeant sgt admiral "
    "adm commodore cdre commander cmdr cdr brigadier brig marshal corporal cpl private pvt "
    "officer inspector superintendent detective constable sheriff deputy "
    "subedar havildar retd retired".split()
)

OFFICES = frozenset(
    "president vice-president pres dep reps sens govs premier minister chancellor chief "
    "secretary senator sen "
    "representative rep congressman congresswoman congressmember lawmaker assemblyman "
    "assemblywoman councilman councilwoman councilmember councillor councilor alderman governor "
    "gov mayor ambassador amb envoy consul delegate commissioner commissar attorney prosecutor "
    "judge justice magistrate speaker chairman chairwoman chairperson chair chairwomen director "
    "dg dgp ig igp ceo cfo coo cto cio md secretary-general director-general "
    "undersecretary spokesman spokeswoman spokesperson "
    "adviser advisor aide strategist analyst economist pollster historian "
    "professor researcher scientist lecturer dean principal founder co-founder cofounder partner "
    "manager executive editor publisher reporter journalist correspondent columnist host anchor "
    "moderator presenter commentator author writer novelist critic blogger producer actor actress "
    "singer musician comedian director artist coach captain player lawyer counsel barrister "
    "solicitor advocate activist campaigner organizer organiser leader head boss whip nominee "
    "candidate contender front-runner frontrunner hopeful rival opponent billionaire businessman "
    "businesswoman mogul magnate titan tycoon investor banker trader donor bishop archbishop "
    "cardinal pastor priest evangelist prophet doctor surgeon physician neurosurgeon nurse "
    "psychologist psychiatrist engineer teacher student veteran soldier agent detective farmer "
    "owner resident voter witness expert specialist fellow scholar icon legend star guru "
    "treasurer comptroller controller auditor registrar ombudsman superintendent mp mla mna mpa "
    "mep msp pm cm fm treasurer chief-of-staff solicitor-general attorney-general "
    "brother sister wife husband son daughter mother father cousin friend colleague ally "
    "widow partner negotiator mediator deputy president-elect ex-president ex-minister "
    "premier-designate lobbyist consultant contributor operative staffer volunteer supporter "
    "commander chief boss ruler monarch dictator rapper democrat republican conservative liberal "
    "independent socialist".split()
)

TITLE_WORDS = HONORIFICS | RANKS | OFFICES

PERSONAL_TITLES = frozenset(
    "president premier minister chancellor secretary senator congressman congresswoman governor "
    "mayor ambassador envoy commissioner judge chairman chairwoman director ceo spokesman "
    "spokeswoman spokesperson adviser advisor aide strategist analyst economist pollster "
    "historian professor researcher editor journalist correspondent lawyer attorney activist "
    "doctor engineer general colonel inspector officer executive secretary-general wife husband "
    "son daughter mother father brother sister".split()
)
"""Titles that bodies do not hold, as they can an owner's, a partner's or a rival's."""

CAMPS_OF_OPINION = frozenset(
    "democrat republican conservative liberal independent socialist".split()
)
"""Titles only before full names: "Liberal Ada Lund", but "Liberal Front"."""

ROLE_MODIFIERS = frozenset(
    "former ex then acting interim incoming outgoing late longtime veteran senior junior top "
    "current presumptive deputy assistant associate vice managing executive prime foreign defence "
    "defense finance interior home information health education energy justice trade labour "
    "labor agriculture environment transport communications press political national federal "
    "state house senate majority minority opposition party campaign presidential "
    "vice-presidential congressional republican democratic democrat conservative liberal general "
    "principal chief special first second lead retired fellow air rear field staff group wing "
    "squadron flight of for and the".split()
)

LEADS_TO_ROLE = frozenset(
    "when while as but and or if after before since because although though where with for by so "
    "like once until unless than whether that this these those from in at on to of about the a an "
    "his her its their our my your what how why both also even only now then not last next week "
    "month year night yesterday today tomorrow monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
"""Words that may stand before a title in its sentence and are no part of it: "When President"."""

NO_PART_OF_ROLE = frozenset(
    "own other same such many several few more most new certain another different next last "
    "late various".split()
)
"""Adjectives before a noun for a person that say nothing of what the person is."""

FEMALE_NOUNS = frozenset(
    "spokeswoman congresswoman chairwoman businesswoman councilwoman assemblywoman actress wife "
    "mother daughter sister aunt niece widow queen princess woman girl grandmother stepmother "
    "hostess heroine policewoman lady mom mum stepdaughter granddaughter".split()
)
MALE_NOUNS = frozenset(
    "congressman chairman businessman councilman assemblyman husband father son brother uncle "
    "nephew widower king prince man boy grandfather stepfather policeman gentleman dad "
    "frontman statesman stepson grandson".split()
)
SPOKES = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople"})

NAME_SUFFIXES = frozenset("jr sr ii iii iv esq phd md kc qc mp".split())
PARTICLES = frozenset(
    "de da del della di du la le van von der den ter bin ibn al el ul ur us uz ud dos das y".split()
)


def plain(word: str) -> str:
    """A word in the form the lists use: lower case, without full stops and typographic marks."""
    return word.lower().replace("’", "'").replace(".", "").strip("'")
