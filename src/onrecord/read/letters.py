"""Letters by mail (RFC 5322, MIME): press releases and newsletters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from onrecord.errors import EmptyInput, InputError, UnsupportedInput
from onrecord.read.decode import decode
from onrecord.read.limits import ENTRIES
from onrecord.read.markup import text_of_markup
from onrecord.read.source import Source, Stated, page_of
from onrecord.read.stated_dates import stated_date
from onrecord.read.told import Told
from onrecord.records import RawPage

FIELDS = re.compile(rb"^(?:from|date|subject|message-id|mime-version|received):", re.I | re.M)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s?:\s?){1,9}", re.I)
# Where the plain part of a letter shows what a link of its HTML part leads to.
_LINK = re.compile(r" ?(?:<https?://[^\s>]{1,2000}>|\(https?://[^\s)]{1,2000}\))")
_FEWEST_WORDS = 20
_LONGEST_FIELD = 2000
_DEPTH = 20


def read_letter(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: the plain part of the letter, or its HTML part where that says much more.

    Headline is the subject, outlet the name of the sender, publication the date of sending.
    Attachments are left out. A letter that is encrypted or empty is an error.
    """
    letter = _parsed(source)
    text = _text(source, letter)
    if not text.strip():
        raise EmptyInput(source.where, "the letter holds no text")
    stated = Stated(
        headline=_PREFIX.sub("", _field(letter, "Subject") or "") or None,
        published=stated_date(_field(letter, "Date")),
        outlet=_sender(letter),
    )
    yield page_of(source.where, text, stated, told, "text")


def _parsed(source: Source) -> Message:
    """The letter. Raises ``UnsupportedInput`` for one that is nested too deep to be one."""
    if source.data.lower().count(b"content-type: multipart") > _DEPTH:
        what = f"the letter has more than {_DEPTH} layers"
        raise UnsupportedInput(source.where, what, "Save its text as .txt.")
    letter = message_from_bytes(source.data)
    if letter.get_content_type() == "multipart/encrypted":
        raise UnsupportedInput(source.where, "the letter is encrypted", "Decrypt it first.")
    return letter


def _text(source: Source, letter: Message) -> str:
    plain = _LINK.sub("", _part(source, letter, "text/plain"))
    markup = _part(source, letter, "text/html")
    if not markup:
        return plain
    rich = text_of_markup(markup)
    return rich if len(plain.split()) < max(_FEWEST_WORDS, len(rich.split()) // 2) else plain


def _part(source: Source, letter: Message, kind: str) -> str:
    """The first part of that kind which is no attachment, decoded; "" when there is none."""
    for number, part in enumerate(letter.walk()):
        if number > ENTRIES:
            break
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            data = part.get_payload(decode=True)
            if isinstance(data, bytes) and data.strip():
                return decode(source.where, data, part.get_content_charset())
    return ""


def _field(letter: Message, name: str) -> str | None:
    """A header field, decoded, on one line; ``None`` when it is missing or cannot be read."""
    value = str(letter.get(name, ""))[:_LONGEST_FIELD]
    try:
        value = str(make_header(decode_header(value)))
    except (MessageError, LookupError, ValueError):
        return None
    return " ".join(value.split()) or None


def _sender(letter: Message) -> str | None:
    name, address = parseaddr(_field(letter, "From") or "")
    return name or address.partition("@")[2] or None
