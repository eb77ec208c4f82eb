"""Who we say we are to the sites that we fetch from."""

from __future__ import annotations

import os
import re

NAME = "onrecord"
"""What robots.txt calls us (the product token of RFC 9309)."""
CONTACT_VARIABLE = "ONRECORD_CONTACT"
_NOT_IN_A_HEADER = re.compile(r"[^\x21-\x7e]|[()\\]")
_LONGEST = 120


def user_agent(contact: str | None = None) -> str:
    """The User-Agent header (RFC 9110, 10.1.5), with ``contact``, an address of the web or of
    e-mail under which whoever fetches can be reached; by default what $ONRECORD_CONTACT holds.

    >>> user_agent("desk@courier.example")
    'onrecord (a ledger of public statements; +desk@courier.example)'
    """
    given = os.environ.get(CONTACT_VARIABLE, "") if contact is None else contact
    known = _NOT_IN_A_HEADER.sub("", given)[:_LONGEST]
    return f"{NAME} (a ledger of public statements{'; +' + known if known else ''})"
