"""The live picture as the app holds it: started and stopped with the event loop."""

import asyncio
import time

from fastapi import Request

from serving.api.live.events import Events
from serving.api.live.frames import Frames
from serving.api.live.pump import Pump
from serving.api.read.reader import Reader
from stack.settings import Settings


class Live:
    """Frames, events and the thread that makes them. Made within the event loop that serves."""

    def __init__(self, settings: Settings, reader: Reader) -> None:
        self.settings = settings
        self.frames = Frames()
        self.events = Events(asyncio.get_running_loop(), run=time.time_ns() // 1_000_000)
        self.pump = Pump(settings, reader, self.events.publish, self.frames)

    def start(self) -> None:
        self.pump.start()

    def stop(self) -> None:
        """End the thread and all streams of events; takes as long as the thread's turn."""
        self.pump.stop()
        self.events.end()


def live_of(request: Request) -> Live:
    """The app's live picture."""
    live: Live = request.app.state.live
    return live
