"""The weights of the line scorer: log-odds per feature of ``features.NAMES``.

Made by train/lines.py from 55 labelled news pages (9277 lines), the half of the set whose
page ids have an even SHA-256; the other half is for measuring. Not edited by hand.
"""

from __future__ import annotations

WEIGHTS = {
    "bias": -3.253,
    "length": 0.413,
    "short": -0.499,
    "long": -0.416,
    "final": 0.646,
    "teaser_dots": -1.065,
    "commas": 0.218,
    "stops": -0.353,
    "capitals": -1.355,
    "digits": 2.080,
    "linkish": 0.121,
    "quoted": 0.856,
    "repeated": -0.702,
    "heading": -0.094,
    "aside": -0.217,
    "site_talk": -2.790,
    "picture": -0.942,
    "byline": -1.298,
    "dated": -1.677,
    "junk": -0.028,
    "question": -0.006,
    "starts_low": 1.202,
    "glued": -1.001,
    "sentences": 0.212,
    "shouted": -0.355,
    "prose": 0.060,
    "under_heading": -1.544,
    "before1": 0.325,
    "after1": 0.310,
    "near3": 0.422,
    "near8": 0.172,
    "block_share": 1.243,
    "block_place": 0.253,
    "in_block": -0.998,
    "cohesion": 0.341,
    "cohesion_page": 0.170,
}
