"""Alerts by webhook: JSON, signed with the target's secret, so that its reader can tell that it
came from us, and when."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from dataclasses import asdict

import httpx

from onrecord.errors import FetchFailed
from onrecord.read.address import Resolve, resolve
from onrecord.read.agent import user_agent
from onrecord.read.deadline import cut_off_after
from onrecord.read.web import SECONDS, pinned
from onrecord.watching.message import CAUTION, Message
from onrecord.watching.records import Target

SIGNATURE, DELIVERY, EVENT = "Onrecord-Signature", "Onrecord-Delivery", "onrecord.alert"
_TIMEOUT = httpx.Timeout(10.0)
_CHECK = "See that its receiver is at work."


def body_of(message: Message, desk: str) -> bytes:
    """What is sent: JSON in UTF-8. ``id`` is the alert's number, the same in every attempt."""
    told = asdict(message)
    del told["unread"]
    alert = told | {"link": f"{desk}{message.path}", "caution": CAUTION}
    return json.dumps({"event": EVENT, "alert": alert}, ensure_ascii=False).encode()


def signature(secret: str, body: bytes, at: int) -> str:
    """The signature of ``body`` sent at ``at`` (seconds since 1970): HMAC-SHA256 over the time, a
    full stop and the body.

    >>> signature("secret", b"{}", 1700000000)[:30]
    't=1700000000,v1=b8569b78799ff9'
    """
    made = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={made}"


def send(
    target: Target,
    message: Message,
    desk: str,
    *,
    resolver: Resolve = resolve,
    transport: httpx.BaseTransport | None = None,
) -> None:
    """Send ``message`` to ``target``: to a public address, unless the target may be private.
    Redirects are not followed.

    Raises ``FetchFailed`` unless its answer is a success, or ``UnsafeAddress``.
    """
    body = body_of(message, desk)
    with httpx.Client(transport=transport, timeout=_TIMEOUT, trust_env=False) as client:
        try:
            response = _sent(client, _request(client, target, message.number, body, resolver))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            what = f"it could not be reached ({str(error) or type(error).__name__})"
            raise FetchFailed(target.address, what, _CHECK) from error
    if not response.is_success:
        what = f"it answered {response.status_code}"
        raise FetchFailed(target.address, what, _CHECK, status=response.status_code)


def _request(
    client: httpx.Client, target: Target, number: int, body: bytes, resolver: Resolve
) -> httpx.Request:
    headers = {
        "Content-Type": "application/json",
        "User-Agent": user_agent(),
        DELIVERY: f"{number}-{target.number}",
        SIGNATURE: signature(target.secret, body, int(time.time())),
    }
    if target.private:
        return client.build_request("POST", target.address, headers=headers, content=body)
    return pinned(client, "POST", target.address, headers, resolver, body)


def _sent(client: httpx.Client, request: httpx.Request) -> httpx.Response:
    """The head of the answer; its body does not matter."""
    with cut_off_after(SECONDS) as trace:
        request.extensions["trace"] = trace
        response = client.send(request, stream=True)
        response.close()
    return response
