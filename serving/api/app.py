"""The ASGI application: routers, shared middleware, and the reader that looks for new snapshots."""

import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import version

import structlog
from deltalake.exceptions import DeltaError
from fastapi import FastAPI

from serving.api.access.authenticator import FAILURES, Authenticator
from serving.api.access.gate import Gate
from serving.api.collections.catalogue import COLLECTIONS
from serving.api.exports.rows import Exporter
from serving.api.live.service import Live
from serving.api.pages import Pages
from serving.api.read.reader import Reader
from serving.api.replay import Replay
from serving.api.routers import (
    admin,
    alerts,
    docs,
    exports,
    films,
    fleet,
    graphql,
    groups,
    health,
    kafka,
    lineage,
    live,
    me,
    models,
    ogc,
    overview,
    pipeline,
    playback,
    replay,
    search,
    sharing,
    snapshots,
    tracks,
    views,
)
from serving.api.search.build import Indexes
from serving.api.state.alerts import AlertStates
from serving.api.state.database import Database
from serving.api.web import document, middleware, problems, routing
from serving.api.web.collection import Collection
from serving.api.web.metrics import Metrics
from serving.api.web.resource import add_list, add_one
from stack.errors import TidelineError
from stack.project import DASHBOARD
from stack.settings import Settings

log = structlog.get_logger("tideline.api")
PREFIX = "/api/v1"
ROUTERS = (
    fleet.router,
    overview.router,
    tracks.router,
    playback.router,
    live.router,
    lineage.router,
    exports.router,
    search.router,
    films.router,
    models.router,
    pipeline.router,
    kafka.router,
    replay.router,
    snapshots.router,
    alerts.router,
    views.router,
    groups.router,
    me.router,
    admin.router,
)
"""Routes of their own, beside the two that every collection has."""
TAGS = [
    {"name": name, "description": description}
    for name, description in (
        ("vessels", "Who each vessel is, and all that is known of it."),
        ("positions", "Where each vessel was last."),
        ("tracks", "Where vessels were over time."),
        ("kpis", "The fleet in figures, by day and now."),
        ("ports", "Ports, calls at them, and how busy they are."),
        ("voyages", "Voyages between ports, under way and by route."),
        ("arrivals", "Arrivals as announced and as forecast."),
        ("alerts", "Alarms from on board and alerts of the platform."),
        ("safety", "Collision risks, near misses, encounters, gaps, loitering and stops."),
        ("emissions", "Fuel, CO2, carbon intensity and compliance."),
        ("environment", "Ships' own readings, breaches of limits, weather, persons on board."),
        ("maintenance", "Which engines need maintenance, and why."),
        ("models", "Model cards, outcomes of scores, drift."),
        ("films", "A second domain: films, their returns, and slates."),
        ("data quality", "What was accepted and what was rejected, by source and station."),
        ("pipeline", "Builds and freshness."),
        ("kafka", "Topics, partitions and the lag of consumer groups."),
        ("lineage", "From any row down to the bytes of its messages."),
        ("search", "Vessels, ports and films by what people call them."),
        ("exports", "All rows of a request as a file."),
        ("snapshots", "What was published, and what is in force."),
        ("health", "Whether the process lives and can answer; its metrics."),
    )
]
WITH_STATE = frozenset({"alerts"})
"""Collections whose two routes are a router's, which adds state."""


def create_app(
    settings: Settings,
    collections: Mapping[str, Collection] = COLLECTIONS,
    resend: Replay | None = None,
) -> FastAPI:
    """The API over the lake of these settings, with the two routes of each of these collections.

    Args:
        resend: sends rejected messages to Kafka again; without it that route says that it cannot.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        database = Database(settings)
        app.state.database = database
        app.state.authenticator = Authenticator(settings, database)
        app.state.alert_states = AlertStates(database)
        reader = Reader(settings)
        app.state.reader = reader
        app.state.indexes = Indexes()
        app.state.exporter = Exporter(settings.api_exports)
        _refresh(reader)
        stopping = threading.Event()
        poller = threading.Thread(
            target=_poll,
            args=(reader, app.state.indexes, settings.api_poll_s, stopping),
            name="snapshots",
            daemon=True,
        )
        poller.start()
        app.state.live = Live(settings, reader)
        app.state.live.start()
        try:
            yield
        finally:
            stopping.set()
            app.state.live.stop()
            poller.join()
            reader.close()
            database.close()

    app = FastAPI(
        title="Tideline",
        version=version("tideline"),
        summary="Fleets and films from published snapshots of the lake.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,  # `document` serves it
        openapi_tags=TAGS,
        generate_unique_id_function=document.operation_id,
    )
    app.state.settings = settings
    app.state.replay = resend
    app.state.metrics = Metrics()
    app.state.metrics.registry.register(FAILURES)
    # All straight into the app: FastAPI builds each route of a router within a router again, at every level.
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    # Lists before rows: `/films/genres` is not the film `genres`.
    for add in (add_list, add_one):
        for name, collection in collections.items():
            if name not in WITH_STATE:
                add(app.router, PREFIX, collection)
    app.include_router(health.router)
    app.include_router(docs.router)
    app.include_router(ogc.router)
    app.include_router(graphql.graphql_router(), include_in_schema=False)
    app.include_router(sharing.router, include_in_schema=False)  # a protocol of its own
    document.install(app, f"{PREFIX}/openapi.json")
    app.mount("/", Pages(DASHBOARD, settings.basemap), name="dashboard")
    routing.install(app.router.routes)
    problems.install(app)
    middleware.install(app, settings, Gate)
    return app


def _poll(reader: Reader, indexes: Indexes, pause_s: float, stopping: threading.Event) -> None:
    """Look for snapshots; build the index of names before somebody searches."""
    while True:
        if reader.entries():
            try:
                indexes.of(reader.current())
            except (TidelineError, DeltaError, OSError) as error:
                log.warning("names not indexed", error=str(error))
            except Exception:  # this thread must not end: without it no snapshot is opened any more
                log.exception("names not indexed")
        if stopping.wait(pause_s):
            return
        _refresh(reader)


def _refresh(reader: Reader) -> None:
    """Look for a new snapshot; while it cannot be opened, the last one stays in force."""
    try:
        reader.refresh()
    except (DeltaError, OSError) as error:
        log.error("lake unreadable", error=str(error))
    except Exception:  # whatever it is, the next look may succeed: this thread must not end
        log.exception("snapshot not opened")
