"""Why a relation that looks like a conflict is none, in plain words."""

from __future__ import annotations

from onrecord.records import HarmlessShape

HARMLESS: dict[HarmlessShape, str] = {
    "refinement": "the later one makes the earlier one more exact",
    "scope": "one speaks of a part, the other of the whole",
    "list-valued": "both may be true side by side, as in a list",
    "conditional": "one of them holds on a condition only",
    "reported-not-asserted": "one of them only tells what somebody else holds",
    "opinion-vs-fact": "one is an opinion, the other a fact",
    "different-event": "they speak of different events",
    "different-time": "they speak of different times, and things changed",
    "similar-topic": "they share a topic and no question",
    "same-utterance": "they are two renderings of one utterance",
    "negated-denial": "the denying word is itself taken back",
    "rejects-offer": "an offer or a plan is turned down, no claim is denied",
    "question": "one of them only asks",
    "prediction": "one foretells, the other tells what came",
    "namesake": "the speakers, or those spoken of, only share a name",
    "misread": "the page was misread: other words, speaker or date",
    "other": "another reason, which the note gives",
}
"""Each harmless shape, and what it means; a dismissal names one of them."""
