"""What stands under a negation, and which word negates it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

_NEGATORS = frozenset("not n't n’t never no none nobody nothing neither nor cannot".split())
_REFUSERS = frozenset("fail refuse deny lack reject unable".split())
_CLIMB = 5
# A refusal that is only spoken of: "denying it carries risks", "by denying it".
_UNSAID = frozenset("csubj pcomp".split())
_NEW_CLAUSE = frozenset("conj ROOT advcl relcl".split())
_WAYS = frozenset("way mean means circumstance time point case".split())
_FOCUS = frozenset("just only merely simply solely".split())
APART = 99


def negators(token: Token, within: frozenset[int]) -> tuple[Token, ...]:
    """The words (among the token indices ``within``) that negate ``token``.

    A negation reaches down from its verb to what the verb governs; it does not cross into the
    conjuncts of the verb.
    """
    found: list[Token] = []
    node = token
    for _ in range(_CLIMB):
        found += [t for t in node.children if _negates(t) and t.i in within]
        if node.lower_ == "without" and node.i in within:
            found.append(node)
        found += [t for t in _in_no_way(node) if t.i in within]
        if (node.dep_ in _NEW_CLAUSE and not _alternative(node)) or node.head is node:
            break
        if node.dep_ == "ccomp" and _asked(node):
            break
        below, node = node, node.head
        if _refuses(node, below) and node.i in within and node.dep_ not in _UNSAID:
            found.append(node)
    return tuple(sorted({t.i: t for t in found}.values(), key=lambda t: t.i))


def _in_no_way(verb: Token) -> list[Token]:
    """The "no" of a phrase that negates its verb: "in no way", "at no time", "by no means"."""
    phrases = (t for p in verb.children if p.dep_ == "prep" for t in p.children)
    ways = (t for t in phrases if t.dep_ == "pobj" and t.lemma_.lower() in _WAYS)
    return [t for way in ways for t in way.children if t.lower_ == "no"]


def _refuses(verb: Token, below: Token) -> bool:
    """Whether ``verb`` keeps ``below`` from being so: "declined to affirm", but not "fees
    declined"."""
    lemma = verb.lemma_.lower()
    return lemma in _REFUSERS or (lemma == "decline" and below.dep_ == "xcomp")


def negated(token: Token, within: frozenset[int]) -> bool:
    """Whether ``token`` is denied: an odd number of negations reaches it."""
    return len(negators(token, within)) % 2 == 1


def indices(tokens: Iterable[Token]) -> frozenset[int]:
    """The places of ``tokens`` in their document."""
    return frozenset(token.i for token in tokens)


def distance(one: Token, two: Token) -> int:
    """Steps between two tokens in the parse tree; ``APART`` across sentences."""
    if one.sent.start != two.sent.start:
        return APART
    above = {token.i: steps for steps, token in enumerate((one, *one.ancestors))}
    for steps, token in enumerate((two, *two.ancestors)):
        if token.i in above:
            return steps + above[token.i]
    return APART


def _asked(node: Token) -> bool:
    """Whether a clause is an indirect question: "do not know who did it" denies no deed."""
    return any(t.tag_ in {"WP", "WRB", "WDT"} or t.lower_ == "whether" for t in node.children)


def _alternative(node: Token) -> bool:
    """Whether ``node`` is joined by "or": a negation before reaches over it."""
    return node.dep_ == "conj" and any(t.lower_ in {"or", "nor"} for t in node.head.children)


def _negates(token: Token) -> bool:
    return token.lower_ in _NEGATORS and not _focused(token)


def _focused(token: Token) -> bool:
    """Whether the negation is of the limit, not of the word: "not just", "not only"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _FOCUS
