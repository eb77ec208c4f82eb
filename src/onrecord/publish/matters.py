"""Grouping statements by matter: by the names and rarer words that they share.

A greedy cover: the term shared by most statements not yet placed names a matter and takes them,
names counting more than other words, until no term joins two. The same input gives the same
groups, whatever order the statements come in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from onrecord.naming.telling import is_name, telling_words

_NAME_WEIGHT = 2.0
_NAMING_TERMS = 3
_LARGEST_SHARE = 0.5
_SMALL = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A matter: its name, and the keys of what belongs to it, in the order given."""

    name: str
    keys: tuple[str, ...]


def group_by_matter(texts: Mapping[str, str], *, without: Set[str] = frozenset()) -> list[Group]:
    """The keys of ``texts`` by matter, largest group first; what joins none is left out.

    ``without`` are words that name no matter, such as the speaker's own name (any case).
    """
    left_out = frozenset(word.casefold() for word in without)
    terms = {key: telling_words(text, left_out) for key, text in texts.items()}
    names = _names(terms)
    groups: list[Group] = []
    unplaced = set(texts)
    while (term := _best_term(terms, unplaced, names)) is not None:
        members = [key for key in texts if key in unplaced and term in terms[key]]
        groups.append(Group(name=_name(term, [terms[k] for k in members], names), keys=(*members,)))
        unplaced.difference_update(members)
    return sorted(groups, key=lambda group: (-len(group.keys), group.name))


def _names(terms: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """How to show each term: as a name when any text writes it as one."""
    shown: dict[str, str] = {}
    for found in terms.values():
        for term, form in found.items():
            kept = shown.get(term)
            if kept is None or (
                form != kept and (form[0].isupper(), form) > (kept[0].isupper(), kept)
            ):
                shown[term] = form
    return shown


def _best_term(
    terms: Mapping[str, Mapping[str, str]], unplaced: Set[str], names: Mapping[str, str]
) -> str | None:
    counts = Counter(term for key in unplaced for term in terms[key])
    most = max(_SMALL, int(len(terms) * _LARGEST_SHARE))
    fit = [(n * _weight(names[t]), t) for t, n in counts.items() if 2 <= n <= most]
    return min(fit, key=lambda scored: (-scored[0], scored[1]))[1] if fit else None


def _weight(form: str) -> float:
    return _NAME_WEIGHT if is_name(form) else 1.0


def _name(term: str, members: Sequence[Mapping[str, str]], names: Mapping[str, str]) -> str:
    """The term that made the group and up to two more that at least half of its members share."""
    counts = Counter(t for member in members for t in member if t != term)
    shared = [t for t, n in counts.items() if n >= 2 and 2 * n >= len(members)]
    shared.sort(key=lambda t: (-counts[t] * _weight(names[t]), t))
    chosen = [names[t] for t in (term, *shared[: _NAMING_TERMS - 1])]
    first = chosen[0][0].upper() + chosen[0][1:]
    return ", ".join((first, *chosen[1:]))
