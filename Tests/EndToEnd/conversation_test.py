# SPDX-License-Identifier: Apache-2.0
"""One real chat from its start to its end, with the AWS CLI and with boto3."""

import pytest
from botocore.exceptions import ClientError

import aws_cli
from aws_cli import aws
from chat import contents, people, refusal, start_chat, start_request
from chat_socket import ChatSocket

DENIED = (403, "AccessDeniedException")
NOT_FOUND = (404, "ResourceNotFoundException")
NOBODY = "00000000-0000-4000-8000-000000000000"
TYPING = "application/vnd.amazonaws.connect.event.typing"


@pytest.mark.timeout(180)
def test_the_aws_cli_carries_a_whole_chat_with_nothing_but_parley_env(server):
    started = aws(
        server, "connect", "start-chat-contact", "--instance-id", "$PARLEY_INSTANCE_ID",
        "--contact-flow-id", "$PARLEY_CONTACT_FLOW_ID",
        "--participant-details", "DisplayName=Ann", "--attributes", "plan=gold")
    connection = aws(
        server, "connectparticipant", "create-participant-connection",
        "--type", "WEBSOCKET", "CONNECTION_CREDENTIALS",
        "--participant-token", started["ParticipantToken"])
    token = connection["ConnectionCredentials"]["ConnectionToken"]
    socket = ChatSocket(connection["Websocket"]["Url"]).subscribe()
    sent = aws(server, "connectparticipant", "send-message", "--connection-token", token,
               "--content-type", "text/plain", "--content", "Where is my order? ☕")
    frame = socket.message("Where is my order? ☕")
    transcript = aws(server, "connectparticipant", "get-transcript",
                     "--connection-token", token, "--sort-order", "ASCENDING")
    stored = people(transcript["Transcript"])[0]
    assert frame["Id"] == sent["Id"] == stored["Id"]
    assert frame["AbsoluteTime"] == sent["AbsoluteTime"] == stored["AbsoluteTime"]
    assert transcript["InitialContactId"] == started["ContactId"]
    attributes = aws(server, "connect", "get-contact-attributes", "--instance-id",
                     "$PARLEY_INSTANCE_ID", "--initial-contact-id", started["ContactId"])
    assert attributes["Attributes"]["plan"] == "gold"
    assert aws(server, "connectparticipant", "disconnect-participant",
               "--connection-token", token) == {}
    socket.event("chat.ended")
    with pytest.raises(aws_cli.CommandFailed) as failure:
        aws(server, "connectparticipant", "send-message", "--connection-token", token,
            "--content-type", "text/plain", "--content", "too late")
    assert failure.value.result.returncode == 255
    assert "An error occurred (AccessDeniedException) when calling the SendMessage operation: " \
        in failure.value.result.stderr


def test_parley_env_prints_export_lines_for_this_server(server):
    output = aws_cli.shell(
        server, 'echo "$AWS_ENDPOINT_URL_CONNECT $AWS_ENDPOINT_URL_CONNECTPARTICIPANT $AWS_REGION '
        '$AWS_DEFAULT_REGION $AWS_ACCESS_KEY_ID $AWS_SECRET_ACCESS_KEY $PARLEY_INSTANCE_ID '
        '$PARLEY_CONTACT_FLOW_ID"')
    ready = server.ready
    assert output.split() == [
        ready["endpoint"], ready["endpoint"], ready["region"], ready["region"],
        ready["accessKeyId"], ready["secretAccessKey"], ready["instanceId"],
        ready["contactFlowId"]]


def test_messages_go_both_ways_and_stand_in_the_transcript_in_order(customer, bot):
    customer.send("hello")
    bot.socket.message("hello")
    bot.send("hello yourself")
    customer.socket.message("hello yourself")
    customer.send("goodbye")
    bot.socket.message("goodbye")
    customer.socket.message("goodbye")
    expected = ["hello", "hello yourself", "goodbye"]
    assert contents(customer.transcript()) == expected
    assert contents(bot.transcript()) == expected
    assert contents(customer.socket.items) == expected
    assert contents(bot.socket.items) == expected


def test_an_item_says_who_sent_it_and_where(customer, bot):
    bot.send("I am a bot")
    item = customer.socket.message("I am a bot")
    assert item["ParticipantId"] == bot.id
    assert item["ParticipantRole"] == "CUSTOM_BOT"
    assert item["DisplayName"] == "Robo"
    assert item["Type"] == "MESSAGE"
    assert item["ContentType"] == "text/plain"
    assert item["InitialContactId"] == item["ContactId"] == customer.contact_id
    stored = people(customer.transcript())[0]
    assert stored["ContactId"] == customer.contact_id
    assert "InitialContactId" not in stored


