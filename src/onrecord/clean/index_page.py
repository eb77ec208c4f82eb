"""Pages of many stories: told by their teasers, and refused."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.clean.credit import find_dateline
from onrecord.clean.features import count_words, prose_words, teaser_end
from onrecord.clean.headline import is_headline_like
from onrecord.clean.lines import ends_sentence
from onrecord.errors import IndexPage, NoArticle

_MIN_TEASERS = 4
_TEASER_SHARE = 0.4
_DATELINE_SHARE = 0.6
_BODY_WORDS = 60
_HEADLINES = 8
_STORY_WORDS, _SEVERAL = 60, 2
ADVICE = "Give the pages of its stories one by one."


def refuse_index(where: str, others: Sequence[str], body: Sequence[str]) -> None:
    """Raise ``IndexPage`` when ``body`` is no article but teasers.

    That is: many of its paragraphs break off in dots or open with datelines of their own, or
    ``others``, the other lines or links of the page, hold many headlines and the body hardly any
    text.
    """
    prose = [line for line in body if prose_words(line)]
    teasers = sum(teaser_end(line) for line in body)
    datelines = sum(find_dateline(line) is not None for line in body)
    many = max(_MIN_TEASERS, _TEASER_SHARE * (len(prose) + teasers))
    if not body:
        teasers = sum(teaser_end(line) for line in others)
    if teasers >= many or datelines >= max(_MIN_TEASERS, _DATELINE_SHARE * len(body)):
        raise IndexPage(where, "it lists many stories and tells none of them", ADVICE)
    headlines = sum(is_headline_like(line) and not ends_sentence(line) for line in others)
    if sum(map(count_words, body)) < _BODY_WORDS and headlines >= _HEADLINES + 4 * len(prose):
        raise IndexPage(where, "it lists many headlines and hardly any text", ADVICE)


def lines_of_one(
    where: str, stories: Sequence[str], headline: str | None, body: Sequence[str]
) -> list[str]:
    """``body`` without what it holds of other stories than the one under ``headline``.

    ``stories`` are the texts of the separate articles of a page. Raises ``IndexPage`` when several
    stand there in full and none of them is the page's own: dates and speakers of one story are not
    another's.
    """
    full = [story for story in stories if _words_within(body, story) >= _STORY_WORDS]
    own = [story for story in stories if headline and letters(headline) in letters(story)]
    astray = len(own) == 1 and own[0] not in full
    if len(full) < _SEVERAL and not (full and astray):
        return list(body)
    if len(own) != 1 or astray:
        raise IndexPage(where, "it tells several stories in full", ADVICE)
    others = [story for story in full if story != own[0]]
    return [line for line in body if not any(line in story for story in others)]


def letters(text: str) -> str:
    """The letters and digits of ``text`` alone, without case."""
    return "".join(filter(str.isalnum, text.casefold()))


def _words_within(body: Sequence[str], story: str) -> int:
    return sum(count_words(line) for line in body if line in story)


def no_article(where: str) -> NoArticle:
    """The error for a page with no running text."""
    return NoArticle(
        where, "no article was found on it", "If there is one, save its text alone as .txt."
    )
