"""The steps of a trial, in their order; each gives what it saw, or raises ``Failed``."""

from __future__ import annotations

import json
from collections.abc import Callable

from tools.container.base_images import ROOT
from tools.container.engine import expect, until
from tools.container.trial import ADMIN, ARTICLE, PASSWORD, QUOTE, Trial

SEARCH = "ferry+Saltery"
CONFINED = """
import os, pathlib
told = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(os.getuid(), int(told["CapEff"], 16) | int(told["CapBnd"], 16), told["NoNewPrivs"].strip())
for folder in ("/", "/opt/onrecord", "/home/desk", "/run/tls", "/pages"):
    try:
        made = pathlib.Path(folder, "written")
        made.touch()
        made.unlink()
        print(folder)
    except OSError:
        pass
"""
PEAKS = ("memory.peak", "memory/memory.max_usage_in_bytes")
"""Where an engine with the second or the first version of control groups says it."""
KILLED = 137
"""What a container ends with that was killed because it had not stopped in time."""


def build(trial: Trial) -> str:
    """The image is built from its file."""
    trial.compose("config", "--quiet")
    trial.compose("build", "web")
    return "the image was built"


def fill(trial: Trial) -> str:
    """Articles are read before the desk runs: the database is made, and waited for."""
    articles = f"{ROOT / 'examples'}:/articles:ro"
    trial.compose("run", "--rm", "-T", "--volume", articles, "web", "add", "/articles")
    return "a first command waited for a new database and added the sample articles"


def account(trial: Trial) -> str:
    """An account is made, without which the desk would not open to others."""
    words = ("users", "add", ADMIN, "--role", "admin", "--password-stdin")
    trial.compose("run", "--rm", "-T", "web", *words, given=f"{PASSWORD}\n")
    return "an account was made"


def up(trial: Trial) -> str:
    """Both services become healthy."""
    trial.compose("up", "--detach")
    healthy(trial)
    size = trial.compose("exec", "-T", "web", "python", "-c", "import sys; print(sys.version)")
    return f"web and database are healthy, with Python {size.split()[0]}"


def confined(trial: Trial) -> str:
    """The desk runs as a user of its own, without powers, and can write to its volumes alone."""
    told = trial.compose("exec", "-T", "web", "python", "-c", CONFINED).split()
    expect(told == ["10001", "0", "1", "/pages"], f"not as confined as it should be: {told}")
    return "user 10001, no capabilities, no new privileges; its disk is read-only but for /pages"


def over_tls(trial: Trial) -> str:
    """The desk answers under its name, by its certificate, and to nobody unknown."""
    health = trial.visitor.get("/healthz")
    expect(health.json()["status"] == "fine", health.text)
    statuses = {
        "another name": trial.visitor.get("/healthz", Host="elsewhere.example").status_code,
        "a page": trial.visitor.status("/"),
        "the API": trial.visitor.status("/api/v1/statements"),
        "figures": trial.visitor.status("/metrics"),
    }
    expect(set(statuses.values()) <= {303, 401, 403}, f"strangers are let in: {statuses}")
    return f"/healthz is fine over TLS; strangers are turned away ({statuses})"


def signed_in(trial: Trial) -> str:
    """A wrong password is refused; the right one opens the desk and its figures."""
    refused = trial.visitor.sign_in(ADMIN, "eight herons")
    expect(refused.status_code == 401, f"a wrong password: {refused.status_code}")
    entered = trial.visitor.sign_in(ADMIN, PASSWORD)
    expect(entered.status_code == 303, f"sign-in: {entered.status_code}")
    figures = trial.visitor.get("/metrics").text
    expect("onrecord_ledger_up 1.0" in figures, figures)
    return "signed in; /metrics says onrecord_ledger_up 1"


def added(trial: Trial) -> str:
    """What is added beside the running desk is found by it at once."""
    expect(not trial.finds(SEARCH), "found before it was added")
    said = trial.onrecord("add", "-", "--keep", given=ARTICLE)
    expect(trial.finds(SEARCH), f"{QUOTE!r} is not found after: {said}")
    read = f"cat /sys/fs/cgroup/{PEAKS[0]} || cat /sys/fs/cgroup/{PEAKS[1]}"
    most = int(trial.compose("exec", "-T", "web", "sh", "-c", f"{{ {read}; }} 2>/dev/null"))
    found = "an article added by exec is found at the desk and by the API"
    return f"{found}; memory of both at most {most >> 20} MB"


