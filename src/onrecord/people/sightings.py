"""The speakers of one article, each with what the article tells of who they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from onrecord.language import stretch
from onrecord.naming.places import government_of
from onrecord.people.context import around, main_place, mentions
from onrecord.people.generic import is_generic
from onrecord.people.holders import title_alone
from onrecord.people.posts import Post, post_of, posts_of
from onrecord.records import Article, Sighting, Speaker, SpeakerKind, Statement

_LONGEST_ROLE = 120
_NAMED = frozenset({"person", "organisation", "government"})


def sightings(doc: Doc, article: Article, statements: Sequence[Statement]) -> tuple[Sighting, ...]:
    """One sighting for each speaker of ``statements``, in the order they first speak.

    Each member of a joint statement and each body that a spokesperson speaks for is one too.
    Groups and unnamed speakers are none, but for a title that one person holds at a time ("the
    prime minister"): its kind is "unnamed", and only ``office_holder`` can say who it is.
    """
    speakers = [s.speaker for s in statements if s.speaker]
    kinds = {s.name: s.kind for s in reversed(speakers) if s.kind in _NAMED}
    said: dict[tuple[str, SpeakerKind], list[Speaker]] = {}
    for speaker in speakers:
        for name, kind in _named_by(doc, speaker, kinds):
            said.setdefault((name, kind), []).append(speaker)
    return tuple(
        _sighting(doc, article, name, kind, speakers) for (name, kind), speakers in said.items()
    )


def _named_by(
    doc: Doc, speaker: Speaker, kinds: Mapping[str, SpeakerKind]
) -> Iterator[tuple[str, SpeakerKind]]:
    """The names that one speaker's record holds, with their kinds."""
    others = list(speaker.members)
    if speaker.on_behalf_of and any(c.isupper() for c in speaker.on_behalf_of):
        others.append(speaker.on_behalf_of)
    single = not speaker.members and ";" not in speaker.name
    titled = speaker.kind == "unnamed" and title_alone(speaker.name) is not None
    if single and (speaker.kind in _NAMED or titled):
        yield speaker.name, speaker.kind
    yield from ((name, kinds.get(name) or _kind_of(doc, name)) for name in others)


def _kind_of(doc: Doc, name: str) -> SpeakerKind:
    """The kind of somebody whom no record gives a kind: a government's house, else as tagged."""
    if government_of(name):
        return "government"
    for start, end in mentions(doc, name)[:1]:
        if any(token.ent_type_ == "PERSON" for token in stretch(doc, start, end)):
            return "person"
    return "organisation"


def _sighting(
    doc: Doc, article: Article, name: str, kind: SpeakerKind, speakers: Sequence[Speaker]
) -> Sighting:
    roles = tuple(dict.fromkeys(_roles(name, kind, speakers)))
    return Sighting(
        article=article.id,
        name=name,
        kind=kind,
        roles=roles,
        context=_context(doc, name, kind, roles),
        on=article.published,
    )


def _roles(name: str, kind: SpeakerKind, speakers: Iterable[Speaker]) -> Iterator[str]:
    """The article's words for what somebody is; for a body, the other words it is called by."""
    for speaker in speakers:
        if speaker.name != name:
            continue
        if kind != "person":
            if kind != "unnamed" and speaker.as_named not in {"", name}:
                yield speaker.as_named[:_LONGEST_ROLE]
            continue
        if speaker.role:
            yield speaker.role
        yield from _called(name, speaker.as_named)


def _called(name: str, words: str) -> Iterator[str]:
    """The posts right before and after the name in the words of a source.

    A title that stands for the name elsewhere is left out: whom it means was concluded.
    """
    before, found, after = words.partition(name)
    if not found:
        before, found, after = words.partition(name.split()[-1])
    apposed = after.lstrip().removeprefix(",") if after.lstrip().startswith(",") else ""
    for part in (before, apposed) if found else ():
        text = part.strip(" ,.")
        relative = text.startswith(("who", "which", "that", "whose"))
        if text and not relative and len(text) <= _LONGEST_ROLE and post_of(text):
            yield text


def _context(doc: Doc, name: str, kind: SpeakerKind, roles: Sequence[str]) -> frozenset[str]:
    if kind == "unnamed" or (kind != "person" and is_generic(name)):
        return main_place(doc)
    if kind != "person":
        return frozenset()
    posts = [post for role in roles for post in posts_of(role)]
    return around(doc, mentions(doc, name)) | frozenset(_areas(posts))


def _areas(posts: Iterable[Post]) -> Iterator[str]:
    for post in posts:
        if post.area and post.belongs:
            yield post.area
        if post.party:
            yield post.party
