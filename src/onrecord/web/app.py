"""The application: its routes, what guards them, and what becomes of errors."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles

import onrecord
from onrecord.ledger import Ledger
from onrecord.newsroom import Newsroom, target_for
from onrecord.web import api, failures, pages
from onrecord.web.guard import Guard
from onrecord.web.metrics import CONTENT_TYPE, Metrics
from onrecord.web.observing import Observing
from onrecord.web.roles import API, permit
from onrecord.web.settings import Settings
from onrecord.web.state import State

STATIC = Path(__file__).parent / "static"
_LONGEST = 60.0
"""For how many seconds a request may read: whoever asked has gone by then."""


def create_app(
    ledger: str, *, newsroom: str | None = None, settings: Settings | None = None
) -> FastAPI:
    """The desk over the ledger at the path (or URL) ``ledger``, for the people of the store at
    ``newsroom``; without accounts, for this machine alone.

    Raises ``LedgerMissing``, ``LedgerNewer``, ``LedgerUnusable`` or ``NewsroomUnusable``.
    """
    store = Ledger(ledger, longest=_LONGEST)
    people = Newsroom(target_for(ledger, newsroom))
    app = FastAPI(
        title="onrecord",
        version=onrecord.__version__,
        summary="A ledger of public statements: who said what, when, and what does not fit.",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=_closing(store, people),
        dependencies=[Depends(permit)],
    )
    desk = State(ledger=store, newsroom=people, settings=settings or Settings())
    app.state.desk = desk
    failures.handle(app)
    app.include_router(api.router, prefix=API)
    app.include_router(pages.router, include_in_schema=False)
    metrics = _operations(app, store)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(Guard, settings=desk.settings)
    app.add_middleware(Observing, metrics=metrics)
    return app


def _operations(app: FastAPI, store: Ledger) -> Metrics:
    """Add what operators ask for: health, figures, and the description of the API."""
    metrics = Metrics(store)

    def health() -> JSONResponse:
        store.chain.head()  # a ledger that does not answer is told of as any error is: 503
        return JSONResponse({"status": "fine", "version": onrecord.__version__})

    def figures() -> Response:
        return Response(metrics.text(), media_type=CONTENT_TYPE)

    def description(request: Request) -> JSONResponse:
        return JSONResponse(request.app.openapi())

    for path, told in (
        ("/healthz", health),
        ("/metrics", figures),
        (f"{API}/openapi.json", description),
    ):
        app.add_api_route(path, told, include_in_schema=False)
    return metrics


def _closing(
    store: Ledger, people: Newsroom
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Let go of the stores when the server stops."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        store.close()
        people.close()

    return lifespan
