"""The REST API, from the description that the desk itself gives (OpenAPI)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from manual.reference.tables import cell, table
from onrecord.ledger import Ledger
from onrecord.web import create_app

INTRODUCTION = """# REST API

Made from the desk's own description by `python -m manual.reference`; a running desk
(`onrecord serve`) gives that at `/api/v1/openapi.json`. Lists come a page at a time: `limit` bounds
it, `next` of an answer is the `cursor` of the page that follows. Answers carry entity tags: send
`If-None-Match`, and what has not changed answers 304. Where the newsroom has accounts, send a token
of `onrecord tokens new` as `Authorization: Bearer TOKEN`. What goes wrong has a status of 400 or
more, and an `error` that says what it was and what to do."""


def rest_page() -> str:
    """The page, as Markdown."""
    described = description()
    routes = (
        _route(path, method, told)
        for path, methods in described["paths"].items()
        for method, told in methods.items()
    )
    shapes = (
        _shape(name, told)
        for name, told in sorted(described["components"]["schemas"].items())
        if "validation" not in name.lower()
    )
    return "\n\n".join((INTRODUCTION, "## Addresses", *routes, "## Shapes", *shapes)) + "\n"


def description() -> dict[str, Any]:
    """The OpenAPI description of a desk over an empty ledger."""
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "empty.db")
        Ledger(path, create=True).close()
        app = create_app(path)
        app.state.desk.ledger.close()
        app.state.desk.newsroom.close()
        return app.openapi()


def _route(path: str, method: str, told: dict[str, Any]) -> str:
    parts = [f"### {method.upper()} {path}", told.get("description", told.get("summary", ""))]
    rows = [_parameter(one) for one in told.get("parameters", ())]
    if rows:
        parts.append(table(("parameter", "in", "type", "means"), rows))
    parts += [f"Body: {kind}." for kind in _bodies(told.get("requestBody", {}))]
    parts += [
        f"Answers {kind}."
        for status, answer in told["responses"].items()
        if status.startswith("2")
        for kind in _bodies(answer)
    ]
    return "\n\n".join(part.strip() for part in parts if part)


def _bodies(holder: dict[str, Any]) -> Iterator[str]:
    for media, content in holder.get("content", {}).items():
        kind = _type(content.get("schema", {}))
        yield kind if media == "application/json" and kind else f"`{media}`"


def _parameter(told: dict[str, Any]) -> tuple[str, str, str, str]:
    schema = told["schema"]
    means = told.get("description") or schema.get("description") or ""
    if "default" in schema:
        means = f"{means} Unless given: `{schema['default']}`.".strip()
    name = f"**`{told['name']}`**" if told.get("required") else f"`{told['name']}`"
    return name, told["in"], _type(schema), cell(means)


def _shape(name: str, told: dict[str, Any]) -> str:
    rows = [
        (f"`{field}`", _type(schema), cell(schema.get("description", "")))
        for field, schema in told.get("properties", {}).items()
    ]
    parts = [f"### {_short(name)}", cell(told.get("description", "").replace("``", "`"))]
    if rows:
        parts.append(table(("field", "type", "holds"), rows))
    return "\n\n".join(part for part in parts if part)


def _type(schema: dict[str, Any]) -> str:
    """The type in words; what may be missing says so."""
    if "$ref" in schema:
        name = _short(schema["$ref"].rpartition("/")[2])
        return f"[{name}](#{name.lower()})"
    if "enum" in schema:
        return cell(" | ".join(f"`{value}`" for value in schema["enum"]))
    if "anyOf" in schema:
        return " or ".join(_type(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {})) or 'values'}"
    return str(schema.get("format") or schema.get("const") or schema.get("type") or "")


def _short(name: str) -> str:
    """A name without the module that tells it from its namesakes."""
    module, mark, short = name.rstrip("_").rpartition("__")
    return f"{short}-{module.rpartition('__')[2]}" if mark else name.rstrip("_")
