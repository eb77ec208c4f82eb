"""Which words name a medium, and of whom it is said to be one."""

from __future__ import annotations

_NOUNS: dict[str, str] = {
    "social post": "tweet tweetstorm retweet",
    "interview": "interview conversation q&a",
    "speech": "speech rally sermon keynote remarks eulogy",
    "debate": "debate",
    "statement": "statement communique communiqué",
    "press release": "release",
    "report": "report study audit whitepaper dossier summary analysis",
    "poll": "poll survey",
    "letter": "letter",
    "email": "email e-mail emails e-mails",
    "column": "column op-ed editorial blog",
    "book": "book memoir autobiography",
    "article": "article",
    "podcast": "podcast",
    "radio": "radio",
    "TV": "television tv telecast",
    "press conference": "briefing",
    "court": "court trial deposition affidavit lawsuit testimony tribunal",
    "parliament": "parliament senate assembly legislature",
    "memo": "memo memorandum",
    "video": "video clip footage",
    "ad": "ad advertisement commercial",
    "petition": "petition",
    "filing": "filing",
}

#: Lemma of a noun -> the medium that it names.
MEDIUM_OF_NOUN: dict[str, str] = {
    noun: medium for medium, nouns in _NOUNS.items() for noun in nouns.split()
}

#: Cues that are a medium by themselves.
MEDIUM_OF_CUE: dict[str, str] = {
    "tweet": "social post",
    "retweet": "social post",
    "post": "social post",
    "testify": "court",
}

#: Media that can be said to speak: "the letter said". A court or a debate is no medium of itself.
SPEAKING = frozenset(
    """
    report poll letter email column book article memo video ad petition filing statement podcast
    """.split()
) | {"social post", "press release"}

#: A medium before one of these is the medium still: "a radio interview", "the debate stage".
CARRIERS = frozenset(
    "show program programme station interview appearance broadcast stage host special".split()
)

#: Where posts are made: a post is said "on" one of them; otherwise they are companies.
PLATFORMS = frozenset("twitter x facebook instagram mastodon telegram linkedin tiktok".split())

#: Prepositions that place a saying within a medium; "after the debate" is outside of it.
WITHIN = frozenset("in at during on via through by from with to into within amid as".split())

#: What of an occasion is the occasion still: "at the start of his speech".
PARTS = frozenset("start outset opening beginning middle end close part course session".split())

#: Occasions that are spoken of, not on: "commenting on her speech".
NOT_ON = frozenset("speech debate interview statement report letter email column book".split())

#: What makes a channel one that broadcasts.
CHANNELS = frozenset({"news", "tv", "television", "broadcast", "cable"})

#: What makes a conference or a release one for the press.
PRESS = frozenset({"press", "news", "media"})

#: Broadcasters: whoever speaks "on" or "to" one of them is on the air.
BROADCASTERS: dict[str, str] = {
    **dict.fromkeys("cnn msnbc cnbc nbc abc cbs fox bbc pbs c-span itv".split(), "TV"),
    **dict.fromkeys(["npr", "radio"], "radio"),
    **dict.fromkeys(["tv", "television"], "TV"),
}

#: Verbs whose object can be the medium or the audience: "told the court", "sent a letter".
GIVING = frozenset(
    """
    tell give address send write issue release post publish file deliver make hold air launch
    inform use read sign text email broadcast tape record share circulate take
    """.split()
)

#: Words in the names of newspapers and agencies: what these bring is a report.
OUTLETS = frozenset(
    """
    times post journal tribune herald gazette courier press newspaper magazine chronicle wire
    reuters bloomberg politico observer telegraph guardian afp ap bulletin dispatch examiner sun
    globe mail inquirer sentinel register
    """.split()
)

#: Cues by which an outlet brings its own report.
REPORTING = frozenset("report write note reveal describe accord find detail".split())

#: Media that are one occasion: what the speaker says next belongs to it.
OCCASIONS = frozenset("interview speech debate TV radio podcast parliament court video".split()) | {
    "press conference"
}

#: Occasions on which two talk with each other: what one says there, the other says there too.
TALKS = frozenset({"interview", "TV", "radio", "podcast"})

#: Writings that go on for more than one sentence.
WRITTEN = frozenset({"social post", "statement", "press release", "letter", "email"})

#: What somebody does on a stage: "spoke at a rally", "gave an interview", "appeared on Radio Tarn".
STAGING = frozenset(
    """
    speak appear deliver give hold address take sit make host join headline conduct attend testify
    """.split()
)

#: Adverbs that leave the scene.
ELSEWHEN = frozenset(
    "afterward afterwards earlier previously subsequently meanwhile separately elsewhere".split()
)
