"""A last moment for an exchange over the network, however slowly its bytes come.

The time limits of sockets count from byte to byte, so a server that sends one every few seconds
could hold us for days.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any

Trace = Callable[[str, Mapping[str, Any]], None]
_OPENED = ("connection.connect_tcp.complete", "connection.start_tls.complete")


@contextmanager
def cut_off_after(seconds: float) -> Iterator[Trace]:
    """Shut down, after ``seconds``, every connection that the ``trace`` extension of httpx told of.

    Whoever waits for bytes then gets an error of the network. Gives the function to trace with.
    """
    opened: list[socket.socket] = []

    def trace(event: str, info: Mapping[str, Any]) -> None:
        if event in _OPENED:
            connection = info["return_value"].get_extra_info("socket")
            if connection is not None:
                opened.append(connection)

    def shut_down() -> None:
        for connection in opened:
            with suppress(OSError):  # it is closed already
                connection.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, shut_down)
    timer.daemon = True
    timer.start()
    try:
        yield trace
    finally:
        timer.cancel()
