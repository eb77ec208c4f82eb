"""Rules and tagger together: the tagger wins, the marks on the page guarantee."""
from __future__ import annotations
