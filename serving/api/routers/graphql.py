"""GraphQL: one question over several collections, from one snapshot. There is no page to try it out."""

from functools import cache

from fastapi import Request
from fastapi.responses import Response
from strawberry.fastapi import GraphQLRouter

from serving.api.graphql.context import Context
from serving.api.graphql.schema import Schema, make_schema


def graphql_context(request: Request, response: Response) -> Context:
    """The context of a request."""
    return Context(request, response)


@cache
def graphql_schema() -> Schema:
    """The schema of the collections, which is the same for every application of a process."""
    return make_schema()


def graphql_router() -> GraphQLRouter[Context, None]:
    """``/graphql``, by POST and (for caches) GET."""
    return GraphQLRouter(
        graphql_schema(),
        path="/graphql",
        graphql_ide=None,
        context_getter=graphql_context,
        subscription_protocols=[],
        tags=["graphql"],
    )
