"""The ASGI application: routers, shared middleware, and the reader that looks for new snapshots."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import structlog
from deltalake.exceptions import DeltaError
from fastapi import APIRouter, FastAPI

from serving.api.collections.catalogue import COLLECTIONS
from serving.api.exports.rows import Exporter
from serving.api.read.reader import Reader
from serving.api.routers import (
    exports,
    films,
    fleet,
    health,
    kafka,
    lineage,
    models,
    pipeline,
    search,
    snapshots,
    tracks,
)
from serving.api.search.build import Indexes
from serving.api.web import middleware, problems
from serving.api.web.resource import add_list, add_one
from stack.settings import Settings

log = structlog.get_logger("tideline.api")
PREFIX = "/api/v1"
ROUTERS = (
    fleet.router,
    tracks.router,
    search.router,
    lineage.router,
    exports.router,
    films.router,
    models.router,
    pipeline.router,
    kafka.router,
    snapshots.router,
)
"""Routes of their own, beside the two that every collection has."""


def create_app(settings: Settings) -> FastAPI:
    """The API over the lake of these settings."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        reader = Reader(settings)
        app.state.reader = reader
        app.state.indexes = Indexes()
        app.state.exporter = Exporter(settings.api_exports)
        _refresh(reader)
        stopping = threading.Event()
        poller = threading.Thread(
            target=_poll, args=(reader, settings.api_poll_s, stopping), name="snapshots", daemon=True
        )
        poller.start()
        try:
            yield
        finally:
            stopping.set()
            poller.join()
            reader.close()

    app = FastAPI(
        title="Tideline",
        version=version("tideline"),
        summary="Fleets and films from published snapshots of the lake.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{PREFIX}/openapi.json",
    )
    app.state.settings = settings
    api = APIRouter(prefix=PREFIX)
    for router in ROUTERS:
        api.include_router(router)
    # Lists before rows: `/films/genres` is not the film `genres`.
    for add in (add_list, add_one):
        for collection in COLLECTIONS.values():
            add(api, collection)
    app.include_router(api)
    app.include_router(health.router)
    problems.install(app)
    middleware.install(app)
    return app


def _poll(reader: Reader, pause_s: float, stopping: threading.Event) -> None:
    while not stopping.wait(pause_s):
        _refresh(reader)


def _refresh(reader: Reader) -> None:
    """Look for a new snapshot; while the lake does not answer, the last one stays in force."""
    try:
        reader.refresh()
    except (DeltaError, OSError) as error:
        log.error("lake unreadable", error=str(error))
