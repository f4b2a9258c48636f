# SPDX-License-Identifier: Apache-2.0
"""A participant's WebSocket, spoken as the stock clients do, every wait bounded."""

import json
import ssl
import time
from collections.abc import Callable

from websockets.sync.client import connect

SUBSCRIBE = '{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}'
SUBSCRIBE_OF_IOS = '{"topic": "aws/subscribe", "content": {"topics": ["aws/chat"]}})'
PING = '{"topic":"aws/ping"}'
HEARTBEAT = '{"topic":"aws/heartbeat"}'
EVENT = "application/vnd.amazonaws.connect.event."
WAIT_SECONDS = 15


class ChatSocket:
    def __init__(self, url: str, ca_bundle: str | None = None):
        # Without a limit on its queue, the client goes on reading while a test looks elsewhere.
        self.websocket = connect(
            url, open_timeout=WAIT_SECONDS, close_timeout=5, max_queue=None,
            ssl=ssl.create_default_context(cafile=ca_bundle) if ca_bundle else None)
        self.frames: list[dict] = []

    def subscribe(self, frame: str = SUBSCRIBE) -> "ChatSocket":
        self.websocket.send(frame)
        answer = self.next_frame("aws/subscribe")
        assert answer["content"]["status"] == "success", answer
        return self

    def ask(self, frame: str) -> dict:
        """Sends a frame and answers the next one on the same topic."""
        self.websocket.send(frame)
        return self.next_frame(json.loads(frame)["topic"])

    def confirm(self):
        """Returns once the server knows that all frames so far have come, so that none of them is
        sent again to a socket of the same participant that opens later.

        The server sends a WebSocket ping behind a frame once the one before it is answered. The
        first answer comes behind that ping, the second when its pong has been read."""
        for _ in range(2):
            self.ask(PING)

    def receive(self, deadline: float) -> dict:
        left = deadline - time.monotonic()
        frame = json.loads(self.websocket.recv(timeout=max(left, 0.001)))
        self.frames.append(frame)
        return frame

    def next_frame(self, topic: str) -> dict:
        deadline = time.monotonic() + WAIT_SECONDS
        while True:
            frame = self.receive(deadline)
            if frame.get("topic") == topic:
                return frame

    @property
    def items(self) -> list[dict]:
        """The chat items received so far, in the order of arrival."""
        return [json.loads(frame["content"]) for frame in self.frames
                if frame.get("topic") == "aws/chat"]

    def item(self, matches: Callable[[dict], bool]) -> dict:
        """The first item that matches, already here or still to come."""
        for item in self.items:
            if matches(item):
                return item
        deadline = time.monotonic() + WAIT_SECONDS
        while True:
            frame = self.receive(deadline)
            if frame.get("topic") == "aws/chat":
                item = json.loads(frame["content"])
                if matches(item):
                    return item

    def message(self, content: str) -> dict:
        return self.item(lambda item: item.get("Content") == content)

    def event(self, suffix: str, role: str | None = None) -> dict:
        return self.item(lambda item: item.get("ContentType") == EVENT + suffix
                         and role in (None, item.get("ParticipantRole")))

    def closing_code(self) -> int:
        """Reads on until the server closes; answers its close code."""
        deadline = time.monotonic() + WAIT_SECONDS
        for _ in self.websocket:
            assert time.monotonic() < deadline, "the server goes on sending"
        return self.websocket.close_code

    def close(self):
        self.websocket.close()