def restarted(trial: Trial) -> str:
    """Nothing is lost by a restart, nor by new containers."""
    head = trial.head()
    trial.compose("restart")
    healthy(trial)
    expect(trial.head() == head, "another head after a restart")
    trial.compose("down")
    trial.compose("up", "--detach")
    healthy(trial)
    expect(trial.head() == head and trial.finds(SEARCH), "lost with the containers")
    return "the same head after a restart and in new containers; still signed in"


def database_away(trial: Trial) -> str:
    """While the database is away the desk says so; when it is back the next request is served."""
    web = trial.compose.inspect("web")
    trial.compose("stop", "database")
    for path in ("/", "/api/v1/statements", "/healthz", "/metrics"):
        told = trial.visitor.get(path)
        expect(told.status_code == 503 and "retry-after" in told.headers, f"{path}: {told}")
    trial.compose("start", "database")
    seconds = until(lambda: trial.visitor.status("/healthz") == 200, "recovered")
    now = trial.compose.inspect("web")
    same = now["State"]["StartedAt"] == web["State"]["StartedAt"] and not now["RestartCount"]
    expect(same and trial.finds(SEARCH), "the desk did not stay up")
    return f"503 while the database was away, fine {seconds:.1f} s after its start, not restarted"


def database_killed(trial: Trial) -> str:
    """A database that is killed comes back with all that was acknowledged."""
    head = trial.head()
    trial.compose("kill", "database")
    trial.compose("start", "database")
    until(lambda: trial.visitor.status("/healthz") == 200, "recovered")
    expect(trial.head() == head, "another head after the database was killed")
    trial.onrecord("verify")
    return "the same head after the database was killed, and onrecord verify finds nothing wrong"


def backed_up(trial: Trial) -> str:
    """A dump of the database is a ledger that holds the same; kept pages can be taken along."""
    copy = (
        "createdb --username=onrecord again"
        " && pg_dump --username=onrecord onrecord | psql --quiet --username=onrecord again"
    )
    trial.compose("exec", "-T", "database", "sh", "-ec", copy)
    there = ("--ledger", "postgresql://onrecord@database/again")
    trial.onrecord("verify", *there)
    expect(trial.head(*there) == trial.head(), "another head in a restored dump")
    pages = trial.compose("exec", "-T", "web", "sh", "-ec", "tar -C /pages -c . | tar -t").split()
    expect(any(not page.endswith("/") for page in pages), "no kept page in the volume")
    return "a restored dump has the same head, and onrecord verify finds nothing wrong"


def quiet(trial: Trial) -> str:
    """The log is JSON lines without traces."""
    lines = trial.compose("logs", "--no-color", "web").splitlines()
    said = [line.partition("| ")[2] for line in lines]
    records = [json.loads(line) for line in said if line.startswith("{")]
    expect(bool(records) and "Traceback" not in "".join(lines), "\n".join(lines))
    return f"{len(records)} lines of log, no trace"


def removed(trial: Trial) -> str:
    """The services end by themselves, before they are killed, and nothing is left."""
    trial.compose("stop")
    codes = {name: trial.compose.inspect(name)["State"]["ExitCode"] for name in ("web", "database")}
    expect(KILLED not in codes.values(), f"had to be killed: {codes}")
    trial.compose("down", "--volumes")
    expect(not trial.compose("ps", "--all", "--quiet").strip(), "containers are left")
    return "stopped and removed"


def healthy(trial: Trial) -> None:
    """Wait until both services are."""
    health = trial.compose.health
    until(lambda: health("database") == "healthy", "healthy: database")
    until(lambda: health("web") == "healthy", "healthy: web")


ALL: tuple[Callable[[Trial], str], ...] = (
    build, fill, account, up, confined, over_tls, signed_in, added, restarted,
    database_away, database_killed, backed_up, quiet, removed,
)  # fmt: skip
