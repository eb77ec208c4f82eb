"""A text that is shown in part."""

from __future__ import annotations


def shortened(text: str, limit: int) -> str:
    """``text`` in at most ``limit`` characters, cut after a word and ended by an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    cut = head.rfind(" ")
    return head[: cut if cut > 0 else len(head)].rstrip(" ,;:") + "…"
