"""What stands on a terminal at the end, as SVG that fetches nothing."""

from __future__ import annotations

import io
import re

from rich.console import Console
from rich.text import Text

_CONTROL = re.compile(r"\x1b\[\??(\d{0,4})([A-HJKhl])|\r\n|\r|\n")
#: Rich's own template takes its font from a server; readers of a page are nobody's business.
_TEMPLATE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" \
aria-label="A terminal session">
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px ui-monospace, Menlo, Consolas, \
"DejaVu Sans Mono", monospace; }}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" \
height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture(written: str, columns: int, title: str) -> str:
    """The SVG of a terminal of ``columns`` columns to which ``written`` was written."""
    console = Console(record=True, width=columns, file=io.StringIO(), force_terminal=True)
    for line in screen(written):
        text = Text.from_ansi(line)
        for part in text.divide(range(columns, len(text), columns)):
            console.print(part, highlight=False, no_wrap=True, crop=True)
    return console.export_svg(title=title, code_format=_TEMPLATE, unique_id="session")


def screen(written: str) -> list[str]:
    """The lines that stay, colours in them. Of what moves the cursor, what progress bars use is
    understood: to the start of the line, up, and erasing a line, each of which they then write
    anew as a whole."""
    lines, row, last = [""], 0, 0
    for found in _CONTROL.finditer(written):
        lines[row] += written[last : found.start()]
        last = found.end()
        if found[0].endswith("\n"):
            row += 1
            if row == len(lines):
                lines.append("")
        elif found[2] == "A":
            row = max(0, row - int(found[1] or 1))
        elif found[2] == "K":
            lines[row] = ""
    lines[row] += written[last:]
    return "\n".join(lines).rstrip().split("\n")
