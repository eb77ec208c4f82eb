"""What speaks for and against one person behind two profiles, in words for people."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.people.areas import country_of, other_area, same_area, same_body
from onrecord.people.callings import APART, go_together
from onrecord.people.posts import Post
from onrecord.people.profile import Profile


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two profiles share.

    ``office`` is the same post of the same area, ``title`` the same post without one, ``body`` a
    party or company, ``region`` no more than a country or state. ``incumbent`` says that both
    hold, at the time, a post of which there is one.
    """

    office: str | None = None
    title: str | None = None
    body: str | None = None
    region: str | None = None
    incumbent: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The evidence in a few neutral words each; none when nothing is shared."""
        body = None if self.office and self.body and self.body in self.office else self.body
        found = (self.office or self.title, body, None if self.office else self.region)
        return tuple(f"{f} in both" for f in found if f)

    @property
    def national(self) -> bool:
        """Whether it says of which country, or of which body, somebody is."""
        return bool(self.body) or (self.region is not None and country_of(self.region) is not None)

    @property
    def post(self) -> bool:
        """Whether a post is shared."""
        return bool(self.office or self.title)

    @property
    def strong(self) -> bool:
        """Whether it outweighs what merely looks unlike."""
        return bool(self.office or self.body)

    @property
    def weight(self) -> int:
        """How much is shared, to rank candidates by."""
        return 2 * bool(self.office) + bool(self.title) + bool(self.body) + bool(self.region)


def shared(one: Profile, two: Profile) -> Evidence:
    """What ``one`` (whose words are shown) has in common with ``two``."""
    pairs = [(a, b) for a in one.posts for b in two.posts if a.key == b.key and a.telling]
    alike = [(a, b) for a, b in pairs if not _apart(a, b)]
    offices = [(a, b) for a, b in alike if _same_office(a, b)]
    alone = offices or [(a, b) for a, b in alike if a.national and b.national]
    return Evidence(
        office=next((f"{a.title} ({a.area})" for a, _ in offices), None),
        title=next((a.title for a, _ in alike), None),
        body=next((a for a in one.bodies if any(same_body(a, b) for b in two.bodies)), None),
        region=min(one.countries & two.countries or one.regions & two.regions, default=None),
        incumbent=any(a.held and b.held for a, b in alone),
    )


def impossible(one: Profile, two: Profile) -> bool:
    """Whether two profiles cannot be one person's, whatever else agrees: one post of two areas,
    national posts of two countries, or two countries and none in common."""
    if _elsewhere(one, two, territorial=True):
        return True
    return bool(one.countries and two.countries) and not one.countries & two.countries


def unlike(one: Profile, two: Profile) -> bool:
    """Whether only strong evidence could make them one person: callings that seldom go together,
    other parties, or the same post for other bodies."""
    if _callings_apart(one, two):
        return True
    if one.parties and two.parties and not one.parties & two.parties:
        return True
    return _elsewhere(one, two, territorial=False)


def _callings_apart(one: Profile, two: Profile) -> bool:
    """Whether callings seldom go together, or one side's with any post of the other."""
    if one.callings and two.callings:
        return not any(go_together(a, b) for a in one.callings for b in two.callings)
    told = one.callings or two.callings
    posts = all(any(post.telling for post in side.posts) for side in (one, two))
    return posts and bool(told) and told <= APART


def _same_office(a: Post, b: Post) -> bool:
    return bool(a.area and b.area and same_area(a.area, b.area))


def _apart(a: Post, b: Post) -> bool:
    return bool(a.area and b.area and other_area(a.area, b.area))


def _elsewhere(one: Profile, two: Profile, *, territorial: bool) -> bool:
    """Whether all posts that can be compared are of other areas."""
    pairs = [(a, b) for a in one.posts for b in two.posts if _comparable(a, b, territorial)]
    return bool(pairs) and all(_apart(a, b) for a, b in pairs)


def _comparable(a: Post, b: Post, territorial: bool) -> bool:
    if territorial:
        return (a.national and b.national) or (a.key == b.key and a.territorial and b.territorial)
    return a.key == b.key and not (a.territorial and b.territorial)
