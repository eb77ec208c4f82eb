"""Known vulnerabilities in what the locks pin: ``python -m tools.audit [--strict]``.

Runs pip-audit over the locks, against the advisories of PyPI and, where that index has none, of
OSV. Exit code 1: one was found that ``requirements/audit-exceptions.toml`` does not pass over, or
that file is wrong. Where no advisories can be reached that is said, and fails only with
``--strict``: a clean bill is never claimed for what was not looked at.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from tools.exceptions import Exempt, read
from tools.pins import REQUIREMENTS

LOCKS = ("run", "container", "build", "dev")
SERVICES = ("pypi", "osv")
EXCEPTIONS = REQUIREMENTS / "audit-exceptions.toml"
_MINUTES = 5
#: Words of pip-audit's errors that mean that nobody answered, rather than that it was misused.
_UNREACHED = (
    "ConnectionError",
    "ServiceError",
    "Max retries",
    "timed out",
    "Timeout",
    "ProxyError",
)


@dataclass(frozen=True, slots=True)
class Hole:
    """A vulnerability of a pinned version; ``fixed`` names the versions without it."""

    package: str
    version: str
    ids: frozenset[str]
    fixed: tuple[str, ...]

    def __str__(self) -> str:
        remedy = f"update to {' or '.join(self.fixed)}" if self.fixed else "there is no fix yet"
        return f"{self.package} {self.version}: {', '.join(sorted(self.ids))}; {remedy}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a service said: how many packages it knew, which not, and what is wrong with them."""

    service: str
    looked_at: int
    unknown: tuple[str, ...]
    holes: tuple[Hole, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """An exit code, and what to tell."""

    code: int
    lines: tuple[str, ...]


def main() -> None:
    """Audit, tell, and exit."""
    parser = argparse.ArgumentParser(prog="python -m tools.audit", description=__doc__)
    parser.add_argument("--strict", action="store_true", help="fail when nobody can be asked")
    strict: bool = parser.parse_args().strict
    today = datetime.now(UTC).date()
    verdict = decide(asked(), EXCEPTIONS.read_text(encoding="utf-8"), today, strict=strict)
    print("\n".join(verdict.lines), file=sys.stderr)
    sys.exit(verdict.code)


def asked() -> Report | None:
    """What the first service says that knows any of the packages; ``None`` when none does."""
    answers = (understood(service, *_run(service)) for service in SERVICES)
    return next((answer for answer in answers if answer and answer.looked_at), None)


def _run(service: str) -> tuple[str, str]:
    """What pip-audit prints and complains of. It looks at the locks as they stand."""
    locks = [word for lock in LOCKS for word in ("-r", str(REQUIREMENTS / f"{lock}.txt"))]
    command = [sys.executable, "-m", "pip_audit", *locks, "--require-hashes", "--disable-pip"]
    command += ["--vulnerability-service", service, "--format", "json", "--progress-spinner", "off"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_MINUTES * 60
        )
    except subprocess.TimeoutExpired:
        return "", f"{service} timed out"
    return done.stdout, done.stderr


def understood(service: str, printed: str, complaint: str) -> Report | None:
    """What pip-audit found; ``None`` when nobody answered it.

    Raises ``RuntimeError`` when it failed for a reason of its own."""
    try:
        told = json.loads(printed)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        if any(word in complaint for word in _UNREACHED):
            return None
        raise RuntimeError(f"pip-audit failed with {service}: {complaint.strip()}") from None
    known = [one for one in told if "skip_reason" not in one]
    unknown = sorted({one["name"] for one in told if "skip_reason" in one})
    holes = {hole for one in known for hole in _holes(one)}
    return Report(service, len(known), tuple(unknown), tuple(sorted(holes, key=str)))


def _holes(told: dict[str, Any]) -> Iterator[Hole]:
    for one in told["vulns"]:
        ids = frozenset({one["id"], *one.get("aliases", ())})
        yield Hole(told["name"], told["version"], ids, tuple(one.get("fix_versions", ())))


def decide(report: Report | None, exceptions: str, today: date, *, strict: bool) -> Verdict:
    """Whether that passes. ``exceptions`` is the text of the file of exceptions."""
    exempt, wrong = read(exceptions, today)
    faults = [f"{EXCEPTIONS.name}: {fault}" for fault in wrong]
    if report is None:
        told = "Not audited: no database of advisories could be reached from here."
        return Verdict(int(strict or bool(faults)), (told, *faults))
    bad = [hole for hole in report.holes if not _passed_over(hole, exempt)]
    faults += [f"vulnerable: {hole}" for hole in bad]
    return Verdict(int(bool(faults)), (*_summary(report, len(report.holes) - len(bad)), *faults))


def _passed_over(hole: Hole, exempt: Sequence[Exempt]) -> bool:
    return any(one.package == hole.package and one.id in hole.ids for one in exempt)


def _summary(report: Report, passed_over: int) -> Iterator[str]:
    yield (
        f"{report.looked_at} packages audited against {report.service}: "
        f"{len(report.holes)} known vulnerabilities, {passed_over} passed over."
    )
    if report.unknown:
        yield f"Not audited, unknown there: {', '.join(report.unknown)}."


if __name__ == "__main__":
    main()
