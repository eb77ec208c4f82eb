"""All that a newsroom's store holds of watching."""

from __future__ import annotations

from onrecord.newsroom import Newsroom
from onrecord.watching.alerts import Alerts
from onrecord.watching.following import Following
from onrecord.watching.joining import Joined
from onrecord.watching.lease import Lease
from onrecord.watching.sources import Sources
from onrecord.watching.targets import Targets


class Watching:
    """What is watched and followed, the alerts, and where they go, in the store of ``newsroom``."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.sources = Sources(newsroom.access)
        self.following = Following(newsroom.access)
        self.joined = Joined(newsroom.access)
        self.alerts = Alerts(newsroom.access)
        self.targets = Targets(newsroom.access)
        self.lease = Lease(newsroom.access)
