"""What a request may cost: its depth and the rows that it can ask for are counted before anything is read.

The cost is the number of rows that the answer can have at most: a list counts its ``first`` times one and
what each row's relations cost, a single row one. Columns cost nothing.
"""

from collections.abc import Iterator
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
    ValueNode,
    VariableNode,
)
from strawberry.extensions import SchemaExtension

from serving.api.graphql.context import Context
from serving.api.web.cursors import snapshot_of
from stack.errors import TidelineError

MOST_DEPTH = 8
MOST_INTROSPECTION_DEPTH = 16
"""The query by which clients read a schema is 13 deep."""
MOST_COST = 20_000
MOST_ROOT_FIELDS = 20
FIRST = {"page": 100, "related": 20}
"""How many rows a list has where nothing is said: of the whole collection, of one row's relation."""
MOST_FIRST = 1_000


class Bounds(SchemaExtension):
    """Refuses requests that are too deep or too expensive, and chooses the snapshot of the others."""

    def on_execute(self) -> Iterator[None]:
        context = self.execution_context.context
        document = self.execution_context.graphql_document
        assert isinstance(context, Context)
        assert document is not None
        survey = Survey(document, self.execution_context.variables or {})
        survey.check(_operation(document, self.execution_context.operation_name))
        try:
            context.choose_view(survey.snapshots)
        except (TidelineError, ValueError) as error:
            raise GraphQLError(str(error), extensions={"code": "SNAPSHOT"}) from error
        yield

    def get_results(self) -> dict[str, Any]:
        context = self.execution_context.context
        chosen = getattr(context, "_view", None)
        return {} if chosen is None else {"snapshot": chosen.id}


class Survey:
    """Walks through an operation once."""

    def __init__(self, document: DocumentNode, variables: dict[str, Any]) -> None:
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._variables = variables
        self.snapshots: set[int] = set()
        """Those that cursors of the request belong to."""

    def check(self, operation: OperationDefinitionNode) -> None:
        """Raises GraphQLError: it is too deep or too expensive."""
        defaults = {
            node.variable.name.value: _value(node.default_value)
            for node in operation.variable_definitions
            if node.default_value is not None
        }
        self._variables = {**defaults, **self._variables}
        fields = list(self._fields(operation.selection_set))
        if len(fields) > MOST_ROOT_FIELDS:
            raise _refused(f"the request has {len(fields)} fields at its root; at most {MOST_ROOT_FIELDS}")
        cost = sum(self._cost(field, 1, MOST_DEPTH) for field in fields)
        if cost > MOST_COST:
            raise _refused(
                f"the request can have {cost:,} rows; at most {MOST_COST:,}: use `first`, or ask in parts"
            )

    def _cost(self, field: FieldNode, depth: int, most_depth: int) -> int:
        if field.name.value.startswith("__"):
            most_depth = MOST_INTROSPECTION_DEPTH
        if depth > most_depth:
            raise _refused(f"the request is deeper than {most_depth} fields, at `{field.name.value}`")
        if field.selection_set is None:
            return 0
        inner = sum(self._cost(child, depth + 1, most_depth) for child in self._fields(field.selection_set))
        is_part = depth == 2 and field.name.value in ("items", "page_info")
        if is_part or most_depth == MOST_INTROSPECTION_DEPTH:
            return inner  # a page's own fields: their list has counted its rows
        after = self._argument(field, "after")
        if isinstance(after, str) and (snapshot := snapshot_of(after)) is not None:
            self.snapshots.add(snapshot)
        return self._first(field, depth) * (1 + inner)

    def _first(self, field: FieldNode, depth: int) -> int:
        value = self._argument(field, "first")
        if isinstance(value, int):
            return max(1, min(value, MOST_FIRST))
        names = {child.name.value for child in self._fields(field.selection_set)}
        if depth == 1:
            return FIRST["page"] if names & {"items", "page_info"} else 1
        return 1 if field.name.value in SINGLE else FIRST["related"]

    def _argument(self, field: FieldNode, name: str) -> Any:
        for argument in field.arguments:
            if argument.name.value != name:
                continue
            if isinstance(argument.value, VariableNode):
                return self._variables.get(argument.value.name.value)
            return _value(argument.value)
        return None

    def _fields(self, selections: SelectionSetNode | None) -> Iterator[FieldNode]:
        """The fields of a selection, those of its fragments in their places; validated: no circles."""
        for node in selections.selections if selections is not None else ():
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                yield from self._fields(node.selection_set)
            elif isinstance(node, FragmentSpreadNode) and node.name.value in self._fragments:
                yield from self._fields(self._fragments[node.name.value].selection_set)


SINGLE = frozenset({"vessel", "current_position"})
"""Relations to one row."""


def _operation(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    for operation in operations:
        if name is None or (operation.name is not None and operation.name.value == name):
            return operation
    raise GraphQLError(f"there is no operation {name!r}")


def _value(node: ValueNode) -> Any:
    """A number or a text as it is written; None for anything else."""
    if isinstance(node, IntValueNode):
        return int(node.value)
    return node.value if isinstance(node, StringValueNode) else None


def _refused(detail: str) -> GraphQLError:
    return GraphQLError(detail, extensions={"code": "TOO_EXPENSIVE"})
