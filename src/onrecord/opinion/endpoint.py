"""A chat endpoint like OpenAI's (``POST …/chat/completions``), asked within bounds."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from onrecord.errors import AnswerRefused, FetchFailed, QueryError
from onrecord.opinion.address import check_address
from onrecord.read.agent import user_agent
from onrecord.read.deadline import cut_off_after

MOST_BYTES, MOST_TOKENS = 256 * 1024, 300
"""Of an answer."""
TRIES, LONGEST_WAIT = 3, 10.0
_BUSY = frozenset({429, 502, 503, 504})
_NO_SCHEMA = frozenset({400, 415, 422})
"""What servers answer that do not know ``response_format``."""
_CHECK = "See that its server is at work."
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What a server answered, and the tokens that it counted; None where it did not."""

    content: str
    tokens_in: int | None
    tokens_out: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """``model`` behind ``url``, such as ``http://127.0.0.1:8080/v1``. An exchange that takes more
    than ``seconds`` is broken off."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = 60.0
    transport: httpx.BaseTransport | None = None
    wait: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        """Raises ``UnsafeAddress`` or ``QueryError`` for what nothing is to be sent to."""
        check_address(self.url)
        if not self.model.strip():
            raise QueryError(self.url, "no model is named", "Name it: --model NAME")
        if self.key is not None and not (self.key.isascii() and self.key.isprintable()):
            raise QueryError(self.url, "the key is not of printable ASCII", "See its variable")

    def body(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> Json:
        """What is sent, as it is sent."""
        form = {"name": "second_opinion", "strict": True, "schema": schema}
        return {
            "model": self.model,
            "messages": list(messages),
            "temperature": 0,
            "max_tokens": MOST_TOKENS,
            "stream": False,
            "response_format": {"type": "json_schema", "json_schema": form},
        }

    def complete(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]
    ) -> Completion:
        """What the model answers. Where the server knows no schemas, it is asked without.

        Redirects are not followed. Raises ``FetchFailed`` when no answer comes, and
        ``AnswerRefused`` for one that is no completion.
        """
        body = self.body(messages, schema)
        status, answer = self._asked(body)
        if status in _NO_SCHEMA:
            del body["response_format"]
            status, answer = self._asked(body)
        if not 200 <= status < 300:
            raise FetchFailed(self.url, f"it answered {status}", _CHECK, status=status)
        return _completion(answer)

    def _asked(self, body: Json) -> tuple[int, bytes]:
        """The status and the bytes of an answer, asked for again while the server is busy."""
        for tries in range(1, TRIES + 1):
            try:
                status, answer, pause = self._sent(body)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                what = f"it could not be reached ({str(error) or type(error).__name__})"
                raise FetchFailed(self.url, what, _CHECK) from error
            if status not in _BUSY or tries == TRIES:
                break
            self.wait(min(max(pause, float(tries)), LONGEST_WAIT))
        return status, answer

    def _sent(self, body: Json) -> tuple[int, bytes, float]:
        headers = {"User-Agent": user_agent(), "Accept-Encoding": "identity"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        settings: dict[str, Any] = {"timeout": self.seconds, "trust_env": False}
        until = time.monotonic() + self.seconds
        with (
            httpx.Client(transport=self.transport, **settings) as client,
            cut_off_after(self.seconds) as trace,
            client.stream(
                "POST",
                f"{self.url.rstrip('/')}/chat/completions",
                json=body,
                headers=headers,
                extensions={"trace": trace},
            ) as response,
        ):
            answer = _bounded(response)
            if time.monotonic() >= until:  # to be cut off may look like an end
                raise httpx.ReadTimeout(f"it took more than {self.seconds:g} seconds")
            return response.status_code, answer, _pause(response)


def _bounded(response: httpx.Response) -> bytes:
    """The bytes of an answer. Raises ``AnswerRefused`` when they are too many."""
    got = bytearray()
    for chunk in response.iter_raw():  # what is packed all the same is not unpacked
        got += chunk
        if len(got) > MOST_BYTES:
            raise _refused(f"it has over {MOST_BYTES:,} bytes")
    return bytes(got)


def _pause(response: httpx.Response) -> float:
    """The seconds that it asks to wait (RFC 9110, 10.2.3); 0 where it gives none."""
    asked = response.headers.get("Retry-After", "")
    return float(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0.0


def _completion(answer: bytes) -> Completion:
    try:
        told = json.loads(answer)
        (choice,) = told["choices"]
        content = choice["message"]["content"]
        whole = choice.get("finish_reason") != "length"
        usage = told.get("usage") or {}
        tokens = [usage.get(name) for name in ("prompt_tokens", "completion_tokens")]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise _refused("it is no chat completion") from error
    tokens_in, tokens_out = map(_count, tokens)
    if not isinstance(content, str) or not whole:
        content = ""
    return Completion(content=content, tokens_in=tokens_in, tokens_out=tokens_out)


def _count(value: object) -> int | None:
    return value if type(value) is int and 0 <= value < 2**31 else None


def _refused(what: str) -> AnswerRefused:
    return AnswerRefused("the server's answer", what, "See that it is a chat endpoint")
