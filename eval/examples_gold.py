"""Score the relations found among the sample articles (``examples/``) against their gold."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord import pipeline
from onrecord.ledger import Ledger
from onrecord.records import Article, Relation, Statement
from onrecord.review import CONFLICTS

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "eval/gold/examples.json"

_WORD = re.compile(r"\w+")

Row = dict[str, Any]
#: An end of a relation: the article's key (a copy has that of its original) and the content.
End = tuple[str, str]
Found = tuple[str, End, End]


def examples(_shared: Path, _fast: bool) -> dict[str, float]:
    """How the relations among the sample articles agree with gold, in percent, higher is better:
    conflicts found with the right type, found with any type of conflict, harmless pairs left
    alone; and 100 less the number of conflicts flagged beyond gold."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    found = list(relations(gold))
    wanted, harmless = gold["relations"], gold["not_relations"]
    right = sum(any(r[0] == row["type"] and joins(r, row) for r in found) for row in wanted)
    conflicts = [r for r in found if r[0] in CONFLICTS]
    sought = [row for row in wanted if row["type"] in CONFLICTS]
    some = sum(any(joins(r, row) for r in conflicts) for row in sought)
    flagged = sum(any(joins(r, row) for r in conflicts) for row in harmless)
    beyond = sum(not any(joins(r, row) for row in wanted) for r in conflicts)
    return {
        "right_type": round(100 * right / len(wanted), 1),
        "any_type": round(100 * some / len(sought), 1),
        "harmless_alone": round(100 - 100 * flagged / len(harmless), 1),
        "few_beyond": 100.0 - beyond,
    }


def relations(gold: Row) -> Iterator[Found]:
    """The relations of a ledger that holds the sample articles: type and both ends."""
    with tempfile.TemporaryDirectory() as folder, Ledger(f"{folder}/l.db", create=True) as ledger:
        pages = [a for a in pipeline.read(str(ROOT / "examples")) if isinstance(a, Article)]
        for page in pages:
            pipeline.add(ledger, page)
        yield from ends(gold, pages, ledger.statements(), ledger.relations())


def ends(
    gold: Row, pages: list[Article], statements: list[Statement], relations: list[Relation]
) -> Iterator[Found]:
    """``relations`` with the articles that gold knows and the contents of both ends."""
    keys = {page.id: key_of(page, gold["articles"]) for page in pages}
    said = {s.id: (keys[s.article], plain(s.content.text)) for s in statements}
    for relation in relations:
        yield relation.type, said[relation.a], said[relation.b]


def key_of(page: Article, articles: list[Row]) -> str:
    """The id of a post or the file of an article; for a copy, the file of its original."""
    row = next(r for r in articles if r.get("id") == page.id or _file(page) == r["file"])
    return str(row.get("id") or row.get("copy_of") or row["file"])


def joins(found: Found, row: Row) -> bool:
    """Whether a relation joins the two statements of a gold pair, in either order."""
    _, one, two = found
    a, b = row["a"], row["b"]
    return (_is(one, a) and _is(two, b)) or (_is(one, b) and _is(two, a))


def plain(text: str) -> str:
    """The words of ``text`` in lower case, joined by one space."""
    return " ".join(_WORD.findall(text.casefold()))


def _is(end: End, spec: Row) -> bool:
    """Whether a statement is gold's: one content lies in the other, which is no fragment of it."""
    key, content = end
    wanted = plain(spec["content"])
    same = wanted in content or (content in wanted and len(content) >= len(wanted) / 3)
    return same and key == _ORIGINAL.get(spec["file"], spec.get("id") or spec["file"])


def _file(page: Article) -> str:
    return Path(page.source or "").name


_ORIGINAL = {
    row["file"]: row["copy_of"]
    for row in json.loads(GOLD.read_text(encoding="utf-8"))["articles"]
    if "copy_of" in row
}
