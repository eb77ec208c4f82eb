"""Which characters are of scripts that set no spaces between words, and which marks are accents."""

from __future__ import annotations

DENSE = (
    (0x0E00, 0x0EFF, "Thai, Lao"),
    (0x1000, 0x109F, "Myanmar"),
    (0x1780, 0x17FF, "Khmer"),
    (0x3005, 0x3007, "marks of iteration, zero"),
    (0x3040, 0x30FF, "Hiragana, Katakana"),
    (0x3100, 0x312F, "Bopomofo"),
    (0x31F0, 0x31FF, "Katakana, small"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xA9E0, 0xA9FF, "Myanmar"),
    (0xAA60, 0xAA7F, "Myanmar"),
    (0xAC00, 0xD7A3, "Hangul, whose words take endings"),
    (0xF900, 0xFAFF, "Han"),
    (0xFF66, 0xFF9D, "Katakana of half width"),
    (0x20000, 0x3FFFF, "Han"),
)
"""Ranges of code points, both ends included (Unicode, Blocks)."""

ACCENTS = (
    (0x0300, 0x036F, "of Latin, Greek and Cyrillic"),
    (0x0483, 0x0487, "Cyrillic"),
    (0x0591, 0x05C7, "Hebrew points"),
    (0x0610, 0x061A, "Arabic"),
    (0x0640, 0x0640, "Arabic, the stroke that widens a word"),
    (0x064B, 0x065F, "Arabic vowels"),
    (0x0670, 0x0670, "Arabic"),
    (0x06D6, 0x06ED, "Arabic, of the Koran"),
    (0x1AB0, 0x1AFF, "of Latin, more"),
    (0x1DC0, 0x1DFF, "of Latin, more"),
    (0x200C, 0x200D, "joiners"),
    (0x20D0, 0x20FF, "for symbols"),
)
"""Marks without which a word is the same to who looks for it. Vowel signs of Indic scripts are no
such marks."""

LIKE_MARKS = (0x200C, 0x200D, 0xFF9E, 0xFF9F)
"""Joiners, and the marks of sound for Katakana of half width: they belong to the letter before."""
