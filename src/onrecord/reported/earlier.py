"""What the page sets against its speaker's own earlier words: "once said P, and now says Q"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from onrecord.attribute.tokens import span_of
from onrecord.language import stretch, tokens
from onrecord.records import Statement
from onrecord.reported.answers import Answer
from onrecord.reported.linking import name_of
from onrecord.reported.page import Page
from onrecord.spans import hull

_ONCE = frozenset("once initially originally".split())
_BEFORE = frozenset("previously earlier formerly".split())
_SINCE = frozenset({"since", "now"})
_CONTRAST = frozenset("but however though although after".split())
_TURN = frozenset("but now however instead later since yet reversed".split())
_AGAINST = frozenset("despite".split())
_AHEAD = 250
_FEWEST = 3
_NO_CLAIM = frozenset({"question", "decline", "other"})


def earlier(page: Page) -> Iterator[Answer]:
    """The statements that the page sets against one that the same speaker made before."""
    public = [s for s in page.statements if s.act not in _NO_CLAIM and _says(page, s)]
    for one in public:
        adverb = _adverb(page, one, _ONCE | _BEFORE)
        now = _now(page, one, adverb, public) if adverb is not None else None
        if adverb is not None and now is not None:
            yield Answer(one, now, span_of(adverb, adverb))
        since = _adverb(page, one, _SINCE)
        then = _then(page, one, public) if since is not None else None
        if since is not None and then is not None and _marks_turn(page, then, one, since):
            yield Answer(then, one, span_of(since, since))


def _says(page: Page, statement: Statement) -> bool:
    """Whether a public statement of somebody known has words enough to say something."""
    words = [t for t in tokens(page.doc, statement.content.spans) if t.is_alpha]
    return statement.statement and name_of(statement) is not None and len(words) >= _FEWEST


def _adverb(page: Page, statement: Statement, wanted: frozenset[str]) -> Token | None:
    """The word of a cue that sets it in time: "had previously said", "once called", "now says"."""
    cue = tokens(page.doc, statement.cue.spans if statement.cue else ())
    verb = next((t for t in cue if t.pos_ == "VERB"), None)
    if verb is None:
        return None
    adverbs = [t for t in verb.lefts if t.lower_ in wanted and not t.n_rights]
    return adverbs[0] if adverbs else None


def _now(
    page: Page, then: Statement, adverb: Token, public: Sequence[Statement]
) -> Statement | None:
    """What the speaker says instead: told in the same sentence or the next, with a word that
    marks the turn."""
    for now in public:
        if now.id == then.id or name_of(now) != name_of(then):
            continue
        gap = _start(page, now) - hull(then.content.spans).end
        if 0 <= gap <= _AHEAD and _next(page, then, now):
            return now if _turned(page, then, adverb, now) else None
    return _main(page, adverb, public, then)


def _then(page: Page, now: Statement, public: Sequence[Statement]) -> Statement | None:
    """What the speaker said before, in the same sentence or the one before it."""
    for then in reversed(public):
        own = then.id != now.id and name_of(then) == name_of(now)
        gap = _start(page, now) - hull(then.content.spans).end
        if own and 0 <= gap <= _AHEAD:
            return then if _next(page, then, now) else None
    return None


def _marks_turn(page: Page, then: Statement, now: Statement, adverb: Token) -> bool:
    """Whether "since" or "now" marks a turn: "now" does so with "but", or in an admission."""
    if adverb.lower_ == "since" or now.act == "admit":
        return True
    words = stretch(page.doc, hull(then.content.spans).end, hull(now.content.spans).start)
    joined = not any(t.is_punct for t in page.doc[adverb.i : adverb.head.i])
    return joined and any(t.lower_ in _CONTRAST for t in words)


def _turned(page: Page, then: Statement, adverb: Token, now: Statement) -> bool:
    """Whether the words between the two mark a turn: "but", "now"; "who once" marks it itself."""
    who = any(t.lower_ in {"who", "which"} for t in adverb.head.lefts)
    if adverb.lower_ in _ONCE and who and adverb.sent == _first(page, now).sent:
        return True
    end = hull(now.content.spans).start
    between = stretch(page.doc, hull(then.content.spans).end, end)
    return any(t.lower_ in _TURN for t in between)


def _main(
    page: Page, adverb: Token, public: Sequence[Statement], then: Statement
) -> Statement | None:
    """What the main clause says, "despite having previously said P"."""
    lead = adverb.head.head if adverb.head.dep_ == "pcomp" else adverb.head
    if lead.lower_ not in _AGAINST:
        return None
    same = (s for s in public if s.id != then.id and name_of(s) == name_of(then))
    return next((s for s in same if _first(page, s).sent == adverb.sent), None)


def _next(page: Page, then: Statement, now: Statement) -> bool:
    """Whether ``now`` stands in the sentence of ``then`` or the one after it."""
    last = tokens(page.doc, then.content.spans)[-1].sent
    first = _first(page, now).sent
    return first == last or first.start == last.end


def _first(page: Page, statement: Statement) -> Token:
    return tokens(page.doc, statement.content.spans)[0]


def _start(page: Page, statement: Statement) -> int:
    return _first(page, statement).idx
