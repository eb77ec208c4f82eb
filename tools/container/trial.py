"""What the steps of a trial share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tools.container.engine import Compose
from tools.container.visitor import Visitor

HOST = "desk.example"
ADMIN, PASSWORD = "Tamsin Okray", "seven herons over Harrowmere"
QUOTE = "We will never close the ferry to Saltery"
ARTICLE = f"""The ferry stays, says the minister

Varland Courier
4 March 2031

"{QUOTE}," said Mirela Tost, the finance minister, in Harrowmere on Tuesday.
"""


@dataclass(frozen=True, slots=True)
class Trial:
    """The services that are tried, who asks them, and a folder for what is needed meanwhile."""

    compose: Compose
    visitor: Visitor
    folder: Path

    def onrecord(self, *words: str, given: str | None = None) -> str:
        """What a command says in the container of the desk."""
        return self.compose("exec", "-T", "web", "onrecord", *words, given=given)

    def head(self, *words: str) -> str:
        """The head of the ledger's chain: the same for the same content."""
        return self.onrecord("head", *words).split()[0]

    def finds(self, words: str) -> bool:
        """Whether the desk's page and its API find a statement that has these words."""
        page = self.visitor.get(f"/?q={words}")
        told = self.visitor.get(f"/api/v1/search?q={words}")
        both = page.status_code == told.status_code == 200
        return both and "Mirela Tost" in page.text and bool(told.json()["items"])
