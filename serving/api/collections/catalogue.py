"""All collections, in the order of the OpenAPI document: what lineage, exports and GraphQL go through."""

from serving.api.collections import (
    emissions,
    environment,
    films,
    fleet,
    models,
    ports,
    quality,
    safety,
    voyages,
)
from serving.api.web.collection import Collection

SUBJECTS = (fleet, ports, voyages, safety, emissions, environment, models, films, quality)

COLLECTIONS: dict[str, Collection] = {
    collection.name: collection
    for subject in SUBJECTS
    for collection in vars(subject).values()
    if isinstance(collection, Collection)
}
"""By name."""
