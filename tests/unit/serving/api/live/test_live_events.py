"""Server-sent events: each client gets what it has not had, or is directed to the keyframe."""

import asyncio
from collections.abc import AsyncIterator

from serving.api.live.events import Events


def kinds(chunks: list[bytes]) -> list[str]:
    return [
        line[7:].decode() for chunk in chunks for line in chunk.splitlines() if line.startswith(b"event: ")
    ]


def last_id(chunk: bytes) -> str:
    return next(line[4:].decode() for line in chunk.splitlines() if line.startswith(b"id: "))


async def take(stream: AsyncIterator[bytes], count: int) -> list[bytes]:
    return [await asyncio.wait_for(anext(stream), 600) for _ in range(count)]


async def settled(events: Events, count: int) -> None:
    for number in range(count):
        events.publish("frame", {"frame": number})
    await asyncio.sleep(0)


def test_client_that_joins_takes_the_keyframe_and_follows() -> None:
    async def scene() -> None:
        events = Events(asyncio.get_running_loop(), run=7)
        await settled(events, 3)
        stream = events.stream(None)
        first = await take(stream, 2)
        assert first[0] == b"retry: 2000\n\n"
        assert first[1] == b'id: 7-3\nevent: keyframe\ndata: {"reason":"joined"}\n\n'
        await settled(events, 1)
        events.publish("alert", {"mmsi": 1})
        assert kinds(await take(stream, 2)) == ["frame", "alert"]

    asyncio.run(scene())


def test_client_that_comes_back_gets_what_it_missed_and_nothing_twice() -> None:
    async def scene() -> None:
        events = Events(asyncio.get_running_loop(), run=7)
        await settled(events, 5)
        missed = await take(events.stream("7-3"), 3)
        assert [last_id(chunk) for chunk in missed[1:]] == ["7-4", "7-5"]

    asyncio.run(scene())


def test_client_of_another_run_or_with_nonsense_takes_the_keyframe() -> None:
    async def scene() -> None:
        events = Events(asyncio.get_running_loop(), run=7)
        await settled(events, 5)
        for sent in ("6-3", "7-9", "x", "7-", "7--1", "-", "7-²"):
            assert b'"missed"' in (await take(events.stream(sent), 2))[1], sent

    asyncio.run(scene())


def test_slow_client_is_told_to_take_the_keyframe_and_costs_nothing() -> None:
    async def scene() -> None:
        events = Events(asyncio.get_running_loop(), run=7, kept=4)
        stream = events.stream(None)
        await take(stream, 2)
        await settled(events, 1_000)
        assert len(events._recent) == 4
        assert kinds(await take(stream, 1)) == ["keyframe"]
        await settled(events, 1)
        assert kinds(await take(stream, 1)) == ["frame"]

    asyncio.run(scene())


def test_clients_are_counted_until_they_leave_or_all_streams_end() -> None:
    async def scene() -> None:
        events = Events(asyncio.get_running_loop(), run=7)
        streams = [events.stream(None) for _ in range(3)]
        for stream in streams:
            await take(stream, 2)
        assert events.clients == 3
        await streams[0].aclose()  # type: ignore[attr-defined]
        assert events.clients == 2
        events.end()
        for stream in streams[1:]:
            assert [chunk async for chunk in stream] == []
        assert events.clients == 0

    asyncio.run(scene())
