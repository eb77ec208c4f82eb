"""The steps of ``onrecord add`` at which a process can be made to die, and the process itself.

The program under test knows nothing of this: in the process that is to die, the functions of the
way of an article are wrapped from outside, and SQLAlchemy tells of each statement of SQL.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, NoReturn
from unittest.mock import patch

from sqlalchemy import Engine, event

from onrecord import entering, pipeline
from onrecord.cli.app import app
from onrecord.ledger import opening, sqlite, turns, writing
from onrecord.ledger.keeping import entering as keeping
from onrecord.ledger.keeping import warcs
from onrecord.records import Article

chain = import_module("onrecord.ledger.chain.entering")

STEPS: tuple[tuple[str, Any, str], ...] = (
    ("switch to write-ahead log", sqlite, "keep_write_ahead_log"),
    ("mark the file", sqlite, "mark"),
    ("make the tables", opening, "upgrade"),
    ("clean", pipeline, "clean"),
    ("look whether it is known", pipeline, "known_as"),
    ("look for an earlier version", entering, "earlier_version"),
    ("look for copies", entering, "copies_of"),
    ("extract", pipeline, "extract"),
    ("fetch neighbours", entering, "neighbours"),
    ("compare", entering, "relate"),
    ("succeed an earlier version", entering, "succeed"),
    ("encode the meaning", pipeline, "vectors_of"),
    ("enter the article", writing, "enter_article"),
    ("enter the persons", turns, "enter_sightings"),
    ("enter the statements", writing, "enter_statements"),
    ("index the words", sqlite, "index"),
    ("enter the vectors", writing, "enter_vectors"),
    ("enter the relations", writing, "enter_relations"),
    ("date the copies", writing, "redate"),
    ("keep the page", turns, "enter_seen"),
    ("write the record of the page", warcs, "append"),
    ("name the record of the page", keeping, "inserted"),
    ("wait for the disk", os, "fsync"),
    ("collect what changed", chain, "_touched"),
    ("enter the chain", chain, "enter"),
    ("add", pipeline, "add"),
)
"""What a step is called, and the function that is it: where it is looked up, and its name."""

SQL = "SQL: "
"""How the name of a moment begins that is a statement of SQL."""
_WRITING = {"INSERT": 3, "UPDATE": 2, "DELETE": 3, "CREATE": 2, "ALTER": 2}
"""How many words of a statement say what it does."""
_FAILED = 70
"""The exit code of a child that failed in another way than the program does (sysexits.h)."""

Extract = Callable[[Article], pipeline.Extraction]


class Point(NamedTuple):
    """A moment of a run: ``before`` or ``after`` a step, or at a statement of SQL, for the
    ``nth`` time."""

    name: str
    nth: int


class Meter:
    """Counts the moments that a run reaches, and ends its process at one of them."""

    def __init__(self, fatal: Point | None) -> None:
        self.reached: Counter[str] = Counter()
        self._fatal = fatal

    def reach(self, name: str) -> None:
        """Count a moment; never comes back from the fatal one."""
        self.reached[name] += 1
        if self._fatal == (name, self.reached[name]):
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """``function`` with a moment before it and one after."""

        @wraps(function)
        def metered(*args: Any, **kwargs: Any) -> Any:
            self.reach(f"before: {name}")
            given = function(*args, **kwargs)
            self.reach(f"after: {name}")
            return given

        return metered


def adding(
    ledger: Path, targets: Sequence[str], extract: Extract, told: int, fatal: Point | None
) -> tuple[int, Counter[str]]:
    """Run ``onrecord add --keep`` in this process; gives its exit code and the moments reached.

    The id of each article goes to the file descriptor ``told`` once ``pipeline.add`` has returned.
    ``extract`` stands in for the stages before the ledger, which leave no trace.
    """
    meter = Meter(fatal)
    _announce_sql(meter)
    _wrap(meter, extract, told)
    arguments = ["add", *targets, "--ledger", str(ledger), "--keep"]
    try:
        app(arguments, standalone_mode=True)
    except SystemExit as ended:
        return int(ended.code or 0), meter.reached
    return 0, meter.reached


def child(work: Callable[[], int]) -> int:
    """Do ``work`` in a fork of this process, whose exit code it gives; its number."""
    sys.stdout.flush()
    sys.stderr.flush()
    number = os.fork()
    if not number:
        _end_with(work)
    return number


def _end_with(work: Callable[[], int]) -> NoReturn:
    """Nothing of the parent (buffers, handlers) is run again in the child."""
    code, null, loud = _FAILED, os.open(os.devnull, os.O_WRONLY), os.dup(2)
    os.dup2(null, 1)
    os.dup2(null, 2)
    try:
        code = work()
    except Exception:
        os.dup2(loud, 2)
        traceback.print_exc()
        raise
    finally:
        os._exit(code)


def _wrap(meter: Meter, extract: Extract, told: int) -> None:
    """For the rest of the life of this process."""
    patch.object(pipeline, "extract", extract).start()
    patch.object(pipeline, "add", _acknowledged(pipeline.add, told)).start()
    for name, owner, attribute in STEPS:
        function = getattr(owner, attribute)
        patch.object(owner, attribute, meter.around(name, function)).start()


def _acknowledged(add: Callable[..., Any], told: int) -> Callable[..., Any]:
    def adding_and_telling(*args: Any, **kwargs: Any) -> Any:
        added = add(*args, **kwargs)
        os.write(told, f"{added.article.id}\n".encode())
        return added

    return adding_and_telling


def _announce_sql(meter: Meter) -> None:
    """Moments for each kind of statement that writes, and each end of a transaction."""

    def run(_c: Any, _cursor: Any, sql: str, _p: Any, _context: Any, _many: bool) -> None:
        words = sql.split(None, 3)
        if words[0] in _WRITING:
            meter.reach(f"{SQL}{' '.join(words[: _WRITING[words[0]]])}")

    event.listen(Engine, "after_cursor_execute", run)
    event.listen(Engine, "commit", lambda _connection: meter.reach(f"{SQL}COMMIT"))
