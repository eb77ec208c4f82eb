"""Who a speaker is across articles: by name and evidence, from what the texts themselves tell."""

from onrecord.people.holders import office_holder
from onrecord.people.profile import learned, new_person
from onrecord.people.recognise import recognise
from onrecord.people.registry import read_registry
from onrecord.people.sightings import sightings

__all__ = [
    "learned",
    "new_person",
    "office_holder",
    "read_registry",
    "recognise",
    "sightings",
]
