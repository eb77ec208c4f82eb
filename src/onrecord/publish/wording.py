"""The brief's own words: neutral labels for types, acts, media and reasons."""

from __future__ import annotations

TITLES = {
    "self-contradiction": "Two statements that do not fit together",
    "change": "A position that has changed",
    "denial": "A statement that is denied",
    "dispute": "Two sides that disagree",
}

STATUS = {
    "candidate": "Candidate, not yet confirmed by a person",
    "confirmed": "Confirmed by a person",
}

FOUND = {
    "reported": "The source itself sets the two against each other.",
    "inferred": "Found by comparing the two statements.",
}

VERBS = {
    "assert": "said",
    "deny": "denied",
    "reject": "rejected",
    "accuse": "accused",
    "admit": "admitted",
    "demand": "demanded",
    "promise": "promised",
    "question": "asked",
    "warn": "warned",
    "praise": "praised",
    "criticise": "criticised",
    "announce": "announced",
    "predict": "predicted",
    "decline": "declined",
    "other": "is reported",
}

REASONS = {
    "agent": "Who did it",
    "antonym": "Opposite words",
    "clash": "The page itself sets the two against each other",
    "date": "When it was",
    "denial-act": "One denies the other",
    "disowned": "Words said, and said never to have been said",
    "flip": "Praised here, blamed there",
    "modality": "How certain, possible or bound to be",
    "negation": "One says it, the other says it is not so",
    "number": "How many or how much",
    "opposed": "The same told, once as so and once as not so",
    "place": "Where it was",
    "position": "For or against",
    "receipt": "Sent, says one; not received, says the other",
    "reversal": "The page says that a position was given up",
    "same words": "The same words",
    "stance": "For it here, against it there",
    "then-now": "The page sets earlier words apart from later ones",
    "turnabout": "What was ruled out or announced, and what was done",
}

ORIGINS = {
    "reported": "not heard first-hand by this source",
    "alleged": "put to the speaker by somebody else",
}

NO_NAME = "Speaker not named"
NO_OUTLET = "outlet not known"
NO_HEADLINE = "No headline"
UNDATED = "undated"
OTHER_MATTERS = "Other matters"


def reason_label(kind: str) -> str:
    """What people call a reason of this kind."""
    return REASONS.get(kind, kind.replace("-", " ").capitalize())
