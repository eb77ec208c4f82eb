"""Messages and targets for tests of what is sent."""

from __future__ import annotations

from onrecord.watching.message import Message, Said
from onrecord.watching.records import Target

DESK = "http://127.0.0.1:8600"
SAID = Said(
    id="s1",
    speaker="Aldous Brenn",
    verb="denied",
    words="I never met Pell Marine",
    said="3 March 2031",
    outlet="Varland Courier",
    headline="Brenn on the tender",
    article="a1",
    url="https://courier.example/1",
)
MESSAGE = Message(
    number=7,
    title="Candidate change: Aldous Brenn",
    lead="A position that has changed. Candidate, not yet confirmed by a person.",
    said=(SAID, SAID),
    path="/conflicts/r1",
    made_at="2031-03-04T09:00:00+00:00",
    unread=True,
    status="candidate",
    type="change",
)
HOOK = Target(
    number=3, kind="webhook", address="https://hooks.example/in", secret="s" * 64, private=False
)
BOX = Target(number=4, kind="mail", address="desk@courier.example", secret="", private=False)
