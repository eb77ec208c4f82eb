"""How much is read at a time, so that no single input can exhaust memory."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.errors import TooLarge

FILE_BYTES = 20_000_000
LINE_BYTES = 2_000_000
RECORD_BYTES = 8_000_000
TEXT_CHARACTERS = 1_000_000
ENTRIES = 5_000

SPLIT = "Split it into its articles, or remove what is no article."


def check_size(where: str, size: int) -> None:
    """Raise ``TooLarge`` for a file or page of more than ``FILE_BYTES`` bytes."""
    if size > FILE_BYTES:
        raise TooLarge(
            where, f"{size / 1e6:.1f} MB is more than the limit of {FILE_BYTES // 10**6} MB", SPLIT
        )


def check_lines(where: str, data: bytes) -> None:
    """Raise ``TooLarge`` for a line of more than ``LINE_BYTES`` bytes."""
    longest = max(map(len, data.split(b"\n"))) if len(data) > LINE_BYTES else 0
    if longest > LINE_BYTES:
        raise TooLarge(
            where,
            f"a line of {longest / 1e6:.1f} MB is more than the limit of {LINE_BYTES // 10**6} MB",
            SPLIT,
        )


def check_text(where: str, text: str) -> None:
    """Raise ``TooLarge`` for a text of more than ``TEXT_CHARACTERS`` code points."""
    if len(text) > TEXT_CHARACTERS:
        raise TooLarge(
            where,
            f"{len(text):,} characters of text are more than the limit of {TEXT_CHARACTERS:,}",
            SPLIT,
        )


def check_entries(where: str, count: int) -> Iterator[TooLarge]:
    """A ``TooLarge`` as a value when ``count`` is more than the ``ENTRIES`` that are read."""
    if count > ENTRIES:
        what = f"it has more than {ENTRIES:,} entries, and the rest was not read"
        yield TooLarge(where, what, "Split it.")
