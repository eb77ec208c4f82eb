"""A virtual environment with the built package and what it is pinned to need, nothing else.

The needed packages are not fetched anew but linked from the environment that runs the tests, one
by one, so that what only the tests have cannot be found in it.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from tools.pins import pins

# what a network would be needed for fails here as it does on a train
NO_NETWORK = """
import sys

def refuse(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect"):
        raise PermissionError(f"there is no network here: {event} {args[-1]}")

sys.addaudithook(refuse)
"""


@dataclass(frozen=True, slots=True)
class CleanPlace:
    """The environment in ``folder``, whose programs run in ``desk`` as a user without a past."""

    folder: Path
    desk: Path
    home: Path

    def run(self, program: str, *words: str) -> subprocess.CompletedProcess[str]:
        """What a program of it prints, without a network; raises when it fails."""
        return subprocess.run(
            [*without_network(), program, *words],
            cwd=self.desk,
            env={"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=True,
        )

    @property
    def command(self) -> str:
        """The command ``onrecord``."""
        return str(self.folder / "bin" / "onrecord")

    @property
    def python(self) -> str:
        """Its Python."""
        return str(self.folder / "bin" / "python")


def clean_place(folder: Path, wheel: Path) -> CleanPlace:
    """Make such an environment under ``folder`` with ``wheel`` installed in it."""
    place = CleanPlace(folder / "venv", folder / "desk", folder / "home")
    place.desk.mkdir()
    place.home.mkdir()
    venv.create(place.folder, with_pip=False)
    install = ["-m", "pip", "--python", place.python, "install", "--no-index", "--no-deps"]
    subprocess.run([sys.executable, *install, "--quiet", str(wheel)], check=True)
    (site,) = place.folder.glob("lib/python*/site-packages")
    for pin in pins("run"):
        if pin.applies:
            _link(pin.name, site)
    (site / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return place


def _link(name: str, site: Path) -> None:
    """Let what the package ``name`` installed be found in ``site``."""
    found = distribution(name)
    for top in {path.parts[0] for path in found.files or ()} - {"..", "__pycache__"}:
        if not (site / top).exists():
            (site / top).symlink_to(Path(str(found.locate_file(top))))


def without_network() -> list[str]:
    """How to run a program with no network at all, where the system lets us."""
    unshare = ["unshare", "--net", "--map-root-user"]
    try:
        allowed = subprocess.run([*unshare, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return []
    return unshare if allowed.returncode == 0 else []
