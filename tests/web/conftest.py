"""The desk over a small ledger, asked as a browser on this machine would ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import At, Stores
from tests.web.newsroom import hire

from onrecord import people
from onrecord.ledger import Ledger, Sighted
from onrecord.records import Article, Sighting, Statement
from onrecord.web import create_app

HERE = "http://127.0.0.1:8600"


@pytest.fixture(scope="session")
def dam_and_leak(stores: Stores) -> str:
    """A ledger of two articles, four statements, two relations and three persons."""
    where = stores.new()
    with Ledger(where, create=True) as ledger:
        ledger.add(DAM, [NEVER, TODAY], [DISPUTE], sightings=seen(DAM, NEVER, TODAY))
        ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE], sightings=seen(LEAK, ALWAYS, NOTHING))
    return where


@pytest.fixture
def place(dam_and_leak: str, at: At) -> str:
    """A ledger like that one, to write into."""
    return at.copy(dam_and_leak)


def seen(article: Article, *statements: Statement) -> Sighted:
    """The speakers of ``statements``, for the ledger to recognise."""
    names = dict.fromkeys(s.speaker.name for s in statements if s.speaker)
    return Sighted([Sighting(article=article.id, name=n, kind="person") for n in names], people)


@pytest.fixture
def client(place: str) -> Iterator[TestClient]:
    """A browser at the desk."""
    with TestClient(create_app(place), base_url=HERE) as asking:
        yield asking


@pytest.fixture
def staffed(place: str) -> FastAPI:
    """The desk of a newsroom."""
    hire(place)
    return create_app(place)


@pytest.fixture
def door(staffed: FastAPI) -> Iterator[TestClient]:
    """A browser at the desk of a newsroom; nobody has signed in."""
    with TestClient(staffed, base_url=HERE, follow_redirects=False) as asking:
        yield asking
