"""The brief of a matter, as a file to take away: what does not fit, then who said what."""

from __future__ import annotations

from dataclasses import replace

from onrecord.desk.brief import ENDINGS, Download
from onrecord.desk.choosing import Wish, chosen_file
from onrecord.desk.matter import DRAWN
from onrecord.desk.person import conflicts_first
from onrecord.ledger import Ledger, Wanted
from onrecord.publish.selection import Pick
from onrecord.records import Statement


def matter_brief(ledger: Ledger, identity: str, wanted: Wanted, ending: str) -> Download | None:
    """The conflicts and the ``DRAWN`` newest statements of the matter with this id, of those that
    are as ``wanted``, by speaker and day; None for another ``ending``. Raises ``QueryError`` for no
    such matter, and for a filter that cannot be understood."""
    if ending not in ENDINGS:
        return None
    matter = ledger.matters.one(identity)
    asked = replace(wanted, matter=matter.id)
    page = ledger.statement_page(asked, limit=DRAWN, newest=True)
    ids = {s.id for s in page.statements}
    flags = conflicts_first(r for r in ledger.relations_of(ids) if {r.a, r.b} <= ids)
    picks = [Pick(kind="conflict", id=one.id) for one in flags]
    picks += [Pick(kind="statement", id=s.id) for s in sorted(page.statements, key=_place)]
    told = f"The newest {len(ids)} of its statements." if page.more else ""
    return chosen_file(ledger, Wish(picks=tuple(picks), title=matter.name, note=told), ending)


def _place(statement: Statement) -> tuple[str, str, str]:
    """Those whose speaker is not known come last."""
    name = statement.speaker.name if statement.speaker else "\uffff"
    return name, statement.said.edtf or "\uffff", statement.id
