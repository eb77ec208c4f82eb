"""Words of posts: short forms, departments, titles that one holds at a time, past and to come."""

from __future__ import annotations

#: Short and spelled forms, to the words that posts are compared by.
CANONICAL: dict[str, tuple[str, ...]] = {
    "pm": ("prime", "minister"),
    "premier": ("prime", "minister"),
    "cm": ("chief", "minister"),
    "fm": ("foreign", "minister"),
    "pres": ("president",),
    "sen": ("senator",),
    "sens": ("senator",),
    "rep": ("representative",),
    "reps": ("representative",),
    "congressman": ("representative",),
    "congresswoman": ("representative",),
    "congressmember": ("representative",),
    "gov": ("governor",),
    "govs": ("governor",),
    "amb": ("ambassador",),
    "gen": ("general",),
    "lt": ("lieutenant",),
    "dg": ("director-general",),
    "ceo": ("chief", "executive"),
    "cfo": ("finance", "executive"),
    "md": ("managing", "director"),
    "mp": ("member", "parliament"),
    "vp": ("vice", "president"),
    "vice-president": ("vice", "president"),
    "atty": ("attorney",),
    "dep": ("deputy",),
    "defense": ("defence",),
    "labor": ("labour",),
    "chairman": ("chair",),
    "chairwoman": ("chair",),
    "chairperson": ("chair",),
    "spokesman": ("spokesperson",),
    "spokeswoman": ("spokesperson",),
    "lawyer": ("attorney",),
    "adviser": ("advisor",),
    "organiser": ("organizer",),
    "nominee": ("candidate",),
    "contender": ("candidate",),
    "hopeful": ("candidate",),
    "front-runner": ("candidate",),
    "frontrunner": ("candidate",),
    "boss": ("chief",),
    "cofounder": ("founder",),
    "co-founder": ("founder",),
    "businesswoman": ("businessman",),
}

#: What a post is for; part of its title ("foreign minister", "minister of foreign affairs").
DEPARTMENTS = frozenset(
    "prime foreign affairs defence interior home finance treasury exchequer state information "
    "health education energy justice trade commerce labour agriculture environment transport "
    "communications economy economic planning development housing culture sport sports tourism "
    "water power petroleum industry climate law railways religious science technology veterans "
    "security national homeland cabinet foreign-affairs opposition house senate majority "
    "minority press campaign party chief deputy vice assistant managing executive general "
    "attorney presidential gubernatorial vice-presidential army navy police central bank "
    "staff political communications policy finance human first lieutenant major "
    "undersecretary district".split()
)

#: Which departments one post may be called by.
SAME_DEPARTMENT = {"treasury": "finance", "exchequer": "finance", "home": "interior"}

#: Titles whose departments come after "of": "secretary of state", "speaker of the house".
WITH_DEPARTMENTS = frozenset(
    "minister secretary leader speaker chief chair whip spokesperson undersecretary".split()
)

#: One holder at a time within a country: the title alone says who.
NATIONAL = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "king",
        "queen",
        "emir",
        "sultan",
        "pope",
        "chief justice",
        "attorney general",
        "opposition leader",
        "army chief",
        "police chief",
        "house speaker",
        "vice president",
        "deputy prime minister",
        "speaker",
        "ombudsman",
    }
)

#: One holder at a time within a smaller area: somebody else holds it elsewhere.
TERRITORIAL = frozenset(
    {"governor", "mayor", "senator", "representative", "chief minister", "sheriff", "ambassador"}
)

#: Departments whose ministers and secretaries are many, or are no country's.
NOT_NATIONAL = frozenset(
    "deputy assistant press campaign executive party chief first general under".split()
)

#: Departments that end the name of a body when capitalised: "Harbour Party leader".
BODY_NOUNS = frozenset({"Party", "Campaign", "Bank", "Department", "Ministry"})

PAST = frozenset("former ex ex- then one-time onetime late retired ousted deposed".split())
TO_COME = frozenset("incoming next would-be elect future presumptive aspiring".split())

#: Where a title ends and what it is of begins.
PREPOSITIONS = frozenset("of for in from at to with on under by within against about".split())
#: Prepositions that say where somebody belongs, not what they deal with.
BELONGING = frozenset({"of", "from", "in", "at", "for"})

#: Titles that name no post.
NO_POST = frozenset(
    "mr mrs ms miss sir lord lady dame man woman men women people person friend colleague ally "
    "rival opponent supporter voter resident member one fellow legend icon star guru veteran "
    "brother sister wife husband son daughter mother father cousin widow partner private".split()
)

PARTIES = {
    "republican": "Republican Party",
    "republicans": "Republican Party",
    "gop": "Republican Party",
    "democrat": "Democratic Party",
    "democratic": "Democratic Party",
    "democrats": "Democratic Party",
    "tory": "Conservative Party",
    "libertarian": "Libertarian Party",
}
#: Letters of parties in brackets after a name: "(R-Utah)".
PARTY_LETTERS = {
    "r": "Republican Party",
    "d": "Democratic Party",
    "con": "Conservative Party",
    "lab": "Labour Party",
}
