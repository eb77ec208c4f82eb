"""A registry of persons, bodies and their offices: read from a file, checked, bounded."""

from __future__ import annotations

import json
from pathlib import Path

from onrecord.errors import BadRecord, NotFound, TooLarge, UnsupportedInput
from onrecord.people.registry_csv import read_csv
from onrecord.people.registry_popolo import read_popolo
from onrecord.people.registry_problems import Problems
from onrecord.records import Person

LARGEST = 64 * 1024 * 1024


def read_registry(path: str | Path) -> tuple[Person, ...]:
    """The persons and bodies of a registry: CSV (``.csv``) or Popolo JSON (``.json``).

    CSV has the columns of ``registry_csv.COLUMNS``; Popolo is the Open Government data
    specification of popoloproject.com. Raises ``NotFound``, ``TooLarge``, ``UnsupportedInput``
    for another suffix, and ``BadRecord`` that lists each bad line or record.
    """
    file = Path(path)
    text = _text(file)
    problems = Problems(str(file))
    suffix = file.suffix.lower()
    if suffix == ".csv":
        persons = read_csv(text, problems)
    elif suffix == ".json":
        persons = read_popolo(_json(file, text), problems)
    else:
        raise UnsupportedInput(
            str(file), f"“{suffix}” is no registry's suffix", "Give a .csv file or Popolo .json"
        )
    problems.raise_any()
    return persons


def _text(file: Path) -> str:
    if not file.is_file():
        raise NotFound(str(file), "there is no such file", "Check the path of the registry")
    if file.stat().st_size > LARGEST:
        raise TooLarge(
            str(file), f"it is over {LARGEST // 2**20} MB", "Split the registry into several files"
        )
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadRecord(
            str(file), f"byte {error.start} is not UTF-8", "Save the registry as UTF-8"
        ) from error


def _json(file: Path, text: str) -> object:
    try:
        found: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadRecord(
            str(file), f"line {error.lineno} is no JSON ({error.msg})", "Mend it, then load again"
        ) from error
    except RecursionError as error:
        raise BadRecord(str(file), "it is nested too deeply", "Give Popolo JSON") from error
    return found
