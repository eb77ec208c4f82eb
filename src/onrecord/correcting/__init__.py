"""Mend what was read of an article by hand: its headline, date, outlet, or who says something.

The correction is kept as such, with the value that was extracted. Dates of saying that hang on the
date of the page are worked out again from the text; ids of statements stay. The flags of what was
mended are looked at anew: those that do not hold any more are withdrawn, which is a line of the
journal of judgements, and what follows now is added.
"""

from __future__ import annotations

from onrecord.correcting.mending import Done, correct, correct_speaker, take_back

__all__ = ["Done", "correct", "correct_speaker", "take_back"]
