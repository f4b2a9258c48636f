# SPDX-License-Identifier: Apache-2.0
"""SIGKILL in the middle of a load: what was acknowledged is there, once and in order."""

import dataclasses
import random
import threading
import uuid

import pytest
from botocore.exceptions import BotoCoreError, ClientError

from chat import Participant, add_bot, people, start_chat

SEED = 20260101
CHATS = 4
ROUNDS = 4
MESSAGES_MAX = 400  # of one sender in one round: the load ends even if the kill does not


@dataclasses.dataclass
class Sender:
    """One participant's thread: sends until the server is gone, and writes down the answers."""

    name: str
    participant: Participant
    acknowledged: list[dict] = dataclasses.field(default_factory=list)
    in_doubt: dict | None = None

    def run(self, round_number: int, on_acknowledged):
        for number in range(MESSAGES_MAX):
            request = {"content": f"{self.name} {round_number}.{number}",
                       "ClientToken": str(uuid.uuid4())}
            self.in_doubt = request
            try:
                answer = self.participant.send(**request)
            except BotoCoreError:  # the connection is gone; a refusal would be a ClientError
                return
            self._note(request, answer)
            on_acknowledged()

    def resend(self):
        """Repeats the message that got no answer, as every SDK does."""
        if self.in_doubt is not None:
            self._note(self.in_doubt, self.participant.send(**self.in_doubt))

    def _note(self, request: dict, answer: dict):
        self.in_doubt = None
        self.acknowledged.append({
            "Id": answer["Id"], "AbsoluteTime": answer["AbsoluteTime"],
            "Content": request["content"]})


class KillAfter:
    """Kills the server when the senders have had `count` answers in all."""

    def __init__(self, server, count: int):
        self.server = server
        self.left = count
        self.lock = threading.Lock()

    def __call__(self):
        with self.lock:
            self.left -= 1
            if self.left == 0:
                self.server.process.kill()


def load_until_killed(server, senders: list[Sender], round_number: int, count: int):
    kill = KillAfter(server, count)
    threads = [threading.Thread(target=sender.run, args=(round_number, kill))
               for sender in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
        assert not thread.is_alive(), "a request hangs"
    assert kill.left <= 0, "the load ended before the kill"
    server.process.wait(timeout=10)


@pytest.mark.timeout(240)
def test_acknowledged_messages_survive_sigkill_once_and_in_order(own_server):
    picks = random.Random(SEED)
    senders = []
    for number in range(CHATS):
        customer = start_chat(own_server).connect()
        senders.append(Sender(f"customer {number}", customer))
        senders.append(Sender(f"bot {number}", add_bot(customer).connect()))
    for round_number in range(ROUNDS):
        load_until_killed(own_server, senders, round_number, picks.randrange(20, 300))
        own_server.start()
        for sender in senders:
            sender.resend()
        for sender in senders:
            require_all_there(sender)
            require_goes_on(sender, round_number)
    for sender in senders:
        sender.participant.close()


def require_all_there(sender: Sender):
    stored = people(sender.participant.transcript())
    assert len({item["Id"] for item in stored}) == len(stored), "an item is there twice"
    own = [{name: item[name] for name in ("Id", "AbsoluteTime", "Content")}
           for item in stored if item["ParticipantId"] == sender.participant.id]
    assert own == sender.acknowledged


def require_goes_on(sender: Sender, round_number: int):
    """The old participant token opens a socket again, and what is sent comes through it."""
    sender.participant.connect()
    content = f"{sender.name} is back {round_number}"
    answer = sender.participant.send(content)
    assert sender.participant.socket.message(content)["Id"] == answer["Id"]
    sender.acknowledged.append({
        "Id": answer["Id"], "AbsoluteTime": answer["AbsoluteTime"], "Content": content})


@pytest.mark.timeout(180)
def test_a_full_disk_loses_nothing_that_was_acknowledged(make_server, opened):
    server = make_server()
    server.file_bytes_max = 1 << 20
    server.start()
    customer = opened(start_chat(server)).connect()
    acknowledged, refused = [], 0
    while refused < 5:
        content = f"{len(acknowledged)} " + "x" * 1000
        try:
            customer.send(content)
        except ClientError as error:
            assert error.response["ResponseMetadata"]["HTTPStatusCode"] in (500, 503)
            refused += 1
        else:
            acknowledged.append(content)
        assert len(acknowledged) < 5000, "a megabyte holds no five thousand messages"
    assert server.get("/_parley/health")[0] in (200, 503)
    server.kill()
    server.file_bytes_max = None
    server.start()
    stored = [item["Content"] for item in people(customer.transcript())]
    assert [content for content in stored if content in acknowledged] == acknowledged
    assert len(stored) <= len(acknowledged) + refused
    customer.send("there is room again")


def test_a_kill_right_after_the_ready_file_loses_nothing_of_the_first_start(own_server):
    before = dict(own_server.ready)
    own_server.kill()
    own_server.start()
    assert {**own_server.ready, "endpoint": ""} == {**before, "endpoint": ""}
    assert start_chat(own_server).create_connection()["Websocket"]["Url"]


def test_a_flow_goes_on_after_a_kill(make_server, opened):
    """A customer that was promised a greeting gets it once, also if the server died meanwhile."""
    server = make_server("--clock", "virtual").start()
    customer = opened(start_chat(server)).connect()
    server.kill()
    server.start()
    customer.connect()
    server.settle()
    greetings = [item["Content"] for item in customer.transcript()
                 if item.get("ParticipantRole") == "SYSTEM" and item["Type"] == "MESSAGE"]
    assert greetings
    assert greetings.count(greetings[0]) == 1
