"""A mark: one place where the page itself says that a statement stands against another."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records import Act, RelationType, Span, Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the words of a conflict say.

    ``words`` are the denying (or reversing) words, ``content`` the proposition that they are
    about, ``holder`` the words for whose it is (none when the page names nobody), ``cue`` the noun
    or verb that introduces it, ``act`` what act saying it was. ``own`` is true when it was the
    speaker's own ("backed away from his promise to"), ``whole`` when the content runs on to the
    end of what the denial was found to hold, ``inside`` when the words may be the speaker's
    ("I reject the claim that"), and ``disputed`` when they only set him against its holder.
    ``denier`` is who the clause says does it, ``told`` what the verb has for an object: they make
    the denial where the page has no statement of it. Spans are half-open, in code points of the
    article.
    """

    words: Span
    content: Span
    type: RelationType
    act: Act = "assert"
    holder: Spans = ()
    cue: Spans = ()
    own: bool = False
    whole: bool = False
    inside: bool = False
    disputed: bool = False
    denier: Spans = ()
    told: Span | None = None
