"""A confirmed conflict as a card to share: its file, and what stands beside it on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.ledger import Ledger
from onrecord.publish.card import Card, card_of
from onrecord.records import Relation

Form = Literal["wide", "square"]
Ending = Literal["svg", "png"]
MEDIA = {"svg": "image/svg+xml", "png": "image/png"}
"""The media type of each kind of file."""


@dataclass(frozen=True, slots=True)
class CardFile:
    """The bytes of a card, their media type, and a name for the file."""

    body: bytes
    media_type: str
    name: str


def card(ledger: Ledger, relation: Relation) -> Card:
    """The card of ``relation``. Raises ``Unconfirmed`` unless a named person confirmed it, and it
    is a conflict."""
    sides = ledger.sides((relation.a, relation.b))
    statements = {side.statement.id: side.statement for side in sides}
    articles = {a.id: a for a in ledger.articles({s.article for s in statements.values()})}
    return card_of(relation, statements, articles, ledger.judgements(relation.id))


def card_file(ledger: Ledger, relation: Relation, form: Form, ending: Ending) -> CardFile:
    """The card of ``relation`` as a file. Raises ``Unconfirmed`` as ``card`` does."""
    from onrecord.publish.card_file import card_png, card_svg

    made = card(ledger, relation)
    body = card_png(made, form) if ending == "png" else card_svg(made, form).encode("utf-8")
    return CardFile(body, MEDIA[ending], f"conflict-{_plain(relation.id)}-{form}.{ending}")


def _plain(identity: str) -> str:
    """The beginning of an id, fit for the name of a file."""
    return "".join(c for c in identity if c.isascii() and c.isalnum())[:12] or "card"
