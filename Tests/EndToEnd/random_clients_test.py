# SPDX-License-Identifier: Apache-2.0
"""Random clients over real sockets: whatever they do, each sees the transcript, in order, once.

PARLEY_TEST_SEED chooses another run than the usual one; PARLEY_TEST_SEED=random draws one.
"""

from __future__ import annotations

import json
import os
import random
import socket
import struct
import threading
import time
import uuid

import pytest
from websockets.exceptions import ConnectionClosed

from chat import Participant, add_bot, start_chat
from chat_socket import EVENT, PING, WAIT_SECONDS, ChatSocket
from timers_test import set_timers, timer

SEED = 20260102
CHATS = 4
ROUNDS = 7
ACTS = 8  # of each client in one round
SOCKETS_MAX = 3
MINUTES_MAX = 9  # that pass between two rounds
KEPT_EVENTS = {EVENT + suffix for suffix in (
    "participant.joined", "participant.left", "chat.ended")}


class Client:
    """A participant that does as chance says, and everything it received over all its sockets."""

    def __init__(self, participant: Participant, name: str):
        self.participant = participant
        self.name = name
        self.sent: list[tuple[dict, dict]] = []
        self.open: list[ChatSocket] = []
        self.failure: BaseException | None = None

    def act(self, seed: str):
        chance = random.Random(f"{seed} {self.name}")
        acts = [self.send] * 6 + [self.repeat] * 3 + [self.type, self.read, self.connect,
                                                      self.cut, self.cut, self.close]
        try:
            for _ in range(ACTS):
                chance.choice(acts)(chance)
        except BaseException as failure:  # noqa: BLE001: the test's own thread raises it again
            self.failure = failure

    def connect(self, _: random.Random | None = None):
        if len(self.open) < SOCKETS_MAX:
            self.open.append(self.participant.connect().socket)

    def send(self, chance: random.Random):
        request = {"content": f"{self.name} {len(self.sent)} " + "x" * chance.randrange(200),
                   "ClientToken": str(uuid.UUID(int=chance.getrandbits(128)))}
        self.sent.append((request, self.participant.send(**request)))

    def repeat(self, chance: random.Random):
        if self.sent:
            request, answer = chance.choice(self.sent)
            again = self.participant.send(**request)
            assert (again["Id"], again["AbsoluteTime"]) == (answer["Id"], answer["AbsoluteTime"])

    def type(self, _: random.Random):
        self.participant.send_event(EVENT + "typing")

    def read(self, chance: random.Random):
        if self.open:
            chance.choice(self.open).ask(PING)
        others = [item for opened in self.open for item in opened.items
                  if item["Type"] == "MESSAGE"
                  and item.get("ParticipantId") not in (None, self.participant.id)]
        if others:
            self.participant.send_event(EVENT + "message.read", Content=json.dumps(
                {"messageId": chance.choice(others)["Id"]}))

    def cut(self, chance: random.Random):
        """Ends a connection as a broken network does: a reset, with whatever is on its way."""
        if self.open:
            end = self.open.pop(chance.randrange(len(self.open))).websocket.socket
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            end.shutdown(socket.SHUT_RD)

    def close(self, chance: random.Random):
        if self.open:
            self.open.pop(chance.randrange(len(self.open))).close()

    def catch_up(self):
        """Opens one more socket; all that was missed comes before the answer to a ping."""
        if len(self.open) == SOCKETS_MAX:
            self.open.pop(0).close()
        self.connect()
        for opened in self.open:
            opened.ask(PING)

    def leave(self):
        self.catch_up()
        self.participant.disconnect()
        for opened in self.open:
            opened.item(lambda item: item.get("ContentType") == EVENT + "participant.left"
                        and item["ParticipantId"] == self.participant.id)

    @property
    def views(self) -> list[list[dict]]:
        """What each socket brought of what a transcript keeps."""
        return [[item for item in opened.items if is_kept(item)]
                for opened in self.participant.sockets]


def is_kept(item: dict) -> bool:
    return item["Type"] == "MESSAGE" or item["ContentType"] in KEPT_EVENTS


