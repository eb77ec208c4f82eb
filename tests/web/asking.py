"""What several tests ask of the desk."""

from __future__ import annotations

import re

from fastapi.testclient import TestClient

_TOKEN = re.compile(r'name="token" value="([^"]+)"')


def person_id(client: TestClient, name: str = "Aldous Brenn") -> str:
    """The id of the person with that name."""
    found = client.get("/api/v1/people", params={"name": name}).json()["items"]
    return str(found[0]["id"])


def token(client: TestClient, relation: str = "r1") -> str:
    """The token that the form of a conflict carries."""
    found = _TOKEN.search(client.get(f"/conflicts/{relation}").text)
    assert found
    return found[1]
