"""A PostgreSQL server of one's own: in a temporary folder, reached by a socket there alone."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
_ACCOUNTS = ("postgres", "nobody")


def programs() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl``; ``None`` where PostgreSQL is not installed."""
    found = [*DEBIAN.glob("*/bin")]
    if there := shutil.which("initdb"):
        found.append(Path(there).resolve().parent)
    whole = [folder for folder in found if (folder / "initdb").exists()]
    return max(whole, default=None)


@contextmanager
def served(
    programs: Path, settings: Mapping[str, str], *, within: Path | None = None
) -> Iterator[Path]:
    """The folder of a new server (its socket, its ``data``) with these ``settings``, which is gone
    afterwards; it lies ``within`` a folder, by default the one for temporary files.

    It refuses to run as root: another account does. The user ``onrecord`` needs no password;
    databases sort text as English does, as many do.
    """
    account = next(filter(_is_known, _ACCOUNTS)) if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(
        prefix="onrecord-pg-", dir=within, ignore_cleanup_errors=True
    ) as made:
        folder = Path(made)
        if account:
            shutil.chown(folder, account)
        _run(account, programs / "initdb", "-D", folder / "data", "-U", "onrecord",
             "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu",
             "--icu-locale=en", "--no-sync")  # fmt: skip
        told = " ".join(f"-c {name}={value}" for name, value in settings.items())
        control = (programs / "pg_ctl", "-D", folder / "data", "-w", "-t", "300")
        _run(account, *control, "-l", folder / "log",
             "-o", f"-c listen_addresses= -k {folder} {told}", "start")  # fmt: skip
        try:
            yield folder
        finally:
            _run(account, *control, "-m", "immediate", "stop")


def restart(programs: Path, folder: Path) -> None:
    """End the server in ``folder`` as a power cut does, and start it again with its settings."""
    account = next(filter(_is_known, _ACCOUNTS)) if os.geteuid() == 0 else None
    _run(account, programs / "pg_ctl", "-D", folder / "data", "-w", "-t", "300",
         "-l", folder / "log", "-m", "immediate", "restart")  # fmt: skip


def address(folder: Path, name: str) -> str:
    """The address of the database with this name at the server in ``folder``."""
    return f"postgresql://onrecord@/{name}?host={folder}"


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
