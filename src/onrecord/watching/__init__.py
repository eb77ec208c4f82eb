"""Watch feeds, sitemaps and pages, and tell when something new stands against the record.

Sources and alerts belong to a newsroom, not to its record: they are in the newsroom's store.
"""

from __future__ import annotations

from onrecord.watching.atom import MEDIA_TYPE, atom
from onrecord.watching.delivering import Sender
from onrecord.watching.message import Message, messages_of
from onrecord.watching.ready import scheduler_for
from onrecord.watching.records import Followed, Source, Target
from onrecord.watching.schedule import seconds_of
from onrecord.watching.scheduler import Scheduler
from onrecord.watching.store import Watching
from onrecord.watching.whom import Whom, called, follow_matter, whom

__all__ = [
    "MEDIA_TYPE",
    "Followed",
    "Message",
    "Scheduler",
    "Sender",
    "Source",
    "Target",
    "Watching",
    "Whom",
    "atom",
    "called",
    "follow_matter",
    "messages_of",
    "scheduler_for",
    "seconds_of",
    "whom",
]
