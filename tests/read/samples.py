"""Reading bytes in tests."""

from __future__ import annotations

from onrecord.errors import InputError
from onrecord.read.readers import read_source
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.records import RawPage


def read(data: str | bytes, name: str = "", told: Told | None = None) -> list[RawPage | InputError]:
    """All that comes of ``data``, the error that ends it included."""
    whole = data.encode() if isinstance(data, str) else data
    found: list[RawPage | InputError] = []
    try:
        found.extend(read_source(Source(where="sample", name=name, data=whole), told or Told()))
    except InputError as error:
        found.append(error)
    return found


def only_page(data: str | bytes, name: str = "", told: Told | None = None) -> RawPage:
    """The one page in ``data``."""
    (page,) = read(data, name, told)
    assert isinstance(page, RawPage), page
    return page


def only_error(data: str | bytes, name: str = "") -> InputError:
    """The one error that ``data`` gives."""
    (found,) = read(data, name)
    assert isinstance(found, InputError), found
    return found
