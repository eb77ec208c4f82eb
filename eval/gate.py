"""The gate: measure, print beside the pinned floors, and fail where a figure fell below its own.

``python -m eval.gate [--fast] [--only TASK]`` measures; ``--pin`` writes what was measured as the
new floors, and refuses to lower one unless ``--lower`` is given too. The fast run takes a part of
the data and has floors of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from eval.data import digest
from eval.tasks import DATA, TASKS

FLOORS = Path(__file__).with_name("floors.json")
#: A figure may fall this far (in points) before it counts: int8 kernels differ between processors,
#: and in the small fast part one case weighs more.
SLACK = {"full": 0.5, "fast": 3.0}

Figures = dict[str, dict[str, float]]


def main() -> int:
    """Run the gate; 0 when every floor holds, 1 when one does not, 2 when there is no data."""
    args = arguments()
    if not args.shared.is_dir():
        print(
            f"{args.shared}: no such folder; say where the data is with --shared", file=sys.stderr
        )
        return 2
    part = "fast" if args.fast else "full"
    pinned = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    names = args.only or list(TASKS)
    figures: Figures = {}
    for name in names:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        figures[name] = TASKS[name](args.shared, args.fast)
    floors: Figures = pinned.get(part, {})
    hashes = {name: digest([args.shared / path for path in DATA[name]]) for name in names}
    moved = [n for n in names if pinned.get("data", {}).get(n, hashes[n]) != hashes[n]]
    fallen = table(figures, floors, SLACK[part])
    if args.pin:
        return pin(pinned, part, figures, hashes, lower=args.lower)
    for name in moved:
        print(f"{name}: the data is not what the floors were set on; pin them again with --pin")
    return 1 if fallen or moved else 0


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m eval.gate", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--fast", action="store_true", help="a part of the data, for every change")
    parser.add_argument("--only", nargs="+", choices=list(TASKS), help="these tasks alone")
    parser.add_argument("--pin", action="store_true", help="what is measured becomes the floor")
    parser.add_argument("--lower", action="store_true", help="with --pin: floors may fall")
    return parser.parse_args()


def table(figures: Figures, floors: Figures, slack: float) -> list[str]:
    """Print every figure beside its floor; return the names of those that fell below."""
    fallen = []
    print(f"{'figure':34}{'measured':>10}{'floor':>10}")
    for task, values in figures.items():
        for key, value in values.items():
            floor = floors.get(task, {}).get(key)
            below = floor is not None and value < floor - slack
            shown = "-" if floor is None else f"{floor:.1f}"
            print(f"{task + '.' + key:34}{value:10.1f}{shown:>10}{'  BELOW' if below else ''}")
            if below:
                fallen.append(f"{task}.{key}")
    return fallen


def pin(
    pinned: dict[str, Figures], part: str, figures: Figures, hashes: dict[str, str], *, lower: bool
) -> int:
    """Write ``figures`` as floors of ``part``; 1 when that would lower one without leave."""
    floors = pinned.setdefault(part, {})
    falling = [
        f"{task}.{key}"
        for task, values in figures.items()
        for key, value in values.items()
        if value < floors.get(task, {}).get(key, value)
    ]
    if falling and not lower:
        print(f"would lower {', '.join(falling)}; add --lower and say why in the commit")
        return 1
    floors.update(figures)
    pinned.setdefault("data", {}).update(hashes)  # type: ignore[arg-type]
    FLOORS.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
