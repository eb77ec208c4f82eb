"""The licence of an installed package as an SPDX expression, and whether we may depend on it.

https://spdx.org/licenses/; metadata tell it in three ways, of which ``License-Expression``
(PEP 639) is the one that is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import metadata
from typing import Any

from boolean.boolean import AND, OR
from license_expression import get_spdx_licensing

#: Compatible with Apache-2.0 in packages of their own that are installed beside ours, unaltered:
#: permissive ones, and those whose copyleft ends at their own files or library.
ACCEPTED = frozenset(
    "0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause CC0-1.0 CNRI-Python ISC LGPL-2.1-or-later "
    "LGPL-3.0-only MIT MIT-0 MIT-CMU MPL-2.0 PSF-2.0 Python-2.0 Unlicense Zlib".split()
)
#: What older metadata call them, in the field ``License`` or as a trove classifier.
_COMMON_NAMES = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
#: Those whose metadata do not say; read in the licence file that they install.
_READ_BY_HAND = {"axe-playwright-python": "MIT", "resvg-py": "MIT"}
#: Older metadata hold whole licences, at which the parser of expressions fails.
_EXPRESSION = re.compile(r"[A-Za-z0-9.+() -]{1,200}")


def licence(name: str) -> str | None:
    """The SPDX expression of the installed package ``name``; ``None`` when it tells none.

    Raises ``importlib.metadata.PackageNotFoundError`` when it is not installed.
    """
    spdx = _spdx()
    for told in _told(name):
        expression = _COMMON_NAMES.get(told, told)
        if _EXPRESSION.fullmatch(expression) and not spdx.validate(expression).errors:
            return str(spdx.parse(expression))
    return None


@cache
def _spdx() -> Any:
    """The licences of SPDX, which take a while to be read."""
    return get_spdx_licensing()


def _told(name: str) -> Iterator[str]:
    """What the metadata of ``name`` say of its licence, the most exact first."""
    about = metadata(name)
    for field in ("License-Expression", "License"):
        yield from (each.strip() for each in about.get_all(field) or ())
    for classifier in about.get_all("Classifier") or ():
        if classifier.startswith("License ::"):
            yield classifier.rpartition(" :: ")[2]
    if name in _READ_BY_HAND:
        yield _READ_BY_HAND[name]


def acceptable(expression: str) -> bool:
    """Whether one of the choices that ``expression`` leaves consists of accepted licences."""
    return _allows(_spdx().parse(expression))


def _allows(node: Any) -> bool:
    if isinstance(node, OR):
        return any(map(_allows, node.args))
    if isinstance(node, AND):
        return all(map(_allows, node.args))
    return str(node) in ACCEPTED
