"""A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket there alone."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from onrecord.ledger import Ledger

DEBIAN = Path("/usr/lib/postgresql")
_QUICK = "-c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=200"
_ACCOUNTS = ("postgres", "nobody")
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


def programs() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl``; ``None`` where PostgreSQL is not installed."""
    found = [*DEBIAN.glob("*/bin")]
    if there := shutil.which("initdb"):
        found.append(Path(there).resolve().parent)
    whole = [folder for folder in found if (folder / "initdb").exists()]
    return max(whole, default=None)


class Server:
    """A running server. Its databases sort text as English does, as many do; a ledger must not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = count(1)
        self._free: list[str] = []
        self._ready = False

    def url(self, name: str) -> str:
        """The address of the database with this name."""
        return f"postgresql://onrecord@/{name}?host={self.folder}"

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
    """A new server, which is gone afterwards. It refuses to run as root: another account does."""
    account = next(filter(_is_known, _ACCOUNTS)) if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="onrecord-pg-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        if account:
            shutil.chown(folder, account)
        _run(account, programs / "initdb", "-D", folder / "data", "-U", "onrecord",
             "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu",
             "--icu-locale=en", "--no-sync")  # fmt: skip
        control = (programs / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log")
        _run(account, *control, "-o", f"-c listen_addresses= -k {folder} {_QUICK}", "start")
        try:
            yield Server(folder)
        finally:
            _run(account, *control, "-m", "immediate", "stop")


def _is_known(account: str) -> bool:
    with suppress(KeyError):
        return bool(pwd.getpwnam(account))
    return False


def _run(account: str | None, *command: str | Path) -> None:
    who = {"user": account, "group": pwd.getpwnam(account).pw_gid} if account else {}
    subprocess.run(
        [str(part) for part in command],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd="/",
        extra_groups=[] if account else None,
        **who,  # type: ignore[call-overload]
    )
