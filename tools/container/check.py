"""Try the container files end to end: ``python -m tools.container.check``.

Builds the image, brings ``compose.yaml`` up as docs/postgresql.md says, under a project name and a
port of its own, and asks the desk from outside: does it work, is it confined, does what was
recorded survive restarts, a database that is away or killed, and a backup? Containers
and volumes are removed at the end; the image stays. It needs Docker with compose (tried with 1.29
and 2.26); where no registry is reached, make the base images first:
``python -m tools.container.base_images``.
"""

from __future__ import annotations

import argparse
import os
import secrets
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tools.container import steps
from tools.container.base_images import ROOT
from tools.container.engine import Compose, Failed
from tools.container.trial import HOST, Trial
from tools.container.visitor import Visitor

PROJECT = "onrecord-check"
"""Never the name of a project in use: its volumes are removed."""
DOCS = ROOT / "docs" / "postgresql.md"


def main() -> None:
    """Take every step, say what each saw, and end with 1 at the first that fails."""
    parser = argparse.ArgumentParser(prog="python -m tools.container.check")
    parser.add_argument("--compose", default="docker compose", help="the command")
    parser.add_argument("--port", type=int, default=18600, help="where the desk is tried")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="onrecord-check-") as made:
        folder = Path(made)
        certificate(folder)
        compose = Compose(tuple(args.compose.split()), ROOT, variables(folder, args.port))
        with Visitor(HOST, args.port, folder / "tls" / "desk.pem") as visitor:
            sys.exit(take(Trial(compose, visitor, folder)))


def variables(folder: Path, port: int) -> dict[str, str]:
    """What the compose file asks for."""
    return {
        "COMPOSE_PROJECT_NAME": PROJECT,
        "ONRECORD_HOST": HOST,
        "ONRECORD_DATABASE_PASSWORD": secrets.token_urlsafe(18),
        "ONRECORD_TLS": str(folder / "tls"),
        "ONRECORD_PORT": str(port),
    }


def certificate(folder: Path) -> None:
    """A certificate in ``folder/tls``, made as the documentation says."""
    lines = DOCS.read_text(encoding="utf-8").splitlines()
    begin = next(number for number, line in enumerate(lines) if line.startswith("mkdir -p tls"))
    told = "\n".join(lines[begin : lines.index("```", begin)])
    named = {**os.environ, "ONRECORD_HOST": HOST}
    subprocess.run(["sh", "-ec", told], cwd=folder, env=named, check=True, capture_output=True)  # noqa: S607


def take(trial: Trial) -> int:
    """Take all steps; 0 when each saw what it should, else 1."""
    remove(trial)
    try:
        for step in steps.ALL:
            begun = time.monotonic()
            seen = step(trial)
            print(f"ok {time.monotonic() - begun:6.1f} s  {seen}", flush=True)
    except Failed as failed:
        print(f"FAILED  {failed}\n{trial.compose('logs', '--no-color', '--tail=40')}", flush=True)
        return 1
    finally:
        remove(trial)
    return 0


def remove(trial: Trial) -> None:
    """Remove containers, network and volumes of the project, if there are any."""
    with suppress(Failed):
        trial.compose("down", "--volumes", "--remove-orphans")


if __name__ == "__main__":
    main()
