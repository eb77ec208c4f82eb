"""Every article of the inputs, one after the other; bad ones are named and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from onrecord.cli.output import complain, progress, step
from onrecord.errors import BadRecord, InputError, NotFound
from onrecord.records import Article

if TYPE_CHECKING:
    from onrecord.ahead import Item
    from onrecord.read import Known


def for_each_article(
    targets: Sequence[str],
    act: Callable[[Article, str], None],
    doing: str,
    *,
    follow: bool = False,
    refused: Callable[[InputError], None] | None = None,
    over: Callable[[Iterable[Item]], Iterable[Item]] = iter,
    **known: Unpack[Known],
) -> int:
    """Call ``act`` with every article at ``targets`` and its target; gives how many inputs failed.

    ``known`` is what the caller knows about the pages: published, outlet, url, language, and how to
    read them: columns, embargoed; ``follow`` fetches what feeds and sitemaps name. ``refused``
    hears of each input that failed. ``over`` may look ahead at what comes.
    """
    from onrecord import pipeline

    failed = 0
    items = (
        (target, item)
        for target in targets
        for item in pipeline.read(target, follow=follow, **known)
    )
    with progress(doing) as shown:
        task = shown.add_task("", total=None)
        for target, item in over(items):
            try:
                if isinstance(item, InputError):
                    raise item
                act(item, target)
            except InputError as error:
                if refused is not None:
                    refused(error)
                complain(error)
                failed += 1
            step(shown, task, target)
    return failed


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of JSON lines; empty lines are skipped.

    Raises ``NotFound`` when it cannot be read, and ``BadRecord`` for a line that is no record.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _record(line, f"{path}, line {number}")
    except OSError as error:
        raise NotFound(str(path), f"it cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise BadRecord(str(path), "it is not UTF-8", "Convert it first") from error


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise BadRecord(where, f"it is not JSON ({error})", "Write one record a line") from error
    if not isinstance(record, dict):
        raise BadRecord(where, "it is not a JSON object", 'Write {"id": ..., ...}')
    return record