@pytest.mark.parametrize("content", [
    "x", "Grüße, 日本語, 👩‍👩‍👧", 'quotes " and \\ and /', "line\nbreak\ttab", "<b>&amp;</b>",
    "{\"topic\":\"aws/ping\"}", "bell \u0007 and \u2028",
])
def test_content_comes_through_unchanged(customer, content):
    customer.send(content)
    assert customer.socket.message(content)["Content"] == content
    assert contents(customer.transcript()) == [content]


def test_the_one_character_that_no_message_may_hold_is_refused(customer):
    with pytest.raises(ClientError) as caught:
        customer.send("a\u0000b")
    error = caught.value.response["Error"]
    assert error["Code"] == "ValidationException"
    assert "'content'" in error["Message"] and "U+0000" in error["Message"]
    assert contents(customer.transcript()) == []


def test_after_the_end_everything_is_refused_but_the_transcript(customer, bot):
    customer.send("the last word")
    customer.disconnect()
    for party in (customer, bot):
        party.socket.event("participant.left", role="CUSTOMER")
        party.socket.event("chat.ended")
    for party in (customer, bot):
        assert refusal(party.send, "too late") == DENIED
        assert refusal(party.send_event, TYPING) == DENIED
        assert refusal(party.disconnect) == DENIED
        assert refusal(party.create_connection) == DENIED
        assert contents(party.transcript()) == ["the last word"]


def test_a_customer_that_leaves_ends_the_chat(server, customer):
    customer.disconnect()
    ended = customer.socket.event("chat.ended")
    assert set(ended) == {"AbsoluteTime", "ContentType", "Id", "Type", "InitialContactId",
                          "ContactId"}
    kinds = [item["ContentType"].rpartition(".event.")[2] for item in customer.transcript()
             if item["Type"] == "EVENT"]
    assert kinds[-2:] == ["participant.left", "chat.ended"]
    contact = server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id)["Contact"]
    assert contact["DisconnectReason"] == "CUSTOMER_DISCONNECT"
    assert contact["DisconnectTimestamp"] >= contact["InitiationTimestamp"]


def test_stop_contact_ends_the_chat_for_all(server, customer, bot):
    ids = {"InstanceId": server.ready["instanceId"], "ContactId": customer.contact_id}
    assert "ResponseMetadata" in server.connect.stop_contact(**ids)
    customer.socket.event("chat.ended")
    bot.socket.event("chat.ended")
    assert refusal(customer.send, "too late") == DENIED
    try:
        server.connect.stop_contact(**ids)
    except ClientError as error:
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 410


def test_describe_contact_tells_how_the_chat_began(server, customer):
    contact = server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id)["Contact"]
    assert contact["Id"] == customer.contact_id
    assert contact["Channel"] == "CHAT"
    assert contact["InitiationMethod"] == "API"
    assert contact["Arn"].endswith("/contact/" + customer.contact_id)
    assert "DisconnectTimestamp" not in contact


@pytest.mark.parametrize("member", ["InstanceId", "ContactFlowId"])
def test_a_chat_needs_an_instance_and_a_flow_that_exist(server, member):
    request = start_request(server, **{member: NOBODY})
    assert refusal(server.connect.start_chat_contact, **request) == NOT_FOUND


def test_an_unknown_contact_is_not_found(server):
    ids = {"InstanceId": server.ready["instanceId"], "ContactId": NOBODY}
    bot = {"ParticipantRole": "CUSTOM_BOT", "DisplayName": "Robo"}
    connect = server.connect
    assert refusal(connect.describe_contact, **ids) == NOT_FOUND
    assert refusal(connect.create_participant, **ids, ParticipantDetails=bot) == NOT_FOUND
    assert refusal(connect.stop_contact, **ids) in [
        (410, "ContactNotFoundException"), NOT_FOUND]


def test_one_chat_does_not_see_the_other(server, opened):
    ann = opened(start_chat(server)).connect()
    ben = opened(start_chat(server)).connect()
    ann.send("from Ann")
    ben.send("from Ben")
    ann.socket.message("from Ann")
    ben.socket.message("from Ben")
    assert contents(ann.transcript()) == contents(ann.socket.items) == ["from Ann"]
    assert contents(ben.transcript()) == contents(ben.socket.items) == ["from Ben"]
