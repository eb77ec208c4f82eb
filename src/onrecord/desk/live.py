"""What somebody has just said, beside what they said before. Nothing of it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.checking import Checked, check
from onrecord.desk.conflict import ALIKE, Pair, pair_of
from onrecord.desk.find import Line, lines_of
from onrecord.errors import InputError, QueryError
from onrecord.ledger import Found, Ledger
from onrecord.records import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What stands beside the words: conflicts, the same said before, and what comes nearest.
    ``trouble`` says why they could not be checked; ``now`` is the id of the words themselves as an
    article, which no ledger holds."""

    now: str = ""
    conflicts: tuple[Pair, ...] = ()
    alike: tuple[Pair, ...] = ()
    nearest: tuple[Line, ...] = ()
    trouble: str | None = None


def live(ledger: Ledger, speaker: str, words: str, *, on: date) -> Live:
    """``words`` said on the day ``on`` by ``speaker`` (a name or an id), beside the record."""
    if not speaker.strip() or not words.strip():
        return Live(trouble="Name the speaker, and type what they say.")
    try:
        return live_of(ledger, check(ledger, speaker, words, on=on))
    except (QueryError, InputError) as error:
        return Live(trouble=str(error))


def live_of(ledger: Ledger, found: Checked) -> Live:
    """What was ``found``, as the page shows it."""
    text, story = found.article.text, found.article.id
    said = [Side(statement=s, text=text, story=story) for s in found.said]
    known = ledger.sides(s.id for s in found.earlier)
    sides = {side.statement.id: side for side in (*said, *known)}
    homes = ledger.articles({side.statement.article for side in known})
    articles = {article.id: article for article in (found.article, *homes)}
    pairs = [pair_of(relation, sides, articles) for relation in found.relations]
    return Live(
        now=found.article.id,
        conflicts=tuple(pair for pair in pairs if pair.relation.type not in ALIKE),
        alike=tuple(pair for pair in pairs if pair.relation.type in ALIKE),
        nearest=lines_of(ledger, [Found(s, s.content.text) for s in found.nearest]),
    )
