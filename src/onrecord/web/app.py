"""The application: its routes, what guards them, and what becomes of errors."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles

import onrecord
from onrecord.ledger import Ledger
from onrecord.web import api, failures, pages
from onrecord.web.guard import Guard
from onrecord.web.state import State

API = "/api/v1"
STATIC = Path(__file__).parent / "static"


def create_app(ledger: str) -> FastAPI:
    """The desk over the ledger at the path (or URL) ``ledger``, for this machine alone.

    Raises ``LedgerMissing``, ``LedgerNewer`` or ``LedgerUnusable``.
    """
    store = Ledger(ledger)
    app = FastAPI(
        title="onrecord",
        version=onrecord.__version__,
        summary="A ledger of public statements: who said what, when, and what does not fit.",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_closing(store),
    )
    app.state.desk = State(ledger=store)
    app.add_middleware(Guard)
    failures.handle(app)
    app.include_router(api.router, prefix=API)
    app.include_router(pages.router, include_in_schema=False)
    app.add_api_route("/healthz", _health, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def _closing(store: Ledger) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Let go of the ledger when the server stops."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        store.close()

    return lifespan


def _health() -> JSONResponse:
    return JSONResponse({"status": "fine", "version": onrecord.__version__})
