"""The weights of the line scorer: log-odds per feature of ``features.NAMES``.

Made by train/lines.py from 55 labelled news pages (9294 lines), the half of the set whose
page ids have an even SHA-256; the other half is for measuring. Not edited by hand.
"""

from __future__ import annotations

WEIGHTS = {
    "bias": -2.959,
    "length": 0.623,
    "short": -0.467,
    "long": -0.462,
    "final": 1.055,
    "teaser_dots": -1.836,
    "commas": 0.315,
    "stops": -0.372,
    "capitals": -1.341,
    "digits": 2.352,
    "linkish": 0.282,
    "quoted": 0.753,
    "repeated": -0.469,
    "heading": -0.118,
    "aside": -0.576,
    "site_talk": -3.438,
    "picture": -1.650,
    "byline": -1.693,
    "dated": -2.347,
    "junk": -0.029,
    "question": -0.168,
    "starts_low": 1.262,
    "glued": -1.614,
    "sentences": 0.728,
    "shouted": -0.432,
    "prose": -0.141,
    "turn": 0.205,
    "under_heading": -1.298,
    "before1": 0.365,
    "after1": 0.246,
    "near3": 0.363,
    "near8": 0.057,
    "block_share": 1.785,
    "block_place": 0.327,
    "in_block": -1.190,
    "cohesion": 0.236,
    "cohesion_page": -0.272,
}
