# SPDX-License-Identifier: Apache-2.0
"""A repeated ClientToken changes nothing and gives the same answer, whatever lies in between."""

import json
import threading
import uuid
from collections.abc import Callable

import pytest
from botocore.exceptions import ClientError

from chat import Participant, contents, refusal, start_chat, start_request
from chat_socket import EVENT

THREADS = 8


def at_once(call: Callable[[], object]) -> list:
    """What `call` answers to each of several threads that start together."""
    barrier = threading.Barrier(THREADS)
    answers: list = [None] * THREADS

    def run(place: int):
        barrier.wait(timeout=30)
        answers[place] = call()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert None not in answers, answers
    return answers


def who(answer: dict) -> tuple[str, str]:
    return answer["ContactId"], answer["ParticipantId"]


def token() -> str:
    return str(uuid.uuid4())


def test_the_same_start_again_gives_the_same_chat(server, opened):
    request = start_request(server, ClientToken=token())
    answers = [server.connect.start_chat_contact(**request) for _ in range(3)]
    assert len({who(answer) for answer in answers}) == 1
    assert len({answer["ParticipantToken"] for answer in answers}) == 1
    for answer in answers:
        customer = Participant(server, *who(answer), answer["ParticipantToken"])
        opened(customer).connect()
        assert customer.page()["InitialContactId"] == answer["ContactId"]


def test_the_same_start_at_once_gives_one_chat(server):
    request = start_request(server, ClientToken=token())
    assert len({who(answer) for answer in
                at_once(lambda: server.connect.start_chat_contact(**request))}) == 1


def test_another_token_or_none_gives_another_chat(server):
    requests = [start_request(server, ClientToken=token()) for _ in range(2)]
    requests += [start_request(server)] * 2
    contacts = {who(server.connect.start_chat_contact(**request)) for request in requests}
    assert len(contacts) == 4


def test_the_same_token_with_other_members_gives_the_same_chat_or_a_conflict(server):
    request = start_request(server, ClientToken=token())
    first = server.connect.start_chat_contact(**request)
    other = request | {"Attributes": {"plan": "gold"}, "ParticipantDetails": {"DisplayName": "Ben"}}
    try:
        assert who(server.connect.start_chat_contact(**other)) == who(first)
    except ClientError as error:
        assert error.response["Error"]["Code"] == "IdempotencyException"
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 409


@pytest.mark.parametrize("way", ["restart", "kill"])
def test_a_start_is_remembered_over_a_restart(own_server, opened, way):
    request = start_request(own_server, ClientToken=token())
    first = own_server.connect.start_chat_contact(**request)
    go_down_and_up(own_server, way)
    again = own_server.connect.start_chat_contact(**request)
    assert who(again) == who(first)
    customer = Participant(own_server, *who(first), first["ParticipantToken"])
    opened(customer).connect().send("the first token still works")
    assert contents(customer.transcript()) == ["the first token still works"]


def go_down_and_up(server, way: str):
    if way == "kill":
        server.kill()
        server.start()
    else:
        server.restart()


@pytest.mark.parametrize("fault", [
    {"ContactFlowId": "00000000-0000-4000-8000-000000000000"},
    {"ChatDurationInMinutes": 1}, {"ParticipantDetails": {"DisplayName": ""}},
    {"SupportedMessagingContentTypes": ["text/markdown"]},
    {"InitialMessage": {"ContentType": "text/plain", "Content": "x" * 1025}},
], ids=str)
def test_a_refused_start_leaves_no_trace_of_its_token(server, fault):
    client = server.client("connect", validates=False)
    request = start_request(server, ClientToken=token())
    status, _ = refusal(client.start_chat_contact, **(request | fault))
    assert status in (400, 404)
    first = client.start_chat_contact(**request)
    assert who(client.start_chat_contact(**request)) == who(first)


def test_the_same_message_again_is_stored_and_delivered_once(customer, bot):
    request = {"content": "only once", "ClientToken": token()}
    answers = [customer.send(**request) for _ in range(3)]
    assert len({(answer["Id"], answer["AbsoluteTime"]) for answer in answers}) == 1
    customer.send("the next")
    for party in (customer, bot):
        party.socket.message("the next")
        assert contents(party.socket.items) == ["only once", "the next"]
        assert contents(party.transcript()) == ["only once", "the next"]


def test_the_same_message_at_once_is_stored_once(customer):
    request = {"content": "a race", "ClientToken": token()}
    answers = at_once(lambda: customer.send(**request))
    assert len({(answer["Id"], answer["AbsoluteTime"]) for answer in answers}) == 1
    assert contents(customer.transcript()) == ["a race"]


def test_messages_of_two_participants_may_share_a_token(customer, bot):
    shared = token()
    first = customer.send("from the customer", ClientToken=shared)
    second = bot.send("from the bot", ClientToken=shared)
    assert first["Id"] != second["Id"]
    assert contents(customer.transcript()) == ["from the customer", "from the bot"]


@pytest.mark.parametrize("way", ["restart", "kill"])
def test_a_message_is_remembered_over_a_restart(own_server, opened, way):
    customer = opened(start_chat(own_server)).connect()
    request = {"content": "before and after", "ClientToken": token()}
    first = customer.send(**request)
    go_down_and_up(own_server, way)
    again = customer.send(**request)
    assert (again["Id"], again["AbsoluteTime"]) == (first["Id"], first["AbsoluteTime"])
    assert contents(customer.transcript()) == ["before and after"]


def test_the_same_bot_again_is_the_same_participant(server, customer):
    request = {"InstanceId": server.ready["instanceId"], "ContactId": customer.contact_id,
               "ClientToken": token(), "ParticipantDetails": {
                   "ParticipantRole": "CUSTOM_BOT", "DisplayName": "Robo"}}
    answers = [server.connect.create_participant(**request) for _ in range(2)]
    assert answers[0]["ParticipantId"] == answers[1]["ParticipantId"]
    assert answers[0]["ParticipantCredentials"] == answers[1]["ParticipantCredentials"]
    other = {"ParticipantRole": "CUSTOM_BOT", "DisplayName": "Another"}
    assert refusal(server.connect.create_participant, **request | {"ParticipantDetails": other}) \
        == (409, "IdempotencyException")


def test_receipts_that_share_a_token_are_all_taken(customer, bot):
    """Stock clients send every read receipt with one and the same token."""
    for number in range(3):
        sent = bot.send(f"message {number}")
        answer = customer.send_event(
            EVENT + "message.read", ClientToken="INCOMING_READ_RECEIPT",
            Content=json.dumps({"messageId": sent["Id"]}))
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200
