"""What stands under a negation, and which word negates it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

_NEGATORS = frozenset("not n't n’t never no none nobody nothing neither nor cannot without".split())
_REFUSERS = frozenset("fail refuse deny stop lack reject prevent avoid rule".split())
_CLAUSE = frozenset("VERB AUX".split())
_CLIMB = 3


def negators(token: Token, within: frozenset[int]) -> tuple[Token, ...]:
    """The words (among the token indices ``within``) that negate ``token``.

    A negation reaches down from its verb to what the verb governs; it does not cross into the
    conjuncts of the verb.
    """
    found: list[Token] = []
    node = token
    for _ in range(_CLIMB):
        found += [t for t in node.children if t.lower_ in _NEGATORS and t.i in within]
        if node.dep_ in {"conj", "ROOT", "advcl", "relcl"} or node.head is node:
            break
        node = node.head
        if node.lemma_.lower() in _REFUSERS and node.i in within:
            found.append(node)
    return tuple(sorted({t.i: t for t in found}.values(), key=lambda t: t.i))


def negated(token: Token, within: frozenset[int]) -> bool:
    """Whether ``token`` is denied: an odd number of negations reaches it."""
    return len(negators(token, within)) % 2 == 1


def indices(tokens: Iterable[Token]) -> frozenset[int]:
    """The places of ``tokens`` in their document."""
    return frozenset(token.i for token in tokens)


def any_negation(tokens: Iterable[Token]) -> Token | None:
    """The first negating word among ``tokens``."""
    return next((t for t in tokens if t.lower_ in _NEGATORS), None)
