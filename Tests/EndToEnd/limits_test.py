# SPDX-License-Identifier: Apache-2.0
"""The limits of StartChatContact and SendMessage: one below, at, and one above each."""

import json

import pytest

from chat import refusal, start_chat, start_request
from chat_socket import EVENT

OUT_OF_RANGE = (400, "InvalidParameterException")
BAD_REQUEST = (400, "InvalidRequestException")
NOT_FOUND = (404, "ResourceNotFoundException")
INVALID = (400, "ValidationException")
PLAIN = "text/plain"
INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive.response"
ALL_TYPES = [PLAIN, "text/markdown", "application/json", INTERACTIVE]


def initial(content: str, content_type: str = PLAIN) -> dict:
    return {"InitialMessage": {"ContentType": content_type, "Content": content},
            "SupportedMessagingContentTypes": ALL_TYPES}


def attributes(total_bytes: int) -> dict:
    return {"Attributes": {"key": "x" * (total_bytes - 3)}}


def name(length: int) -> dict:
    return {"ParticipantDetails": {"DisplayName": "x" * length}}


def json_text(length: int) -> str:
    """A JSON object of that many characters."""
    return json.dumps({"action": "x" * (length - len('{"action": ""}'))})


ACCEPTED = {
    "shortest name": name(1), "name below": name(255), "longest name": name(256),
    "umlauts count once": {"ParticipantDetails": {"DisplayName": "ü" * 256}},
    "shortest chat": {"ChatDurationInMinutes": 60},
    "chat above least": {"ChatDurationInMinutes": 61},
    "chat below most": {"ChatDurationInMinutes": 10079},
    "longest chat": {"ChatDurationInMinutes": 10080},
    "longest token": {"ClientToken": "t" * 499 + "1"},
    "attributes below": attributes(32_767), "attributes at": attributes(32_768),
    "attribute names": {"Attributes": {"a-Z_09": "", "b": "ü"}},
    "no attributes": {"Attributes": {}},
    "initial at": initial("x" * 1024), "initial least": initial("x"),
    "initial json at": initial(json_text(12_000), "application/json"),
    "initial markdown at": initial("x" * 1024, "text/markdown"),
    "types": {"SupportedMessagingContentTypes": ALL_TYPES},
    "longest customer number": {"CustomerId": "c" * 128},
    "shortest customer number": {"CustomerId": "c"},
    "segment": {"SegmentAttributes": {"connect:Subtype": {"ValueString": "connect:Guide"}},
                "SupportedMessagingContentTypes": [
                    PLAIN, "application/vnd.amazonaws.connect.message.interactive", INTERACTIVE]},
    "exit of the agent": {"DisconnectOnCustomerExit": ["AGENT"]},
    "response mode": {"ParticipantConfiguration": {"ResponseMode": "INCREMENTAL"}},
}

REFUSED = {
    "no name": ({"ParticipantDetails": {}}, BAD_REQUEST),
    "empty name": (name(0), OUT_OF_RANGE), "name above": (name(257), OUT_OF_RANGE),
    "chat below": ({"ChatDurationInMinutes": 59}, OUT_OF_RANGE),
    "chat above": ({"ChatDurationInMinutes": 10081}, OUT_OF_RANGE),
    "token above": ({"ClientToken": "t" * 501}, OUT_OF_RANGE),
    "attributes above": (attributes(32_769), OUT_OF_RANGE),
    "attribute name empty": ({"Attributes": {"": "x"}}, OUT_OF_RANGE),
    "attribute name with a blank": ({"Attributes": {"a b": "x"}}, OUT_OF_RANGE),
    "initial empty": (initial(""), OUT_OF_RANGE),
    "initial above": (initial("x" * 1025), OUT_OF_RANGE),
    "initial json above": (initial(json_text(12_001), "application/json"), OUT_OF_RANGE),
    "initial type empty": (initial("x", ""), OUT_OF_RANGE),
    "initial type above": (initial("x", "t" * 101), OUT_OF_RANGE),
    "types without plain": ({"SupportedMessagingContentTypes": ["text/markdown"]}, OUT_OF_RANGE),
    "type empty": ({"SupportedMessagingContentTypes": [PLAIN, ""]}, OUT_OF_RANGE),
    "type above": ({"SupportedMessagingContentTypes": [PLAIN, "t" * 101]}, OUT_OF_RANGE),
    "customer number empty": ({"CustomerId": ""}, OUT_OF_RANGE),
    "customer number above": ({"CustomerId": "c" * 129}, OUT_OF_RANGE),
    "instance empty": ({"InstanceId": ""}, OUT_OF_RANGE),
    "instance above": ({"InstanceId": "i" * 101}, OUT_OF_RANGE),
    "flow above": ({"ContactFlowId": "f" * 501}, OUT_OF_RANGE),
    "exit of nobody": ({"DisconnectOnCustomerExit": []}, OUT_OF_RANGE),
    "exit of two": ({"DisconnectOnCustomerExit": ["AGENT", "AGENT"]}, OUT_OF_RANGE),
    "exit of another": ({"DisconnectOnCustomerExit": ["CUSTOMER"]}, OUT_OF_RANGE),
    "response mode": ({"ParticipantConfiguration": {"ResponseMode": "SLOW"}}, OUT_OF_RANGE),
    "related above": ({"RelatedContactId": "r" * 257}, OUT_OF_RANGE),
    "persistent without type": ({"PersistentChat": {"SourceContactId": "s"}}, BAD_REQUEST),
    "persistent and related": ({
        "RelatedContactId": "r", "PersistentChat": {
            "RehydrationType": "ENTIRE_PAST_SESSION", "SourceContactId": "s"}}, BAD_REQUEST),
    "instance at": ({"InstanceId": "i" * 100}, NOT_FOUND),
    "flow at": ({"ContactFlowId": "f" * 500}, NOT_FOUND),
}


