"""Text that an assistant gives, read into the ledger as the desk reads it; nothing is fetched."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.desk.adding import Given, read_given
from onrecord.desk.drafts import Draft
from onrecord.desk.storing import Stored, store
from onrecord.ledger import Ledger
from onrecord.mcp.shapes import NOTICE, AddedAnswer, AddedShape, StoredData, TroubleData

SOURCE = "text from an assistant"
"""Where the ledger says that such an article came from."""


def read(text: str, speaker: str, published: str, outlet: str) -> Draft:
    """The articles in ``text``; nothing is stored. Raises ``BadRecord`` for a date that is none."""
    told = Given(text=text, speaker=speaker, published=published, outlet=outlet, source=SOURCE)
    return read_given(told)


def store_all(ledger: Ledger, draft: Draft) -> list[Stored]:
    """Put the articles of ``draft`` into the ledger as they were read."""
    return [store(ledger, article, {}, by="", reason="") for article in draft.articles]


def added(draft: Draft, stored: Sequence[Stored]) -> AddedAnswer:
    """What became of it."""
    trouble = [one.trouble for one in stored if one.trouble]
    return AddedAnswer(
        notice=NOTICE,
        items=[_item(one) for one in stored if one.there or one.new],
        quoted_data=TroubleData(problems=[*draft.problems, *trouble]),
    )


def _item(one: Stored) -> AddedShape:
    return AddedShape(
        new=one.new,
        statements=one.statements,
        conflicts=one.conflicts,
        quoted_data=StoredData(article=one.article.id, headline=one.article.headline),
    )
