"""Stage 4: from attributions to voices, in the order in which the article is read."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.identify.entities import Cast, Entity, gather
from onrecord.identify.mentions import find_mentions
from onrecord.identify.sources import Source, read_source
from onrecord.records import Attribution, Speaker, Voice
from onrecord.spans import text_of


def identify(doc: Doc, attributions: Sequence[Attribution]) -> list[Voice]:
    cast = gather(doc, find_mentions(doc))
    out = []
    for a in attributions:
        s = read_source(doc, a.source, cast)
        if s.kind == "none":
            out.append(Voice(speaker=None))
            continue
        if s.kind == "name":
            name = "; ".join(e.name for e in s.named)
            out.append(
                Voice(
                    speaker=Speaker(
                        name=name,
                        kind="person",
                        as_named=text_of(doc.text, a.source),
                        spans=a.source,
                    )
                )
            )
        else:
            out.append(
                Voice(
                    speaker=Speaker(
                        name=text_of(doc.text, a.source),
                        kind="unnamed" if s.kind != "plural" else "group",
                        as_named=text_of(doc.text, a.source),
                        spans=a.source,
                    )
                )
            )
    return out