def start(server, members: dict):
    client = server.client("connect", validates=False)
    return client.start_chat_contact(**start_request(server, **members))


@pytest.mark.parametrize("members", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_a_start_within_the_limits_is_accepted(server, members):
    assert start(server, members)["ContactId"]


@pytest.mark.parametrize("members, expected", REFUSED.values(), ids=REFUSED.keys())
def test_a_start_outside_the_limits_is_refused(server, members, expected):
    assert refusal(start, server, members) == expected


@pytest.mark.parametrize("member", ["InstanceId", "ContactFlowId", "ParticipantDetails"])
def test_a_start_without_a_required_member_is_refused(server, member):
    client = server.client("connect", validates=False)
    request = start_request(server)
    del request[member]
    assert refusal(client.start_chat_contact, **request) == BAD_REQUEST


@pytest.fixture(scope="module")
def speaker(shared_server):
    """A customer whose chat takes every content type."""
    customer = start_chat(shared_server, SupportedMessagingContentTypes=ALL_TYPES).connect()
    yield customer
    customer.close()


def send(speaker, **members):
    client = speaker.server.client("connectparticipant", validates=False)
    request = {"ContentType": PLAIN, "Content": "hello"} | members
    return client.send_message(ConnectionToken=speaker.connection_token, **{
        name: value for name, value in request.items() if value is not None})


@pytest.mark.parametrize("content_type, most", [
    (PLAIN, 1024), ("text/markdown", 1024), ("application/json", 12_000), (INTERACTIVE, 12_288)])
def test_a_message_may_be_as_long_as_its_type_allows(speaker, content_type, most):
    def text(length: int) -> str:
        return "x" * length if content_type.startswith("text/") else json_text(length)

    for length in (most - 1, most):
        assert send(speaker, ContentType=content_type, Content=text(length))["Id"]
    refused = refusal(send, speaker, ContentType=content_type, Content=text(most + 1))
    assert refused == INVALID


def test_a_message_counts_characters_and_not_bytes(speaker):
    assert send(speaker, Content="ü" * 1024)["Id"]
    assert refusal(send, speaker, Content="ü" * 1025) == INVALID


@pytest.mark.parametrize("members", [
    {"Content": ""}, {"Content": None}, {"ContentType": None}, {"ContentType": ""},
    {"ContentType": "t" * 101}, {"ContentType": "image/png"}, {"ContentType": "text/html"},
    {"ContentType": EVENT + "typing"}, {"ClientToken": "t" * 501},
    {"Content": "x" * 16_385},
], ids=lambda members: str(members)[:60])
def test_a_message_outside_the_limits_is_refused(speaker, members):
    assert refusal(send, speaker, **members) == INVALID


@pytest.mark.parametrize("content", ["{}", "null", "5", '{"version":"9"}', '{"action":""}'])
def test_an_answer_to_a_template_that_says_nothing_is_refused(speaker, content):
    assert refusal(send, speaker, ContentType=INTERACTIVE, Content=content) == INVALID


@pytest.mark.parametrize("members", [
    {"Content": "x"}, {"ClientToken": "t" * 500}, {"ClientToken": "t"}, {"ClientToken": None},
], ids=lambda members: str(members)[:60])
def test_a_message_within_the_limits_is_accepted(speaker, members):
    assert send(speaker, **members)["Id"]


@pytest.mark.parametrize("content_type", ["text/markdown", "application/json"])
def test_a_type_that_the_chat_did_not_announce_is_refused(customer, content_type):
    assert refusal(send, customer, ContentType=content_type, Content='"x"') == INVALID


@pytest.mark.parametrize("suffix, accepted", [
    ("typing", True), ("connection.acknowledged", True), ("participant.joined", False),
    ("chat.ended", False), ("nothing", False),
])
def test_a_participant_may_send_only_its_own_events(customer, suffix, accepted):
    if accepted:
        assert customer.send_event(EVENT + suffix)["ResponseMetadata"]["HTTPStatusCode"] == 200
    else:
        assert refusal(customer.send_event, EVENT + suffix) == INVALID


@pytest.mark.parametrize("details, expected", [
    ({"ParticipantRole": "CUSTOMER", "DisplayName": "x"}, {BAD_REQUEST}),
    ({"ParticipantRole": "ROBOT", "DisplayName": "x"}, {BAD_REQUEST}),
    ({"ParticipantRole": "CUSTOM_BOT", "DisplayName": "x" * 257}, {BAD_REQUEST}),
    ({"ParticipantRole": "CUSTOM_BOT", "DisplayName": ""}, {BAD_REQUEST}),
], ids=lambda details: str(details)[:70])
def test_a_second_party_is_a_custom_bot_with_a_name(server, customer, details, expected):
    client = server.client("connect", validates=False)
    assert refusal(
        client.create_participant, InstanceId=server.ready["instanceId"],
        ContactId=customer.contact_id, ParticipantDetails=details) in expected


def test_a_second_bot_is_refused(server, customer, bot):
    status, _ = refusal(
        server.connect.create_participant, InstanceId=server.ready["instanceId"],
        ContactId=customer.contact_id,
        ParticipantDetails={"ParticipantRole": "CUSTOM_BOT", "DisplayName": "Two"})
    assert status in (400, 409)
