"""Parameters of addresses that say where a reader came from, and nothing about the page."""

from __future__ import annotations

MARKERS = frozenset(
    "fbclid gclid dclid msclkid twclid yclid igshid mc_cid mc_eid cmpid ocid ncid smid"
    " _ga _gl ref_src".split()
)
MARKER_PREFIXES = ("utm_", "at_campaign", "at_medium")
