"""Options that several commands have."""

from typing import Annotated

import typer

TopicNames = Annotated[
    list[str] | None, typer.Option("--topic", help="A topic or its table; may be given more than once.")
]
