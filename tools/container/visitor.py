"""Somebody who asks the desk from outside its container, over TLS."""

from __future__ import annotations

import re
import ssl
from pathlib import Path

import httpx

from onrecord.closing import Closing
from tools.container.engine import Failed

_TOKEN = re.compile(r'name="token" value="([^"]{1,200})"')


class Visitor(Closing):
    """A browser that believes one certificate and asks this machine under the desk's name."""

    def __init__(self, host: str, port: int, certificate: Path) -> None:
        self._names = {"sni_hostname": host}
        self._browser = httpx.Client(
            base_url=f"https://127.0.0.1:{port}",
            headers={"Host": f"{host}:{port}"},
            verify=ssl.create_default_context(cafile=str(certificate)),
            timeout=60,
        )

    def close(self) -> None:
        """Close its connections."""
        self._browser.close()

    def get(self, path: str, **headers: str) -> httpx.Response:
        """The answer to a request. Raises ``Failed`` when there is none."""
        try:
            return self._browser.get(path, headers=headers, extensions=self._names)
        except httpx.TransportError as error:
            raise Failed(f"{path}: {error}") from error

    def status(self, path: str) -> int:
        """The status of the answer; 0 when there is none."""
        try:
            return self.get(path).status_code
        except Failed:
            return 0

    def sign_in(self, name: str, password: str) -> httpx.Response:
        """The answer to the form of sign-in, and its cookie is kept."""
        page = self.get("/signin")
        found = _TOKEN.search(page.text)
        told = {"name": name, "password": password, "token": found[1] if found else ""}
        return self._browser.post("/signin", data=told, extensions=self._names)
