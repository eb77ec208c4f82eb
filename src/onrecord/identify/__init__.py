"""Stage 4: who the source of each attribution is, who relays it, and to whom it is said."""

from onrecord.identify.voices import identify

__all__ = ["identify"]
