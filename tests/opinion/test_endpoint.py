"""Where is asked, and within which bounds."""

from __future__ import annotations

import gzip
from typing import Any

import httpx
import pytest
from tests.opinion.chat import GOOD, Handler, chatting, says, sends

from onrecord.errors import AnswerRefused, FetchFailed, OnrecordError, QueryError, UnsafeAddress
from onrecord.opinion import Endpoint
from onrecord.opinion.endpoint import LONGEST_WAIT, MOST_BYTES, Completion

ASKED = [{"role": "user", "content": "?"}]


def complete(url: str, **settings: Any) -> Completion:
    there = Endpoint(url=url, model="tarn-1", **({"wait": lambda _: None} | settings))
    return there.complete(ASKED, {"type": "object"})


@pytest.mark.parametrize(
    "url",
    [
        "https://models.example/v1",
        "http://127.0.0.1:8080/v1",
        "http://[::1]/v1",
        "http://localhost",
    ],
)
def test_it_may_be_of_https_or_of_this_machine(url: str) -> None:
    assert Endpoint(url=url, model="tarn-1").url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://models.example/v1",
        "http://10.0.0.7/v1",
        "http://localhost.example/v1",
        "http://127.0.0.1.example/v1",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "models.example",
        "https://",
        "http://[::1",
        "",
        "https://user:secret@models.example/v1",
        "https://models.example/v1?key=secret",
    ],
)
def test_nothing_goes_anywhere_else(url: str) -> None:
    with pytest.raises((UnsafeAddress, QueryError)):
        Endpoint(url=url, model="tarn-1")


def test_the_model_is_named_and_the_key_is_a_header() -> None:
    with pytest.raises(QueryError, match="no model"):
        Endpoint(url="https://models.example", model=" ")
    with pytest.raises(QueryError, match="ASCII") as refused:
        Endpoint(url="https://models.example", model="tarn-1", key="k9x\ncd")
    assert "k9x" not in str(refused.value)
    assert "secret" not in repr(Endpoint(url="http://localhost", model="m", key="secret"))


def test_what_is_sent_and_what_comes_back() -> None:
    with chatting(says(GOOD, prompt_tokens=12, completion_tokens=34)) as chat:
        got = complete(chat.url, key="secret")
    (body,), (headers,) = chat.asked, chat.headers
    assert headers["authorization"] == "Bearer secret"
    assert (got.tokens_in, got.tokens_out) == (12, 34)
    assert (body["model"], body["messages"], body["temperature"]) == ("tarn-1", ASKED, 0)
    assert body["response_format"]["json_schema"]["strict"] is True
    assert 0 < body["max_tokens"] <= 300


def test_a_server_that_knows_no_schema_is_asked_without() -> None:
    with chatting(sends({"error": "response_format?"}, 400), says(GOOD)) as chat:
        complete(chat.url)
    assert ["response_format" in body for body in chat.asked] == [True, False]


def test_it_is_asked_again_a_few_times_and_no_more() -> None:
    waited: list[float] = []
    with chatting(sends({}, 503), sends({}, 429, {"Retry-After": "7000"}), says(GOOD)) as chat:
        complete(chat.url, wait=waited.append)
        assert len(chat.asked) == 3
    assert waited == [1.0, LONGEST_WAIT]
    with chatting(sends({}, 503)) as chat, pytest.raises(FetchFailed, match="503"):
        complete(chat.url)
    assert len(chat.asked) == 3


@pytest.mark.parametrize("status", [301, 307, 401, 403, 404, 418])
def test_other_answers_are_failures_and_redirects_lead_nowhere(status: int) -> None:
    with (
        chatting(sends({}, status, {"Location": "/v1/chat/completions"})) as chat,
        pytest.raises(FetchFailed, match=str(status)),
    ):
        complete(chat.url)
    assert len(chat.asked) == 1


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"not JSON",
        b"\xff\xfe",
        b"[" * 5_000,
        [],
        {},
        {"choices": []},
        {"choices": [{}, {}]},
        {"choices": [{"message": None}]},
        {"choices": {"0": 1}},
        {"choices": [{"message": {"content": "x"}}], "usage": "many"},
    ],
)
def test_what_is_no_completion_is_refused(told: object) -> None:
    with chatting(sends(told)) as chat, pytest.raises(AnswerRefused):
        complete(chat.url)


def test_a_completion_that_was_cut_short_or_declined_holds_nothing() -> None:
    declined = {"choices": [{"message": {"content": None, "refusal": "no"}}]}
    with chatting(says(GOOD, finish="length"), sends(declined)) as chat:
        assert [complete(chat.url).content for _ in range(2)] == ["", ""]


@pytest.mark.lengthy
def test_tokens_are_counts_or_not_known() -> None:
    for count in (-1, 1.5, "7", True, 2**40, None):
        usage = {"prompt_tokens": count, "completion_tokens": 3}
        told = {"choices": [{"message": {"content": "x"}}], "usage": usage}
        with chatting(sends(told)) as chat:
            assert (complete(chat.url).tokens_in, complete(chat.url).tokens_out) == (None, 3)


def test_too_much_is_not_read_to_its_end() -> None:
    with (
        chatting(sends(b" " * (MOST_BYTES * 4))) as chat,
        pytest.raises(AnswerRefused, match="over"),
    ):
        complete(chat.url)


def test_what_is_packed_is_not_unpacked() -> None:
    packed = gzip.compress(b" " * MOST_BYTES * 8)
    with (
        chatting(sends(packed, headers={"Content-Encoding": "gzip"})) as chat,
        pytest.raises(AnswerRefused, match="no chat completion"),
    ):
        complete(chat.url)
    assert chat.headers[0]["accept-encoding"] == "identity"


def test_one_that_drips_is_broken_off() -> None:
    with chatting() as chat:
        chat.script = (drip(chat.over),)
        with pytest.raises(FetchFailed, match="could not be reached"):
            complete(chat.url, seconds=0.3)


def drip(over: Any) -> Any:
    """Send a byte now and then for as long as somebody listens."""

    def answer(handler: Handler, _: dict[str, Any]) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while not over.wait(0.05):
                handler.wfile.write(b" ")
                handler.wfile.flush()
        except OSError:
            return

    return answer


def test_nobody_there() -> None:
    def dead(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("connection refused")

    with pytest.raises(OnrecordError, match="connection refused"):
        complete("https://models.example/v1", transport=httpx.MockTransport(dead))
