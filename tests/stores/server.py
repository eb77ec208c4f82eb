"""The PostgreSQL server that tests use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from bench.server import address, programs, served
from sqlalchemy import make_url

from onrecord.ledger import Ledger

__all__ = ["Server", "programs", "running"]

_QUICK = {
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "200",
}
_EMPTY = """
DO $$ DECLARE name regclass; BEGIN
  SET session_replication_role = replica;
  FOR name IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relname !~ '_version$'
      AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('DELETE FROM %s', name);
  END LOOP;
  PERFORM setval(seqrelid, seqstart, false) FROM pg_sequence;
END $$
"""
_ALONE = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


class Server:
    """A running server. Its databases sort text as English does, as many do; a ledger must not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = count(1)
        self._free: list[str] = []
        self._ready = False

    def url(self, name: str) -> str:
        """The address of the database with this name."""
        return address(self.folder, name)

    def run(self, *statements: str, name: str = "postgres") -> None:
        """Do something to a database behind the ledger's back."""
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def lend(self) -> str:
        """The address of an empty ledger: one that an earlier test is done with, for to make one
        takes longer."""
        return self.url(self._free.pop() if self._free else self._made())

    def take_back(self, url: str) -> None:
        """Be done with a ledger that was lent; whoever still has it open is cut off."""
        name = make_url(url).database or ""
        self.run(_ALONE, _EMPTY, name=name)
        self._free.append(name)

    def copy(self, url: str, other: str) -> None:
        """Put a copy of a ledger that nobody uses in the place of another."""
        name, its = make_url(url).database, make_url(other).database
        self.run(f"DROP DATABASE {its} WITH (FORCE)", f"CREATE DATABASE {its} TEMPLATE {name}")

    @contextmanager
    def ledger(self) -> Iterator[str]:
        """The address of an empty ledger, which is taken back afterwards."""
        made = self.lend()
        yield made
        self.take_back(made)

    def _made(self) -> str:
        if not self._ready:
            self.run("CREATE DATABASE ready")
            Ledger(self.url("ready"), create=True).close()
            self._ready = True
        name = f"ledger{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE ready")
        return name

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of a new database, which holds nothing."""
        name = f"test{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name}")
        yield self.url(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """A new server, which is gone afterwards; it is quick, and would not survive a power cut."""
    with served(programs, _QUICK) as folder:
        yield Server(folder)
