"""When in a recording words are said: of its transcript, and in its address."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from urllib.parse import urldefrag, urlsplit

from onrecord.records import Article, Moment

_MEDIA = (
    ".aac", ".flac", ".m3u8", ".m4a", ".m4v", ".mkv", ".mov", ".mp3", ".mp4", ".mpd", ".mpeg",
    ".mpg", ".oga", ".ogg", ".ogv", ".opus", ".wav", ".weba", ".webm",
)  # fmt: skip


def second_of(times: Sequence[Moment], at: int) -> int | None:
    """How many seconds from the start of the recording the character ``at`` of its transcript is
    said, or somewhat later: the time of the last cue that begins at it or before it. ``None``
    before the first."""
    place = bisect_right(times, at, key=attrgetter("at"))
    return times[place - 1].seconds if place else None


def clock(seconds: int) -> str:
    """``seconds`` as people read them.

    >>> clock(761)
    '00:12:41'
    """
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}"


def recording_at(article: Article, seconds: int | None) -> str | None:
    """The address of the recording of ``article``, to be played from ``seconds`` on (W3C, Media
    Fragments URI 1.0, 4.2.1); ``None`` when it has none on the web.

    It is what the article says, or its own address where that is of a file of sound or film.
    """
    for address in (article.details.recording, article.url, article.source):
        if address and (address == article.details.recording or _is_media(address)):
            plain = urldefrag(address).url
            return plain if seconds is None else f"{plain}#t={seconds}"
    return None


def _is_media(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.path.lower().endswith(_MEDIA)
