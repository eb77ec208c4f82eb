"""A brief of what somebody chose at the desk: looked up, shown, and made a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.desk.brief import ENDINGS, Download
from onrecord.errors import QueryError
from onrecord.keeping.origins import origins_of
from onrecord.ledger import Ledger
from onrecord.publish.selection import (
    Known,
    Pick,
    Selection,
    selection_blocks,
    selection_of,
)
from onrecord.records import Relation

MOST = 200
"""How many statements and conflicts a brief has at most."""
LONGEST_NOTE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody chose, in their order, and how they call it."""

    picks: tuple[Pick, ...]
    title: str = ""
    note: str = ""


def wish_of(picks: str, title: str, note: str) -> Wish:
    """The wish of a form, whose ``picks`` are a JSON list of ``{"kind", "id", "note"}``.

    Raises ``QueryError`` for anything else.
    """
    try:
        told = [_pick(one) for one in json.loads(picks or "[]")]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise QueryError("the brief", "what was chosen cannot be read", "Choose again") from error
    if len(told) > MOST:
        raise QueryError("the brief", f"it has more than {MOST} entries", "Choose fewer")
    return Wish(picks=tuple(told), title=title[:500], note=note[:LONGEST_NOTE])


def _pick(told: Mapping[str, object]) -> Pick:
    kind = told["kind"]
    if kind not in ("statement", "conflict"):
        raise ValueError(kind)
    note = str(told.get("note") or "")[:LONGEST_NOTE]
    return Pick(
        kind="conflict" if kind == "conflict" else "statement", id=str(told["id"]), note=note
    )


def chosen(ledger: Ledger, wish: Wish) -> Selection:
    """What is chosen, looked up in ``ledger``; what is not there (any more) is counted."""
    relations = _relations(ledger, [p.id for p in wish.picks if p.kind == "conflict"])
    ends = (end for r in relations.values() for end in (r.a, r.b))
    ids = dict.fromkeys((*(p.id for p in wish.picks if p.kind == "statement"), *ends))
    statements = {side.statement.id: side.statement for side in ledger.sides(ids)}
    known = Known(
        statements=statements,
        relations=relations,
        articles={a.id: a for a in ledger.articles({s.article for s in statements.values()})},
        judged=ledger.judged(list(relations)),
        origins=origins_of(ledger, statements),
    )
    return selection_of(wish.picks, known, title=wish.title, note=wish.note)


def chosen_file(ledger: Ledger, wish: Wish, ending: str) -> Download:
    """The brief of what is chosen as a file: ``html``, ``md``, ``docx`` or ``pdf``."""
    made = chosen(ledger, wish)
    return Download(_RENDER[ending](made), ENDINGS[ending][0], f"{made.title}.{ending}")


def _relations(ledger: Ledger, ids: Sequence[str]) -> dict[str, Relation]:
    found = {}
    for identity in dict.fromkeys(ids):
        try:
            relation = ledger.relation(identity)
        except QueryError:
            continue
        if relation.id == identity:
            found[identity] = relation
    return found


def _html(made: Selection) -> bytes:
    from onrecord.publish.pages import html_of

    return html_of(made.title, selection_blocks(made)).encode("utf-8")


def _markdown(made: Selection) -> bytes:
    from onrecord.publish.pages import markdown_of

    return markdown_of(selection_blocks(made)).encode("utf-8")


def _word(made: Selection) -> bytes:
    from onrecord.publish.word import docx_of

    return docx_of(made.title, selection_blocks(made))


def _pdf(made: Selection) -> bytes:
    from onrecord.publish.pdf import pdf_of

    return pdf_of(made.title, selection_blocks(made))


_RENDER: Mapping[str, Callable[[Selection], bytes]] = {
    "html": _html,
    "md": _markdown,
    "docx": _word,
    "pdf": _pdf,
}
