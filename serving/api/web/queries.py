"""Parameters of routes that answer with one document."""

from typing import Annotated

from fastapi import Path
from pydantic import BaseModel, ConfigDict

from serving.api.web.filters import AS_OF

VesselId = Annotated[str, Path(max_length=80, description="Its `vessel_id`: mostly the MMSI.")]
"""A vessel in the path of a route."""


class SnapshotQuery(BaseModel):
    """What every route of a snapshot understands; an unknown parameter is an error."""

    model_config = ConfigDict(extra="forbid")

    as_of: AS_OF = None
