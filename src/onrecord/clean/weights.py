"""The weights of the line scorer: log-odds per feature of ``features.NAMES``.

Made by train/lines.py from 55 labelled news pages (9294 lines), the half of the set whose
page ids have an even SHA-256; the other half is for measuring. Not edited by hand.
"""

from __future__ import annotations

WEIGHTS = {
    "bias": -2.968,
    "length": 0.625,
    "short": -0.470,
    "long": -0.464,
    "final": 1.055,
    "teaser_dots": -1.834,
    "commas": 0.315,
    "stops": -0.379,
    "capitals": -1.342,
    "digits": 2.359,
    "linkish": 0.279,
    "quoted": 0.752,
    "repeated": -0.470,
    "heading": -0.118,
    "aside": -0.578,
    "site_talk": -3.436,
    "picture": -1.650,
    "byline": -1.693,
    "dated": -2.348,
    "junk": -0.029,
    "question": -0.168,
    "starts_low": 1.261,
    "glued": -1.613,
    "sentences": 0.729,
    "shouted": -0.429,
    "prose": -0.141,
    "turn": 0.204,
    "under_heading": -1.275,
    "before1": 0.365,
    "after1": 0.246,
    "near3": 0.363,
    "near8": 0.058,
    "block_share": 1.782,
    "block_place": 0.333,
    "in_block": -1.194,
    "cohesion": 0.237,
    "cohesion_page": -0.270,
}
