"""Acts that start somewhere, and grounds that belong to whoever they are named after."""

from __future__ import annotations

# What takes off from one place only.
LAUNCH = frozenset("launch fire shoot lift take".split())
# Verbs that tell, with "from", where something started.
ORIGIN = LAUNCH | frozenset("come fly send originate depart".split())
# "Kestrian soil": the place is Kestria, not soil.
GROUNDS = frozenset("soil territory land ground side water airspace".split())
