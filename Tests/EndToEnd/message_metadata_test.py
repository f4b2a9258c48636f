# SPDX-License-Identifier: Apache-2.0
"""What stands beside a message: nothing but receipts, since what participants send is whole and
unprocessed. partial_message_test.py is about the words of language models."""

import json

import pytest

from chat import add_bot, refusal, start_chat, start_request
from chat_socket import EVENT, PING

INCREMENTAL = {"ParticipantConfiguration": {"ResponseMode": "INCREMENTAL"}}


@pytest.fixture
def pair(server, opened):
    """A customer that asked for messages in pieces, and a bot."""
    customer = opened(start_chat(server, **INCREMENTAL)).connect()
    return customer, opened(add_bot(customer)).connect()


def messages(items: list[dict]) -> list[dict]:
    return [item for item in items if item["Type"] == "MESSAGE"]


def test_messages_come_whole_even_to_whom_pieces_would_do(pair):
    customer, bot = pair
    answer = bot.send("a long answer " * 70)
    customer.socket.message("a long answer " * 70)
    customer.socket.ask(PING)
    frames = messages(customer.socket.items)
    assert not any("MessageMetadata" in frame for frame in frames)
    assert [frame["Id"] for frame in frames].count(answer["Id"]) == 1
    assert {frame["ParticipantRole"] for frame in frames} == {"SYSTEM", "CUSTOM_BOT"}


def test_the_answer_to_a_message_has_no_processing_status(pair):
    assert "MessageMetadata" not in pair[0].send("hello")


def test_metadata_in_the_transcript_is_about_receipts_alone(pair):
    customer, bot = pair
    read, unread = bot.send("read")["Id"], bot.send("unread")["Id"]
    customer.send_event(EVENT + "message.read", Content=json.dumps({"messageId": read}))
    items = {item["Id"]: item for item in customer.transcript()}
    assert set(items[read]["MessageMetadata"]) == {"MessageId", "Receipts"}
    assert "MessageMetadata" not in items[unread]


def test_what_a_client_adds_to_a_message_is_not_passed_on(server, pair):
    customer, bot = pair
    client = server.client("connectparticipant", validates=False)
    client.meta.events.register(
        "before-call.connectparticipant.SendMessage", add_metadata, unique_id="adds metadata")
    try:
        client.send_message(ConnectionToken=bot.connection_token, ContentType="text/plain",
                            Content="a piece")
    finally:
        client.meta.events.unregister(
            "before-call.connectparticipant.SendMessage", unique_id="adds metadata")
    assert "MessageMetadata" not in customer.socket.message("a piece")


def add_metadata(params: dict, **_):
    body = json.loads(params["body"])
    body["MessageMetadata"] = {"ChunkNumber": 1, "MessageCompleted": False}
    params["body"] = json.dumps(body).encode()


def test_an_unknown_response_mode_is_refused(server):
    client = server.client("connect", validates=False)
    status, code = refusal(client.start_chat_contact, **start_request(
        server, ParticipantConfiguration={"ResponseMode": "PIECES"}))
    assert (status, code) in [(400, "InvalidParameterException"), (400, "InvalidRequestException")]


@pytest.mark.parametrize("operation,members", [
    ("start_contact_media_processing", {"ProcessorArn": "arn:aws:lambda:x:0:function:f"}),
    ("stop_contact_media_processing", {}),
])
def test_what_would_process_messages_is_refused_by_name(server, operation, members):
    contact = start_chat(server).contact_id
    call = getattr(server.client("connect", validates=False), operation)
    assert refusal(call, InstanceId=server.ready["instanceId"], ContactId=contact, **members) \
        == (404, "UnknownOperationException")
