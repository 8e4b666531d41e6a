"""``tideline share``: what clients of Delta Sharing need."""

import json
from pathlib import Path
from typing import Annotated

import typer

from serving.api.access.gate import NO_KEY
from stack.settings import settings

share = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Delta Sharing: published tables for pandas, Spark and Power BI.",
)


@share.callback()
def sharing() -> None:
    """Delta Sharing: published tables for pandas, Spark and Power BI."""


@share.command()
def profile(
    endpoint: Annotated[
        str | None, typer.Option(help="Address of the API as clients reach it (default: this machine's).")
    ] = None,
    key: Annotated[
        str | None,
        typer.Option(envvar="TIDELINE_API_KEY", help="A key of the API (default: none, for an open server)."),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="File to write (default: print it).")] = None,
) -> None:
    """Write the profile file that clients of Delta Sharing begin with; who has it, has the key."""
    config = settings()
    host = config.api_host or config.bind_host
    address = endpoint or f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{config.api_port}"
    if not address.startswith(("http://", "https://")):
        raise typer.BadParameter(f"--endpoint={address!r}: expected http://HOST:PORT or https://HOST")
    content = json.dumps(
        {
            "shareCredentialsVersion": 1,
            "endpoint": f"{address.rstrip('/')}/sharing",
            "bearerToken": key or NO_KEY,
        },
        indent=2,
    )
    if out is None:
        typer.echo(content)
        return
    out.touch(mode=0o600)
    out.write_text(content + "\n", encoding="utf-8")
    typer.echo(f"{out}: read it with delta_sharing.load_as_pandas('{out}#tideline.maritime_gold.vessels')")
