"""Which words make a phrase the name of a programme, a venue or an event."""

from __future__ import annotations

#: Heads of phrases at which people speak: "at the Harrowmere Forum", "at a rally in Dunmarrow".
EVENTS = frozenset(
    """
    rally conference forum summit convention hearing event debate breakfast dinner luncheon lunch
    banquet university college school academy church cathedral mosque temple club hall center centre
    theatre theater stadium arena hotel factory plant headquarters palace institute museum library
    fair festival congress ceremony funeral launch stop gala march protest vigil meeting symposium
    seminar lecture workshop expo council assembly roundtable fundraiser commencement inauguration
    memorial base airport station port shipyard mill farm hospital chamber parliament ballroom
    """.split()
)

#: Prepositions before a programme, and those before a venue or an event.
ON_AIR = frozenset({"on"})
AT_PLACE = frozenset({"at", "during"})

#: Small words inside a name: "Meet the Press", "Voice of the North".
JOINING = frozenset("of the and with this for in & 's ’s to at".split())

#: Capitalised words that name no occasion.
NO_NAME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december twitter x facebook instagram mastodon telegram
    linkedin tiktok youtube whatsapp i
    """.split()
)

#: Entities that are no occasion by themselves.
NO_OCCASION = frozenset(
    "GPE LOC NORP PERSON DATE TIME MONEY PERCENT CARDINAL ORDINAL LAW LANGUAGE QUANTITY".split()
)

#: What happens "on" a programme; to comment or to vote "on" something is no broadcast.
SAYING = frozenset(
    "say tell appear appearance interview air claim argue declare state add admit deny".split()
)

#: Words for broadcasting that name no broadcaster.
GENERIC = frozenset({"tv", "television", "radio"})
