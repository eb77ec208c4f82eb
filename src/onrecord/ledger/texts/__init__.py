"""Articles found by the words of their texts, in any language."""

from __future__ import annotations

from onrecord.ledger.texts.desk import Texts
from onrecord.ledger.texts.finding import FoundArticle

__all__ = ["FoundArticle", "Texts"]
