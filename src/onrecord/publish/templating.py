"""How all templates of the project are read."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from onrecord.counting import counted


def templates_of(package: str, *, keep_trailing_newline: bool = False) -> Environment:
    """The templates of ``package``, to which ``counted`` is given. All text in them is escaped but
    in Markdown, which has filters for that; a name that is not given is an error."""
    environment = Environment(
        loader=PackageLoader(package),
        autoescape=select_autoescape(
            (), disabled_extensions=("md",), default_for_string=True, default=True
        ),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=keep_trailing_newline,
    )
    environment.globals["counted"] = counted
    return environment
