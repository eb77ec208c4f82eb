"""Relations that a page states itself: no judge is needed, only the record of its words."""

from __future__ import annotations

from onrecord.compare.benign import THROUGH_OTHERS
from onrecord.compare.explain import reasons
from onrecord.compare.finding import Finding
from onrecord.compare.judge import relation_id
from onrecord.compare.weights import SHIPPED
from onrecord.records import Relation, RelationType, Span, Statement
from onrecord.shortening import shortened
from onrecord.spans import text_of

#: The share that was right of those read on pages that nobody had looked at
#: (``eval/gold/wire.jsonl``), rounded down: where the denial itself says what is denied, 53 of 56,
MADE = 0.9
#: and where it points to another statement of the page, 10 of 13.
MET = 0.75
_SHOWN = 60


def stated(a: Statement, b: Statement, *, text: str, type_: RelationType, words: Span) -> Relation:
    """The relation of ``type_`` that the page with ``text`` states by its ``words``.

    ``a`` is what is denied or taken back, ``b`` what stands against it; both are of that page.
    """
    kind = "reversal" if type_ in {"change", "self-contradiction"} else "denial-act"
    told = f"{shortened(text_of(text, a.content.spans[:1]), _SHOWN)} / {text[slice(*words)]}"
    finding = Finding(
        kind=kind,
        a=a.content.spans[:1],
        b=(words,),
        text=told,
        strength=1.0,
        stated=True,
        outright=True,
    )
    through = bool(a.via) or a.origin != "first-hand"
    return Relation(
        id=relation_id(a.id, b.id),
        type=type_,
        found="reported",
        a=a.id,
        b=b.id,
        score=MADE if a.origin == "reported" else MET,
        reasons=reasons([finding], SHIPPED),
        benign=(THROUGH_OTHERS,) if through else (),
        origin_a=a.origin,
        origin_b=b.origin,
    )
