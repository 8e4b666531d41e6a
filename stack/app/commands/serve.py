"""``tideline serve``: the HTTP API in the foreground."""

from typing import Annotated

import typer
import uvicorn

from serving.api.access.start import check_start
from serving.api.app import create_app
from serving.api.web.protocol import bounded_protocol
from stack.app.replaying import replay_of
from stack.logging import log_json
from stack.settings import settings


def serve(
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port (default: TIDELINE_API_PORT).")
    ] = None,
    verbose: Annotated[bool, typer.Option(help="Log every request.")] = False,
) -> None:
    """Serve gold over HTTP, from what is published, until it is stopped (SIGTERM, Ctrl-C)."""
    config = settings()
    check_start(config)
    log_json(verbose=verbose)
    uvicorn.run(
        create_app(config, resend=replay_of(config)),
        host=config.api_host or config.bind_host,
        port=port or config.api_port,
        log_config=None,
        access_log=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=10,
        server_header=False,
        http=bounded_protocol(config),
        ws="none",
        limit_concurrency=config.api_most_connections,
        proxy_headers=bool(config.api_trusted_proxies),
        forwarded_allow_ips=config.api_trusted_proxies or None,
    )
