"""The span of a landing, which continues the trace of a message and names those of others."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

import pyarrow as pa
from opentelemetry.trace import (
    Link,
    NoOpTracer,
    Span,
    SpanContext,
    SpanKind,
    Tracer,
)

from ingestion.sink.records import Records
from ingestion.topics import Topic
from stack.tracing import TRACEPARENT, child_of, context_of

MOST_LINKS = 32
"""Of the messages in a batch; each is found by its own trace, too, which the span of its producer began."""


def landing_span(tracer: Tracer, topic: Topic, chunks: Sequence[Records]) -> AbstractContextManager[Span]:
    """A span in force: a child of the first message with a context, linked to the others that have one."""
    contexts = [] if isinstance(tracer, NoOpTracer) else contexts_in(chunks)
    return tracer.start_as_current_span(
        f"process {topic.name}",
        child_of(contexts[0] if contexts else None),
        SpanKind.CONSUMER,
        {
            "messaging.system": "kafka",
            "messaging.operation.type": "process",
            "messaging.destination.name": topic.name,
            "messaging.batch.message_count": sum(map(len, chunks)),
            "tideline.table": topic.table,
        },
        [Link(context) for context in contexts[1:MOST_LINKS]],
    )


def contexts_in(chunks: Sequence[Records]) -> list[SpanContext]:
    """The contexts that headers of these records name, in their order; malformed ones are left out."""
    # Loads in a tenth of a second: only where there are traces.
    import pyarrow.compute as pc

    found: list[SpanContext] = []
    for chunk in chunks:
        pairs = pc.list_flatten(chunk.arrow.column("headers"))
        is_ours = pc.equal(pc.struct_field(pairs, "key"), pa.scalar(TRACEPARENT))
        values = pc.filter(pc.struct_field(pairs, "value"), is_ours)
        found += [context for value in values.to_pylist() if (context := context_of(value)) is not None]
    return found
