"""A disk that is full or cannot be written to: a clear error, and nothing is lost."""

from __future__ import annotations

import os
import resource
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.crash.pages import kept, story
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger

pytestmark = pytest.mark.lengthy

NOBODY = 65534
ROOM = 40_000


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """No file can grow beyond ``size`` bytes, as on a disk without room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    usual = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, usual)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Permissions bind this process, as they do not bind root."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(own)


@pytest.fixture
def path() -> Iterator[Path]:
    """A ledger of three articles in a folder that everybody may read."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "onrecord.db"
        with Ledger(path, create=True) as ledger:
            fill(ledger, 3)
        yield path


def fill(ledger: Ledger, count: int, start: int = 0) -> list[str]:
    """Add articles with pages; gives the ids of those whose adding returned."""
    added = []
    for n in range(start, start + count):
        article, statements = story(f"a{n}")
        assert ledger.add(article, statements, seen=kept(article))
        added.append(article.id)
    return added


def until(ledger: Ledger, told: str) -> list[str]:
    """Add articles until an error says ``told``; gives the ids of those whose adding returned."""
    added: list[str] = []
    what = "there was room for everything"
    while len(added) < 500:
        try:
            added += fill(ledger, 1, start=3 + len(added))
        except LedgerUnusable as error:
            what = str(error)
            break
    assert told in what
    return added


def sound(path: Path, ids: list[str]) -> None:
    """The ledger has these articles, whole, and goes on."""
    with Ledger(path) as ledger:
        assert [article.id for article in ledger.articles()] == ids
        assert ledger.verify() == []
        assert list(ledger.keeping.faults()) == []
        fill(ledger, 2, start=900)
        assert ledger.verify() == []
        assert list(ledger.keeping.faults()) == []


def test_the_log_of_the_ledger_cannot_grow(path: Path) -> None:
    added = ["a0", "a1", "a2"]
    with Ledger(path) as ledger, files_up_to(path.stat().st_size + ROOM):
        added += until(ledger, "disk")
        assert len(ledger.articles()) == len(added)
    assert len(added) > 3
    sound(path, added)


def test_the_ledger_itself_is_full(path: Path) -> None:
    added = ["a0", "a1", "a2"]
    with Ledger(path) as ledger:

        @event.listens_for(ledger._engine, "begin")
        def _no_more_room(connection: object) -> None:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]

        added += until(ledger, "the disk is full. Free some space")
    sound(path, added)


def test_a_page_that_does_not_fit_is_not_kept_and_its_article_not_added(path: Path) -> None:
    article, statements = story("large")
    size = path.stat().st_size + ROOM
    with Ledger(path) as ledger, files_up_to(size):
        with pytest.raises(LedgerUnusable, match="kept pages cannot be written there"):
            ledger.add(article, statements, seen=kept(article, size=2 * size))
        assert not ledger.has_article("large")
    with Ledger(path) as ledger:
        assert ledger.add(article, statements, seen=kept(article, size=2 * size))
    with Ledger(path) as ledger:
        assert ledger.verify() == []
        assert list(ledger.keeping.faults()) == []


def test_a_ledger_that_cannot_be_written_can_be_read(path: Path) -> None:
    path.parent.chmod(0o777)
    path.chmod(0o444)
    with unprivileged(), Ledger(path) as ledger:
        assert len(ledger.articles()) == 3
        with pytest.raises(LedgerUnusable, match="it cannot be written to"):
            fill(ledger, 1, start=3)
    path.chmod(0o644)
    sound(path, ["a0", "a1", "a2"])


def test_a_folder_that_cannot_be_written_is_told(path: Path) -> None:
    path.parent.chmod(0o555)
    with unprivileged():
        with pytest.raises(LedgerUnusable, match="Check its permissions and its folder's"):
            Ledger(path.with_name("other.db"), create=True)
        with pytest.raises(LedgerUnusable, match="Check its permissions"), Ledger(path) as ledger:
            fill(ledger, 1, start=3)
    path.parent.chmod(0o755)
    sound(path, ["a0", "a1", "a2"])


def test_the_command_line_tells_it_in_one_line(path: Path) -> None:
    page = path.with_name("page.txt")
    page.write_text(story("page")[0].text)
    command = ["add", str(page), "--published", "2031-03-04", "--keep"]
    aside = ["--ledger", str(path.with_name("other.db"))]
    assert CliRunner().invoke(app, [*command, *aside]).exit_code == 0
    path.parent.chmod(0o555)
    with unprivileged():
        done = CliRunner().invoke(app, [*command, "--ledger", str(path)])
    assert done.exit_code == 1
    assert len(done.output.splitlines()) == 1
    assert f"{path}: it cannot be" in done.output
    assert "Check its permissions and its folder's" in done.output
