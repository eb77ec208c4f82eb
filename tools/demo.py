"""The demo: ``python -m tools.demo``, which is what ``make demo`` runs.

Puts the sample articles into a new ledger, shows what was found, writes a brief, and on a terminal
ends in the desk; elsewhere it says how to open that.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

SPEAKER = "Hedda Marsk"
SHOWN = "onrecord"
"""How commands are shown; they run in the Python that runs this."""
PORT = 8600


def main() -> None:
    """Fill, show, and open the desk."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("demo"), help="replaced by a new one")
    parser.add_argument("--examples", type=Path, default=Path("examples"))
    args = parser.parse_args()
    ledger = fill(args.folder, args.examples)
    print(f"\nThe brief: {(args.folder / 'brief.html').resolve().as_uri()}", flush=True)
    if sys.stdout.isatty():
        open_desk(ledger)
    print(farewell(ledger))


def steps(folder: Path, examples: Path) -> list[list[str]]:
    """The commands of the demo, in their order."""
    return [
        ["add", str(examples)],
        ["people", "load", str(examples / "registry.csv")],
        ["statements", "--by-speaker"],
        ["relations"],
        ["brief", SPEAKER, "-o", str(folder / "brief.html")],
    ]


def fill(folder: Path, examples: Path) -> Path:
    """Run the steps in a new ``folder``; the ledger that they made. Ends when one of them fails."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ledger = folder / "onrecord.db"
    for words in steps(folder, examples):
        print(f"\n$ {shlex.join([SHOWN, *words])}", flush=True)
        done = subprocess.run(_command(ledger, *words), check=False)
        if done.returncode:
            sys.exit(done.returncode)
    return ledger


def open_desk(ledger: Path) -> None:
    """Serve the ledger until somebody presses Ctrl+C, which the server hears too."""
    server = subprocess.Popen(_command(ledger, "serve", "--port", str(free_port())))
    try:
        server.wait()
    except KeyboardInterrupt:
        with suppress(KeyboardInterrupt):
            server.wait()


def free_port() -> int:
    """The desk's own port, or where another program has that, any."""
    for port in (PORT, 0):
        with socket.socket() as probe:
            # as the server does: a port that was in use a moment ago is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                probe.bind(("127.0.0.1", port))
                taken: int = probe.getsockname()[1]
                return taken
    return PORT


def farewell(ledger: Path) -> str:
    """What to try next."""
    command = Path(sys.executable).with_name("onrecord")
    here = f"{command} --ledger {ledger}"
    return "\n".join(
        (
            "\nNext, try:",
            f"  {here} serve",
            f'  {here} statements --speaker "{SPEAKER}"',
            f'  {here} search "harbour"',
            f'  {command} add my-articles/ && {command} brief "Somebody" -o brief.html',
        )
    )


def _command(ledger: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "onrecord", "--ledger", str(ledger), *words]


if __name__ == "__main__":
    main()
