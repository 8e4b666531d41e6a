"""The page of the documentation, and metrics. Swagger UI comes with a package: no network is needed."""

from datetime import UTC, datetime
from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from prometheus_client import generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from serving.api.web.answers import reader_of
from serving.api.web.metrics import Metrics
from serving.api.web.problems import ApiError
from stack.published import NothingPublishedError

router = APIRouter(tags=["health"])
_ASSETS = {"swagger-ui-bundle.js": "text/javascript", "swagger-ui.css": "text/css"}
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tideline API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<noscript>The routes are in <a href="/api/v1/openapi.json">openapi.json</a>.</noscript>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""
_START = """SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
});
"""


@router.get("/docs", include_in_schema=False)
def get_docs() -> HTMLResponse:
    """The documentation as a page."""
    return HTMLResponse(_PAGE, headers={"Cache-Control": "no-cache"})


@router.get("/docs/{asset}", include_in_schema=False)
def get_docs_asset(asset: str) -> Response:
    """The page's script, its style, and what starts it."""
    if asset == "start.js":
        return Response(_START, media_type="text/javascript", headers={"Cache-Control": "no-cache"})
    if (media_type := _ASSETS.get(asset)) is None:
        raise ApiError(404, f"the documentation has no file {asset!r}")
    content = files("fastapi_swagger.resources").joinpath(asset).read_bytes()
    return Response(content, media_type=media_type, headers={"Cache-Control": "public, max-age=86400"})


@router.get(
    "/metrics",
    operation_id="get_metrics",
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
    response_class=Response,
)
def get_metrics(request: Request) -> Response:
    """Requests, durations and the snapshot in force, for Prometheus; by route, no vessel in any label."""
    metrics: Metrics = request.app.state.metrics
    try:
        snapshot = reader_of(request).current().snapshot
        metrics.snapshot.set(snapshot.snapshot)
        metrics.snapshot_age.set((datetime.now(UTC) - snapshot.published_at).total_seconds())
    except NothingPublishedError:
        metrics.snapshot.set(0)
    content = generate_latest(metrics.registry)
    return Response(content, media_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})
