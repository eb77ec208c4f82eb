"""Grouping statements by matter: by the names and rarer words that they share.

A greedy cover: the term shared by most statements not yet placed names a matter and takes them,
names counting more than other words, until no term joins two. The same input gives the same
groups, whatever order the statements come in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from onrecord.naming.phrases import Text, grown, text_of, written
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
        chosen = (term, *_shared(term, [terms[key] for key in members], names))
        called = _name(chosen, [text_of(key, key, texts[key], left_out) for key in members])
        groups.append(Group(name=called, keys=(*members,)))
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


def _shared(term: str, members: Sequence[Mapping[str, str]], names: Mapping[str, str]) -> list[str]:
    """The terms besides ``term`` that at least half of its members share, the weightiest first."""
    counts = Counter(t for member in members for t in member if t != term)
    shared = [t for t, n in counts.items() if n >= 2 and 2 * n >= len(members)]
    return sorted(shared, key=lambda t: (-counts[t] * _weight(names[t]), t))


def _name(terms: Sequence[str], members: Sequence[Text]) -> str:
    """The first three of ``terms`` that are not part of one another, each with the words that
    mostly stand beside it."""
    chosen: list[str] = []
    taken: set[str] = set()
    for term in terms:
        if term not in taken and len(chosen) < _NAMING_TERMS:
            phrase = grown(term, members, taken)
            taken.update(phrase)
            chosen.append(written(phrase, members)[0])
    first = chosen[0][0].upper() + chosen[0][1:]
    return ", ".join((first, *chosen[1:]))
