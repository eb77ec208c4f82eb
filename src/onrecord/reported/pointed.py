"""Which statement of the page a turned-down remark is, and which turns it down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.language import tokens, whole_text
from onrecord.records import Speaker, Statement
from onrecord.reported.deniers import is_named
from onrecord.reported.linking import name_of
from onrecord.reported.making import denial_attribution, denial_made
from onrecord.reported.page import Conflict, Page, conflict
from onrecord.reported.pointing import Pointer, attribution_of, denial_of, pointers
from onrecord.reported.words import NO_CLAIM, PROPOSALS
from onrecord.spans import contains, hull, overlap

_FAR, _NEAR = 1500, 300
_AHEAD = 120
_PROPOSING = frozenset({"demand", "promise", "announce", "warn"})
_ATTACKING = frozenset({"accuse", "criticise"})
_STOP = re.compile(r"[.!?][”\"')]{0,2}\s")
_NO_STATEMENT = frozenset({"question", "decline", "deny", "reject"})


def pointed(page: Page) -> Iterator[Conflict]:
    """The conflicts of ``page`` with a remark that is named by its owner, or is the last made."""
    found = [p for p in pointers(page.doc) if _by_reporter(page, p)]
    owners = page.speakers([attribution_of(one) for one in found])
    deniers = page.speakers([denial_of(one) for one in found])
    for one, owner, denier in zip(found, owners, deniers, strict=True):
        claim = _claim(page, one, owner, denier)
        denial = _denial(page, one, denier) if claim is not None else None
        if claim is not None and denial is not None and name_of(claim) != name_of(denial):
            denied = one.denial and claim.act not in _PROPOSING
            yield conflict(page, claim, denial, "denial" if denied else "dispute", one.words)


def _by_reporter(page: Page, pointer: Pointer) -> bool:
    contents = (span for s in page.statements for span in s.content.spans)
    return not any(contains(span, pointer.words) for span in contents)


def _claim(
    page: Page, pointer: Pointer, owner: Speaker | None, denier: Speaker | None
) -> Statement | None:
    """The statement pointed to: its owner's last on that matter; else the one right before."""
    start = pointer.words.start
    before = [
        s
        for s in page.statements
        if s.statement and s.act not in _NO_STATEMENT and _end(s) <= start and name_of(s)
    ]
    if pointer.owner:
        if owner is None or not is_named(owner):
            return None
        reach = _FAR if pointer.about else _NEAR
        own = [s for s in before if name_of(s) == owner.name and start - _end(s) <= reach]
        wanted = (s for s in own if _is_about(page, s, pointer))
        named = max(wanted, key=_end, default=None)
        return named if named is not None and _fits(pointer, named) else None
    last = max(before, key=_end, default=None)
    if last is None or start - _end(last) > _NEAR or (denier and name_of(last) == denier.name):
        return None
    between = whole_text(page.doc)[_end(last) : start].strip()
    most = 0 if pointer.pronoun else 1
    return last if _fits(pointer, last) and len(_STOP.findall(between)) <= most else None


def _fits(pointer: Pointer, claim: Statement) -> bool:
    """Whether a statement is of the kind that the noun names; only an attack is answered back."""
    if pointer.answers:
        return claim.act in _ATTACKING
    if pointer.owner and pointer.noun not in PROPOSALS:
        return True
    return claim.act in _PROPOSING if pointer.noun in PROPOSALS else claim.act not in NO_CLAIM


def _is_about(page: Page, statement: Statement, pointer: Pointer) -> bool:
    if not pointer.about:
        return True
    said = {t.lemma_.lower() for t in tokens(page.doc, statement.content.spans)}
    return not pointer.about.isdisjoint(said)


def _denial(page: Page, pointer: Pointer, denier: Speaker | None) -> Statement | None:
    """The statement that turns it down: that of the verb, what its speaker says next, or one
    made."""
    public = [s for s in page.statements if s.statement and name_of(s) is not None]
    for statement in public:
        cue = statement.cue.spans if statement.cue else ()
        if any(overlap(span, pointer.words) for span in cue):
            return statement
    if denier is None or not is_named(denier):
        return None
    following = _next(page, pointer, denier, public)
    if following is not None or pointer.answers:
        return following
    made = denial_attribution((pointer.phrase,), pointer.words, pointer.denier)
    return denial_made(page.article, made, denier, "denial" if pointer.denial else "dispute")


def _next(
    page: Page, pointer: Pointer, denier: Speaker, public: Sequence[Statement]
) -> Statement | None:
    """What the denier says in the same sentence or at the head of the next."""
    end = pointer.phrase.end
    for statement in public:
        start = hull(statement.content.spans).start
        if name_of(statement) == denier.name and end <= start <= end + _AHEAD:
            gap = whole_text(page.doc)[end:start]
            return statement if gap.count(". ") <= 1 and "\n" not in gap else None
    return None


def _end(statement: Statement) -> int:
    return hull(statement.content.spans).end
