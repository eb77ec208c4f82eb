"""A chat endpoint on this machine that says what a test wants it to say, over real HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Handler = BaseHTTPRequestHandler
Say = Callable[[Handler, dict[str, Any]], None]
GOOD = {"label": "scope", "words_a": [1], "words_b": [2], "asks": "fit"}


class Chat:
    """A running endpoint: ``asked`` are the bodies that came, ``headers`` theirs; ``over`` is set
    when it is to stop."""

    def __init__(self) -> None:
        self.url = ""
        self.script: Sequence[Say] = ()
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.over = Event()


def says(content: object, finish: str = "stop", **usage: int) -> Say:
    """Answer with a completion that holds ``content``: a text, or what is made JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    choice = {"message": {"role": "assistant", "content": text}, "finish_reason": finish}
    return sends({"choices": [choice], "usage": usage or {"prompt_tokens": 900}})


def sends(told: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Say:
    """Answer with these bytes, or with this as JSON."""
    body = told if isinstance(told, bytes) else json.dumps(told).encode()

    def answer(handler: Handler, _: dict[str, Any]) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@contextmanager
def chatting(*script: Say) -> Iterator[Chat]:
    """An endpoint that gives the answers of ``script`` in turn, the last of them again and again,
    until the block ends."""
    chat = Chat()
    chat.script = script

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            chat.headers.append({name.lower(): value for name, value in self.headers.items()})
            chat.asked.append(body)
            if self.path == "/v1/chat/completions":
                _nth(chat.script, len(chat.asked))(self, body)
            else:
                self.send_error(404)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = True
    chat.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield chat
    finally:
        chat.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _nth(script: Sequence[Say], number: int) -> Say:
    return script[min(number, len(script)) - 1]
