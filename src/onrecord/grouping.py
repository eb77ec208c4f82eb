"""The statements of a ledger by matter: found when they come, and anew when somebody asks for it.

Some thousand statements are grouped at a time, with some that came before them, so that memory and
time grow with the ledger and not with its square. Matters are proposed; people name, merge and
split them (docs/decisions/0019).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.ledger import Ledger, Placed, Told
from onrecord.ledger.matters import Decided, Matters
from onrecord.matters import Group, Item, Spread, group, overlapping, propose

AT_A_TIME = 2500
BEFORE = 500
"""How many statements are grouped at a time, and how many that came before stand beside them."""
LATEST = 1500
"""How many statements tell which words are common."""
_NEW = "new "
"""How the ids of matters begin that are not in the ledger yet."""


def settle(ledger: Ledger) -> int:
    """Find the matters of the statements that came since this was last done: they join one that is
    there, make one with others, or wait. Gives how many statements found their matter.

    What is found of some statements and that they were looked at is one transaction: whoever dies
    in between has lost nothing but time.
    """
    fresh, before = ledger.matters.unseen(BEFORE)
    found = 0
    for some in _batches(fresh):
        groups = group(map(_item, ledger.matters.told([*before, *some])))
        with ledger.matters.together() as matters:
            if groups:
                _retell(matters, matters.enter(Placed(one.keys, one.matter) for one in groups))
            matters.seen(some[-1])
        found += sum(len(one.keys) for one in groups)
        before = some[-BEFORE:]
    return found


def find(ledger: Ledger) -> int:
    """Find all matters anew, but for those that people named, merged or split; gives how many
    there are. The new matter that has most statements of an old one gets its id."""
    found: dict[str, list[str]] = {}
    old: list[tuple[str, str]] = []
    before: list[Item] = []
    for some in _batches(ledger.matters.by_day()):
        told = ledger.matters.told(some)
        old += [(one.key, one.matter) for one in told if one.matter and not one.kept]
        fresh = [replace(_item(one), matter=one.matter if one.kept else None) for one in told]
        before = _grouped(found, [*before, *fresh])[-BEFORE:]
    fresh_groups = [Group(keys=(*k,)) for name, k in found.items() if name.startswith(_NEW)]
    joined = [Group(keys=(*k,), matter=m) for m, k in found.items() if not m.startswith(_NEW)]
    placed = [Placed(one.keys, one.matter) for one in (*overlapping(old, fresh_groups), *joined)]
    with ledger.matters.together() as matters:
        _retell(matters, matters.enter(placed, afresh=True))
    return ledger.matters.count()


def _grouped(found: dict[str, list[str]], items: Sequence[Item]) -> list[Item]:
    """``items`` with the matters that they are ``found`` to stand in, which is added to."""
    matter_of: dict[str, str] = {}
    for one in group(items):
        name = one.matter or f"{_NEW}{len(found)}"
        found.setdefault(name, []).extend(one.keys)
        matter_of.update(dict.fromkeys(one.keys, name))
    return [replace(item, matter=matter_of.get(item.key, item.matter)) for item in items]


def _batches(seqs: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(seqs), AT_A_TIME):
        yield seqs[start : start + AT_A_TIME]


def name_matter(ledger: Ledger, identity: str, called: str, *, by: str, reason: str = "") -> int:
    """Let a matter be called so; gives the decision's number. Raises ``QueryError``."""
    return ledger.matters.name(identity, called, by=by, reason=reason).number


def merge_matters(ledger: Ledger, kept: str, other: str, *, by: str, reason: str = "") -> int:
    """Make one matter of two; gives the decision's number. Raises ``QueryError``."""
    with ledger.matters.together() as matters:
        return _decided(matters, matters.merge(kept, other, by=by, reason=reason))


def split_matter(
    ledger: Ledger, identity: str, statements: Sequence[str], *, by: str, reason: str = ""
) -> int:
    """Make a matter of its own of some statements (ids) of one; gives the decision's number.
    Raises ``QueryError``."""
    with ledger.matters.together() as matters:
        return _decided(matters, matters.split(identity, statements, by=by, reason=reason))


def undo_matter(ledger: Ledger, number: int, *, by: str, reason: str = "") -> int:
    """Take a decision about matters back; gives the number of the new one. Raises
    ``QueryError``."""
    with ledger.matters.together() as matters:
        return _decided(matters, matters.undo(number, by=by, reason=reason))


def _decided(matters: Matters, decided: Decided) -> int:
    _retell(matters, decided.matters)
    return decided.number


def _retell(matters: Matters, identities: Iterable[str]) -> None:
    """Propose names for matters as they are now, beside what was entered last."""
    spread = Spread(map(_item, matters.told(matters.latest(LATEST))))
    for identity in identities:
        terms = propose(map(_item, matters.told_of(identity)), spread)
        matters.tell(identity, [(term.key, term.text) for term in terms])


def _item(told: Told) -> Item:
    return Item(
        key=told.key,
        article=told.article,
        story=told.story,
        text=told.text,
        headline=told.headline,
        speaker=told.speaker,
        vector=told.vector,
        matter=told.matter,
    )
