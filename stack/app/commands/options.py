"""Options that several commands have."""

from typing import Annotated

import typer

MetricsPort = Annotated[
    int | None,
    typer.Option(
        min=0, max=65535, help="Prometheus endpoint; 0: none. With --once there is none by default."
    ),
]
TopicNames = Annotated[
    list[str] | None, typer.Option("--topic", help="A topic or its table; may be given more than once.")
]
