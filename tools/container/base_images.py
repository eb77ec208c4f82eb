"""Stand-ins for the base images, where no registry is reached: ``python -m
tools.container.base_images``.

``Containerfile`` and ``compose.yaml`` start from images of Docker Hub. This makes images of the
same names from Debian's packages (``apt-get install mmdebstrap``; it wants root), as far as the
files rely on what is in them, so that they can be built and tried. They are for trying alone: the
interpreter is the suite's, and nobody keeps them up to date.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
TRUSTED = "/etc/ssl/certs/ca-certificates.crt"
"""The certificates that this machine trusts, which may be more than Debian's."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Packages of a Debian suite, what is done to them, and the image's settings."""

    suite: str
    packages: tuple[str, ...]
    hooks: tuple[str, ...]
    settings: tuple[str, ...]


PYTHON = Recipe(
    suite="bookworm",
    packages=("python3", "python3-venv", "python-is-python3", "ca-certificates", "tzdata"),
    hooks=(
        # the image that is stood in for has none, and Python's own table has to do
        'rm -f "$1"/etc/mime.types',
        f"upload {TRUSTED} {TRUSTED}",
        f"printf '[global]\\ncert = {TRUSTED}\\n' > \"$1\"/etc/pip.conf",
    ),
    settings=("ENV LANG=C.UTF-8", 'CMD ["python3"]'),
)
POSTGRES = Recipe(
    suite="trixie",
    packages=("postgresql-17",),
    hooks=(
        'rm -rf "$1"/var/lib/postgresql/* "$1"/etc/postgresql/*',
        f"upload {HERE / 'postgres.sh'} /usr/local/bin/docker-entrypoint.sh",
        'chmod 755 "$1"/usr/local/bin/docker-entrypoint.sh',
    ),
    settings=(
        "ENV LANG=C.UTF-8",
        "ENV PATH=/usr/lib/postgresql/17/bin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "ENV PGDATA=/var/lib/postgresql/data",
        "VOLUME /var/lib/postgresql/data",
        "STOPSIGNAL SIGINT",
        "EXPOSE 5432",
        'ENTRYPOINT ["docker-entrypoint.sh"]',
        'CMD ["postgres"]',
    ),
)
RECIPES = {"library/python": PYTHON, "library/postgres": POSTGRES}


def main() -> None:
    """Make an image for each name that is asked for and that the engine does not have."""
    parser = argparse.ArgumentParser(prog="python -m tools.container.base_images")
    parser.add_argument("--engine", default="docker", help="docker or podman")
    engine: str = parser.parse_args().engine
    for name in asked_for():
        if is_there(engine, name):
            print(f"{name} is there", file=sys.stderr)
            continue
        make(engine, name, recipe_for(name))
        print(f"{name} was made from Debian's packages", file=sys.stderr)


def asked_for(root: Path = ROOT) -> list[str]:
    """The base images that the container files of ``root`` name, each once, sorted."""
    containerfile = (root / "Containerfile").read_text(encoding="utf-8")
    compose = yaml.safe_load((root / "compose.yaml").read_text(encoding="utf-8"))
    bases = re.findall(r"^FROM (\S+)", containerfile, re.MULTILINE)
    services = compose["services"].values()
    ready_made = [service["image"] for service in services if "build" not in service]
    return sorted({*bases, *ready_made})


def recipe_for(name: str) -> Recipe:
    """How to stand in for the image ``name``, whatever its version. Raises ``LookupError`` when no
    recipe is known."""
    repository = name.removeprefix("docker.io/").partition(":")[0]
    if repository not in RECIPES:
        raise LookupError(f"{name}: no recipe; add one to {Path(__file__).name}")
    return RECIPES[repository]


def is_there(engine: str, name: str) -> bool:
    """Whether ``engine`` holds an image of this name."""
    asked = subprocess.run([engine, "image", "inspect", name], check=False, capture_output=True)
    return asked.returncode == 0


def make(engine: str, name: str, recipe: Recipe) -> None:
    """Put the packages into an image ``name`` of ``engine``. Raises ``CalledProcessError``."""
    hooks = [f"--customize-hook={hook}" for hook in recipe.hooks]
    packages = f"--include={','.join(recipe.packages)}"
    bootstrap = ["mmdebstrap", "--quiet", "--variant=minbase", packages, *hooks, recipe.suite]
    with tempfile.TemporaryDirectory(prefix="onrecord-image-") as made:
        folder = Path(made)
        subprocess.run([*bootstrap, folder / "root.tar"], check=True)
        steps = ("FROM scratch", "ADD root.tar /", *recipe.settings, "")
        (folder / "Dockerfile").write_text("\n".join(steps), encoding="utf-8")
        subprocess.run([engine, "build", "--tag", name, folder], check=True)


if __name__ == "__main__":
    main()
