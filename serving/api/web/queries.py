"""Parameters of routes that answer with one document."""

from pydantic import BaseModel, ConfigDict

from serving.api.web.filters import AS_OF


class SnapshotQuery(BaseModel):
    """What every route of a snapshot understands; an unknown parameter is an error."""

    model_config = ConfigDict(extra="forbid")

    as_of: AS_OF = None
