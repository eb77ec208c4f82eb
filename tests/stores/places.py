"""Where the ledgers of a run of the tests are: in files, or in databases of a server."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.stores.server import Server

from onrecord.ledger import Ledger


class Stores:
    """One store for all ledgers of a run. Each is named by the path that its file has, or would
    have, and is empty at first: to copy an empty one takes far less time than to make one."""

    def __init__(self, server: Server | None, new_folder: Callable[[], Path]) -> None:
        self.server = server
        self._new_folder = new_folder
        self._named: dict[Path, str] = {}
        self._empty: Path | None = None

    def new(self) -> str:
        """Where a ledger is that several tests read."""
        return self.at(self._new_folder() / "onrecord.db")

    @contextmanager
    def once(self) -> Iterator[str]:
        """Where a ledger is for one example of a property."""
        folder = self._new_folder()
        yield self.at(folder / "onrecord.db")
        self.forget(folder)

    def at(self, path: Path) -> str:
        """Where that ledger is: the path itself, or the address of a database."""
        if path not in self._named:
            self._named[path] = self.server.lend() if self.server else self.file(path)
        return self._named[path]

    def file(self, path: Path) -> str:
        """Make an empty ledger in that file."""
        if self._empty is None:
            self._empty = self._new_folder() / "empty.db"
            Ledger(self._empty, create=True).close()
        return str(shutil.copyfile(self._empty, path))

    def copy(self, ledger: str, path: Path | None = None) -> str:
        """A copy of ``ledger``, which nobody has open, with the pages that it keeps."""
        where = self.at(path or self._new_folder() / "onrecord.db")
        if self.server:
            self.server.copy(ledger, where)
            return where
        pages = Path(f"{ledger}.pages")
        if pages.is_dir():
            shutil.copytree(pages, f"{where}.pages")
        return str(shutil.copyfile(ledger, where))

    def forget(self, folder: Path) -> None:
        """Be done with the ledgers that are in ``folder``, or would be; files stay."""
        for path in [path for path in self._named if path.is_relative_to(folder)]:
            where = self._named.pop(path)
            if self.server:
                self.server.take_back(where)


class At:
    """Where the ledgers of one test are, each by the name of its file: ``at("onrecord.db")``."""

    def __init__(self, stores: Stores, folder: Path) -> None:
        self._stores = stores
        self._folder = folder

    def __call__(self, name: str) -> str:
        return self._stores.at(self._folder / name)

    def copy(self, ledger: str, name: str = "onrecord.db") -> str:
        """A copy of a ledger that several tests read."""
        return self._stores.copy(ledger, self._folder / name)
