"""What the audit of dependencies makes of pip-audit's answers."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tools.audit import EXCEPTIONS, Report, decide, understood
from tools.exceptions import read

TODAY = date(2031, 3, 4)
ANSWER = json.dumps(
    {
        "dependencies": [
            {"name": "harbour", "version": "1.2", "vulns": []},
            {"name": "newer", "skip_reason": "Dependency not found"},
            {
                "name": "lantern",
                "version": "0.9",
                "vulns": [
                    {"id": "PYSEC-2031-7", "aliases": ["CVE-2031-0007"], "fix_versions": ["1.0"]}
                ],
            },
        ]
    }
)
EXCEPTION = """
[[exception]]
id = "CVE-2031-0007"
package = "lantern"
reason = "only when it reads TIFF, which we never do"
until = 2031-05-01
"""


@pytest.fixture
def report() -> Report:
    found = understood("osv", ANSWER, "")
    assert found is not None
    return found


def test_a_vulnerability_fails_and_says_what_to_do(report: Report) -> None:
    verdict = decide(report, "", TODAY, strict=False)
    assert verdict.code == 1
    assert "2 packages audited against osv: 1 known" in verdict.lines[0]
    told = "vulnerable: lantern 0.9: CVE-2031-0007, PYSEC-2031-7; update to 1.0"
    assert verdict.lines[-1] == told


def test_what_was_not_looked_at_is_not_claimed_to_be_sound(report: Report) -> None:
    assert report.unknown == ("newer",)
    verdict = decide(report, EXCEPTION, TODAY, strict=False)
    assert "Not audited, unknown there: newer." in verdict.lines


def test_an_exception_passes_over_it_by_any_of_its_ids(report: Report) -> None:
    verdict = decide(report, EXCEPTION, TODAY, strict=True)
    assert verdict.code == 0
    assert "1 passed over" in verdict.lines[0]


def test_an_exception_is_for_one_package(report: Report) -> None:
    assert decide(report, EXCEPTION.replace("lantern", "harbour"), TODAY, strict=False).code == 1


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("until = 2031-05-01", ""), "say until when"),
        (("until = 2031-05-01", "until = 2031-03-03"), "ended on 2031-03-03"),
        (("until = 2031-05-01", "until = 2032-01-01"), "180 days at most"),
        (("until = 2031-05-01", 'until = "2031-05-01"'), "say until when"),
        (("until = 2031-05-01", "until = 2031-05-01T00:00:00"), "say until when"),
        (("only when it reads TIFF, which we never do", " "), "say its reason"),
        (('package = "lantern"', ""), "say its package"),
    ],
)
def test_an_exception_needs_a_reason_and_an_end(change: tuple[str, str], fault: str) -> None:
    holding, wrong = read(EXCEPTION.replace(*change), TODAY)
    assert not holding
    assert len(wrong) == 1
    assert fault in wrong[0]
    assert decide(None, EXCEPTION.replace(*change), TODAY, strict=False).code == 1


def test_an_exception_holds_through_its_last_day() -> None:
    assert read(EXCEPTION, date(2031, 5, 1))[0]
    assert not read(EXCEPTION, date(2031, 5, 2))[0]


@pytest.mark.parametrize(("strict", "code"), [(False, 0), (True, 1)])
def test_no_database_is_said_and_fails_only_when_strict(strict: bool, code: int) -> None:
    verdict = decide(None, "", TODAY, strict=strict)
    assert verdict.code == code
    assert verdict.lines == ("Not audited: no database of advisories could be reached from here.",)


def test_an_error_of_the_network_is_no_answer() -> None:
    assert understood("osv", "", "requests.exceptions.ConnectionError: Max retries") is None


def test_an_error_of_its_own_is_not_taken_for_one() -> None:
    with pytest.raises(RuntimeError, match="pip-audit failed with pypi: no such option"):
        understood("pypi", "", "no such option: --fly")


def test_where_nothing_is_known_nothing_was_looked_at() -> None:
    none = {"dependencies": [{"name": "newer", "skip_reason": "Dependency not found"}]}
    found = understood("pypi", json.dumps(none), "No known vulnerabilities found")
    assert found == Report("pypi", 0, ("newer",), ())


def test_the_exceptions_that_stand_are_well_formed() -> None:
    _, wrong = read(EXCEPTIONS.read_text(encoding="utf-8"), date.min)
    assert not [fault for fault in wrong if "at most" not in fault]
