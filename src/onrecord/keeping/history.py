"""The versions of a page, in the order in which they were first read, and what became of each
statement from one to the next: what was observed and when, never why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.errors import QueryError
from onrecord.keeping.address import LISTED, address_of
from onrecord.keeping.edits import Edit, change_of, edits_between
from onrecord.keeping.likeness import are_versions
from onrecord.keeping.matching import Matched, Outcome, Told, matched
from onrecord.keeping.succession import standing_in
from onrecord.ledger import Ledger, Observation, Snapshot
from onrecord.publish.dates import plain_date
from onrecord.records import Article, Statement

VersionChange = Literal["first", "none", "trivial", "real", "replaced"]
_OBSERVED: dict[Outcome, str] = {
    "present": "present on {then}, present on {now}",
    "changed": "in these words on {then}, in others on {now}",
    "vanished": "present on {then}, absent on {now}",
    "new": "absent on {then}, present on {now}",
}
_DAY = len("2031-09-03")
LATELY = 12
"""How many versions of a page are looked at for what became of a statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a statement from one version to the next.

    ``before`` and ``after`` are the statement in each; the ids are those under which the ledger
    counts it. ``observed`` says it in words, with the dates.
    """

    outcome: Outcome
    before: Statement | None
    after: Statement | None
    before_id: str | None
    after_id: str | None
    what: tuple[str, ...]
    observed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An article as it stood at the address whenever it was read in one of ``runs``.

    ``change`` is what the edits since the version before come to; ``replaced`` says that the two
    have nothing in common, so that nothing is compared.
    """

    number: int
    article: Article
    runs: tuple[Observation, ...]
    change: VersionChange
    edits: tuple[Edit, ...] = ()
    fates: tuple[Fate, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()

    @property
    def first(self) -> str:
        """When it was first read."""
        return self.runs[0].first

    @property
    def last(self) -> str:
        """When it was last read."""
        return self.runs[-1].last


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What was observed at one address; in ``absences`` it was gone. ``left_out`` is how many
    versions came before those that are told."""

    address: str
    versions: tuple[Version, ...]
    absences: tuple[Observation, ...]
    left_out: int = 0


def histories(ledger: Ledger, what: str) -> list[History]:
    """The history of the page at the address ``what``, or of each address at which the article
    with that id was read.

    Raises ``QueryError`` when there is no such article, or nothing was read there.
    """
    addresses = _addresses(ledger, what)
    found = [history for history in (history_of(ledger, one) for one in addresses) if history]
    if not found:
        raise QueryError(what, "nothing is known of an address", "Give one that was read, or an id")
    return found


def _addresses(ledger: Ledger, what: str) -> list[str]:
    address = address_of(what)
    if address is not None:
        return [address, f"{address}{LISTED}"]
    if not ledger.has_article(what):
        raise QueryError(what, "it is no address, and no article has this id", "Give one of them")
    return ledger.keeping.addresses_of(what)


def history_of(ledger: Ledger, address: str, most: int | None = None) -> History | None:
    """The history of ``address``, with its ``most`` latest versions; ``None`` when nothing was read
    there."""
    runs = ledger.keeping.observations(address)
    if not runs:
        return None
    everything = list(dict.fromkeys(run.article for run in runs if run.article))
    left_out = max(0, len(everything) - most) if most else 0
    names = everything[max(0, left_out - 1) :]
    articles = {article.id: article for article in ledger.articles(names)}
    versions = [
        Version(
            number=number,
            article=articles[name],
            runs=tuple(run for run in runs if run.article == name),
            change="first",
            snapshots=tuple(ledger.keeping.snapshots(name)),
        )
        for number, name in enumerate(names, start=max(0, left_out - 1) + 1)
    ]
    told = [_compared(ledger, *pair) for pair in pairwise(versions)]
    return History(
        address=address,
        versions=tuple(told if left_out else [*versions[:1], *told]),
        absences=tuple(run for run in runs if run.article is None),
        left_out=left_out,
    )


def _compared(ledger: Ledger, before: Version, after: Version) -> Version:
    """``after`` with what is other in it than in ``before``."""
    change: VersionChange = "replaced"
    edits: list[Edit] = []
    fates: tuple[Fate, ...] = ()
    if are_versions(before.article, after.article):
        edits = edits_between(before.article, after.article)
        change = change_of(edits)
        fates = _fates(ledger, before, after)
    return Version(
        number=after.number,
        article=after.article,
        runs=after.runs,
        change=change,
        edits=tuple(edits),
        fates=fates,
        snapshots=after.snapshots,
    )


def _fates(ledger: Ledger, before: Version, after: Version) -> tuple[Fate, ...]:
    old, new = (standing_in(ledger, version.article.id) for version in (before, after))
    counted = {id(said): name for some in (old, new) for name, said in some.items()}
    found = matched(
        Told(text=before.article.text, statements=list(old.values())),
        Told(text=after.article.text, statements=list(new.values())),
    )
    return tuple(
        Fate(
            outcome=one.outcome,
            before=one.before,
            after=one.after,
            before_id=counted[id(one.before)] if one.before else None,
            after_id=counted[id(one.after)] if one.after else None,
            what=one.what,
            observed=_observed(one, before, after),
        )
        for one in found
    )


def _observed(one: Matched, before: Version, after: Version) -> str:
    """What was seen of a statement, in words; a version that came back later is told, too."""
    then = max((r.last for r in before.runs if r.first <= after.first), default=before.first)
    days = {"then": _on(then, after.first), "now": _on(after.first, then)}
    told = _OBSERVED[one.outcome].format(**days)
    if one.what == ("speaker",) and one.before and one.after:
        names = [said.speaker.name if said.speaker else "" for said in (one.before, one.after)]
        told = f"attributed to {names[0]} on {days['then']}, to {names[1]} on {days['now']}"
    again = [run.first for run in before.runs if run.first > after.first]
    if one.outcome == "vanished" and again:
        told = f"{told}, present again on {_on(again[0], after.first)}"
    return told


def _on(at: str, other: str) -> str:
    """A day in words, with the time of day where the ``other`` is of the same day."""
    day = plain_date(at[:_DAY])
    return f"{day}, {at[11:16]} UTC" if at[:_DAY] == other[:_DAY] else day


def observed_of(ledger: Ledger, statements: Iterable[str]) -> dict[str, list[str]]:
    """What was observed of those of ``statements`` (ids) that changed or vanished from one of the
    ``LATELY`` latest versions of their pages to the next, in words, by id."""
    wanted = set(statements)
    homes = sorted({side.statement.article for side in ledger.sides(wanted)})
    addresses = dict.fromkeys(one for home in homes for one in ledger.keeping.addresses_of(home))
    found = (history_of(ledger, address, LATELY) for address in addresses)
    told = observed_in([history for history in found if history], ("changed", "vanished"))
    return {name: lines for name, lines in told.items() if name in wanted}


def observed_in(
    told: Iterable[History], outcomes: Sequence[Outcome] = ("changed", "vanished", "new")
) -> dict[str, list[str]]:
    """What was observed of the statements with one of these ``outcomes``, in words, by id."""
    found: dict[str, list[str]] = {}
    fates = (f for history in told for version in history.versions for f in version.fates)
    for fate in fates:
        if fate.outcome in outcomes:
            for identity in filter(None, dict.fromkeys((fate.before_id, fate.after_id))):
                found.setdefault(identity, []).append(fate.observed)
    return found


def notable(fates: Iterable[Fate]) -> list[Fate]:
    """Those that did not just stand in both."""
    return [fate for fate in fates if fate.outcome != "present"]
