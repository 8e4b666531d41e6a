"""All collections, in the order of the OpenAPI document: what lineage, exports and GraphQL go through."""

from serving.api.collections import (
    arrivals,
    emissions,
    environment,
    films,
    fleet,
    models,
    ports,
    quality,
    rejected,
    safety,
    voyages,
)
from serving.api.web.collection import Collection

SUBJECTS = (fleet, ports, voyages, arrivals, safety, emissions, environment, models, films, quality, rejected)

COLLECTIONS: dict[str, Collection] = {
    collection.name: collection
    for subject in SUBJECTS
    for collection in vars(subject).values()
    if isinstance(collection, Collection)
}
"""By name."""
