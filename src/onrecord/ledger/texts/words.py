"""The words by which an article is found, as the text index of articles holds them."""

from __future__ import annotations

from onrecord.ledger.texts.stems import stems
from onrecord.ledger.texts.units import indexed
from onrecord.records import READ_LANGUAGE

MOST_BYTES = 1_000_000
"""How long the different words of an article may be together, in UTF-8; PostgreSQL's limit is
2^20 - 1. A text of a million characters has fewer, unless it is made of noise."""


UNREAD = "@unread"
"""Stands for a language that statements are not taken from. No word begins with this character."""


def token_of(language: str) -> str:
    """What stands for the language with this code."""
    return f"@{language}"


def words_of(text: str, headline: str | None, language: str) -> list[str]:
    """The different words of the headline and the text, without case, accents and endings, of a
    text with too many the first ones; and what stands for the language. Sorted."""
    forms: list[str] = []
    room = MOST_BYTES
    for form in indexed(f"{headline or ''}\n{text}"):
        room -= len(form.encode("utf-8", "replace"))
        if room < 0:
            break
        forms.append(form)
    told = [token_of(language)] if language.isalnum() else []
    told += [UNREAD] if language != READ_LANGUAGE else []
    return sorted({*stems(forms).values(), *told})
