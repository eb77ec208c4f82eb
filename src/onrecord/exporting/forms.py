"""The formats: for each, what it can hold, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import get_args

from onrecord.export_formats import Format, What
from onrecord.exporting import gathering, writers
from onrecord.exporting.writers import Write
from onrecord.publish import annotation, ftm, jsonld, prov


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what people call it, its media type, how its files end, and what writes each of
    the things that it has words for."""

    name: str
    media_type: str
    ending: str
    writers: Mapping[What, Write]


def _of_all(writer: Callable[[What], Write]) -> dict[What, Write]:
    return {what: writer(what) for what in get_args(What)}


_SCHEMA_ORG: dict[What, Write] = {
    "statements": writers.graph(
        jsonld.SCHEMA_ORG, partial(gathering.statements, retold=True), jsonld.statement_graph
    ),
    "relations": writers.graph(jsonld.SCHEMA_ORG, gathering.relations, jsonld.relation_graph),
}
_ANNOTATIONS: dict[What, Write] = {
    "statements": writers.annotation_page(
        "statements", gathering.statements, annotation.statement_annotation
    ),
    "relations": writers.annotation_page(
        "relations", gathering.relations, annotation.relation_annotation
    ),
}
_PROV: dict[What, Write] = {
    "statements": writers.graph(prov.PROVENANCE, gathering.statements, prov.statement_provenance),
    "relations": writers.graph(prov.PROVENANCE, gathering.relations, prov.relation_provenance),
}
_FTM: dict[What, Write] = {
    "statements": writers.entities(gathering.statements, ftm.statement_entities),
    "relations": writers.entities(gathering.relations, ftm.relation_entities),
    "people": writers.entities(writers.known_by_pages, ftm.known_entities),
}
_LD = "application/ld+json"
_ANNOTATED = f'{_LD}; profile="http://www.w3.org/ns/anno.jsonld"'
_LINES = "application/x-ndjson"
_PARQUET = "application/vnd.apache.parquet"

FORMS: Mapping[Format, Form] = {
    "jsonl": Form("JSON lines", _LINES, "jsonl", _of_all(writers.jsonl)),
    "csv": Form("CSV", "text/csv; charset=utf-8", "csv", _of_all(writers.csv)),
    "parquet": Form("Parquet", _PARQUET, "parquet", _of_all(writers.parquet)),
    "parquet-nested": Form(
        "nested Parquet", _PARQUET, "nested.parquet", _of_all(writers.nested_parquet)
    ),
    "schema-org": Form("schema.org", _LD, "jsonld", _SCHEMA_ORG),
    "annotations": Form("Web Annotations", _ANNOTATED, "annotations.jsonld", _ANNOTATIONS),
    "prov": Form("PROV-O", _LD, "prov.jsonld", _PROV),
    "ftm": Form("FollowTheMoney", _LINES, "ftm.jsonl", _FTM),
    "popolo": Form(
        "Popolo", "application/json", "popolo.json", {"people": writers.popolo_document}
    ),
}
"""Every format, by the name that ``--format`` takes."""


def form_of(name: str) -> Format | None:
    """The format whose files end as ``name`` does, the longest ending first; ``None`` for none."""
    by_length = sorted(FORMS, key=lambda form: -len(FORMS[form].ending))
    endings = ((form, f".{FORMS[form].ending}") for form in by_length)
    return next((form for form, ending in endings if name.lower().endswith(ending)), None)
