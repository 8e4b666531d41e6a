"""How a bronze table notes the offsets that it holds: as app transactions of its commits, by these names."""

import re

_OFFSET = re.compile(r"tideline/(?P<topic>[^/#]+)/(?P<partition>\d+)")


def app_id(topic: str, partition: int) -> str:
    """The app transaction that holds a partition's last stored offset."""
    return f"tideline/{topic}/{partition}"


def identity_app_id(topic: str, topic_id: str) -> str:
    """The app transaction that records which incarnation of a topic the stored offsets belong to."""
    return f"tideline/{topic}#{topic_id}"


def partition_of(app: str) -> tuple[str, int] | None:
    """The topic and partition whose offset an app transaction holds; None for any other."""
    match = _OFFSET.fullmatch(app)
    return (match["topic"], int(match["partition"])) if match else None
