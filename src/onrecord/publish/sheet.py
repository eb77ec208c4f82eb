"""What every page that is handed on has in its head: a style that is allowed by its hash alone."""

from __future__ import annotations

import base64
import hashlib

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup

_HERE = PackageLoader("onrecord.publish")


def sheet(environment: Environment) -> Template:
    """The template that such pages extend, read as ``environment`` reads its own."""
    return _HERE.load(environment, "sheet.html", environment.globals)


def styled(css: str) -> dict[str, str]:
    """``style`` and ``style_hash`` for ``sheet.html``: no script, nothing fetched, the style
    allowed by hash alone (Content Security Policy Level 3). ``css`` is a file of the package,
    never text from an article."""
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    return {"style": Markup(css), "style_hash": f"sha256-{digest}"}  # noqa: S704