def drain(opened: ChatSocket):
    """Reads on until the connection is over."""
    deadline = time.monotonic() + WAIT_SECONDS
    try:
        while True:
            opened.receive(deadline)
    except ConnectionClosed:
        return


def read_leftovers(client: Client):
    """What the client's own network stack has taken in before a cut was received."""
    for opened in client.participant.sockets:
        if opened not in client.open:
            drain(opened)


def require_the_transcript(client: Client, transcript: list[dict]):
    """The client saw all of the transcript from its own arrival on, and each socket in order."""
    known = {item["Id"]: item for item in transcript}
    places = {item_id: place for place, item_id in enumerate(known)}
    seen: set[str] = set()
    for view in client.views:
        for item in view:
            kept = known[item["Id"]]
            for member in ("AbsoluteTime", "ContentType", "Content", "ParticipantId", "ContactId"):
                assert item.get(member) == kept.get(member), f"{client.name}: {member}"
        order = [places[item["Id"]] for item in view]
        assert order == sorted(set(order)), f"{client.name}: out of order or twice: {order}"
        seen |= {item["Id"] for item in view}
    mine = [place for item_id, place in places.items()
            if known[item_id].get("ParticipantId") == client.participant.id
            and known[item_id]["Type"] == "EVENT"]
    last = mine[1] if len(mine) > 1 else len(transcript) - 1
    missing = [item for item in transcript[mine[0]:last + 1] if item["Id"] not in seen]
    assert not missing, f"{client.name}: never saw {missing}"
    for request, answer in client.sent:
        assert known[answer["Id"]]["Content"] == request["content"]


class Room:
    """A chat with its customer and the bots that come and go."""

    def __init__(self, server, name: str, opened):
        self.name = name
        self.opened = opened
        self.customer = Client(opened(start_chat(server)), f"{name} customer")
        self.customer.connect()
        set_timers(self.customer.participant, timer("CUSTOMER", "IDLE", 3),
                   timer("AGENT", "IDLE", 4))
        self.bots: list[Client] = []
        self.past: list[Client] = []
        self.change_bot()

    def change_bot(self):
        for bot in self.bots:
            bot.leave()
        self.past += self.bots
        name = f"{self.name} bot {len(self.past)}"
        self.bots = [Client(self.opened(add_bot(self.customer.participant)), name)]
        self.bots[0].connect()

    @property
    def present(self) -> list[Client]:
        return [self.customer, *self.bots]

    def act(self, seed: str) -> list[threading.Thread]:
        return [threading.Thread(target=client.act, args=(seed,)) for client in self.present]

    def require_one_truth(self):
        for client in self.present:
            client.catch_up()
        transcript = self.customer.participant.transcript()
        assert transcript == self.bots[0].participant.transcript()
        for client in self.present + self.past:
            read_leftovers(client)
            require_the_transcript(client, transcript)


def play(rooms: list[Room], server, seed: int):
    chance = random.Random(seed)
    for round_number in range(ROUNDS):
        threads = [thread for room in rooms for thread in room.act(f"{seed} {round_number}")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
            assert not thread.is_alive(), "a request hangs"
        for failure in [client.failure for room in rooms for client in room.present]:
            if failure is not None:
                raise failure
        server.advance(f"PT{chance.randrange(MINUTES_MAX * 60)}S")
        if chance.random() < 0.4:
            chance.choice(rooms).change_bot()


def seed() -> int:
    text = os.environ.get("PARLEY_TEST_SEED", str(SEED))
    return random.SystemRandom().randrange(2**32) if text == "random" else int(text)


@pytest.mark.timeout(120)
def test_whatever_clients_do_each_sees_the_transcript_in_order_and_once(virtual_server, opened):
    chosen = seed()
    print(f"PARLEY_TEST_SEED={chosen}")
    rooms = [Room(virtual_server, f"room {number}", opened) for number in range(CHATS)]
    play(rooms, virtual_server, chosen)
    for room in rooms:
        room.require_one_truth()
