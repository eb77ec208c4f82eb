"""``python -m onrecord`` is the command ``onrecord``."""

from __future__ import annotations

from onrecord.cli.app import main

if __name__ == "__main__":
    main()
