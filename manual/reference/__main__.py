"""Write the reference anew: ``python -m manual.reference``."""

from __future__ import annotations

from pathlib import Path

from manual.reference.commands import commands_page
from manual.reference.library import library_page
from manual.reference.rest import rest_page

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
PAGES = {"commands.md": commands_page, "rest.md": rest_page, "python.md": library_page}


def main() -> None:
    """Write all three pages."""
    FOLDER.mkdir(exist_ok=True)
    for name, made in PAGES.items():
        (FOLDER / name).write_text(made(), encoding="utf-8")


if __name__ == "__main__":
    main()
