# SPDX-License-Identifier: Apache-2.0
"""The WebSocket as stock clients use it: its frames, who gets what, how it opens and closes."""

import json
import re
import time
from email.utils import parsedate_to_datetime

import pytest
from botocore.exceptions import ClientError
from websockets.exceptions import ConnectionClosed

from chat import add_bot, contents, refusal, start_chat
from chat_socket import (EVENT, HEARTBEAT, PING, SUBSCRIBE, SUBSCRIBE_OF_IOS, WAIT_SECONDS,
                         ChatSocket)
from raw_http import RawConnection, Request, ask, path_of, require_error, upgrade

PONG = {"topic": "aws/ping", "statusCode": 200, "statusContent": "OK"}
BEAT = {"topic": "aws/heartbeat"}
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


def test_a_browser_client_gets_its_three_answers_on_open(server, opened):
    socket = opened(start_chat(server)).open_socket()
    for frame in (SUBSCRIBE, PING, HEARTBEAT):
        socket.websocket.send(frame)
    answers: dict[str, dict] = {}
    while answers.keys() < {"aws/subscribe", "aws/ping", "aws/heartbeat"}:
        frame = socket.receive(time.monotonic() + WAIT_SECONDS)
        if frame["topic"] != "aws/chat":
            answers[frame["topic"]] = frame
    assert answers == {
        "aws/subscribe": {
            "topic": "aws/subscribe", "content": {"status": "success", "topics": ["aws/chat"]}},
        "aws/ping": PONG, "aws/heartbeat": BEAT}


@pytest.mark.parametrize("frame", [
    SUBSCRIBE, SUBSCRIBE_OF_IOS,
    '{"topic":"aws/subscribe","content":{"topics":["aws/chat","aws/typing"]}}',
    '\n {"content": {"topics": ["aws/chat"]}, "topic": "aws/subscribe"} ',
])
def test_subscribe_frames_of_all_known_clients_are_understood(server, opened, frame):
    customer = opened(start_chat(server))
    customer.open_socket().subscribe(frame)
    customer.send("do you hear me")
    assert customer.socket.message("do you hear me")


@pytest.mark.parametrize("frame, answer", [
    ('{"topic": "aws/ping"}', PONG), ('{"topic": "aws/heartbeat"}', BEAT),
    ('{"topic":"aws/heartbeat","content":{"at":1}}', BEAT),
])
def test_pings_and_heartbeats_are_answered_exactly(customer, frame, answer):
    assert customer.socket.ask(frame) == answer


def test_a_socket_is_silent_until_it_subscribes(customer):
    late = customer.open_socket()
    customer.send("before")
    customer.sockets[0].message("before")
    customer.sockets[0].confirm()
    late.subscribe()
    customer.send("after")
    late.message("after")
    assert contents(late.items) == ["after"]
    assert contents(customer.transcript()) == ["before", "after"]


def test_the_frame_wraps_the_item_in_a_string(customer):
    sent = customer.send("wrapped")
    item = customer.socket.message("wrapped")
    frame = next(f for f in customer.socket.frames if sent["Id"] in f.get("content", ""))
    assert set(frame) == {"content", "contentType", "topic"}
    assert isinstance(frame["content"], str)
    assert frame["contentType"] == "application/json"
    assert set(item) == {
        "AbsoluteTime", "Content", "ContentType", "Id", "Type", "ParticipantId", "DisplayName",
        "ParticipantRole", "InitialContactId", "ContactId"}


def test_answer_frame_and_transcript_agree_on_id_and_time(customer, bot):
    sent = customer.send("the same everywhere")
    seen = [party.socket.message("the same everywhere") for party in (customer, bot)]
    seen += [item for party in (customer, bot) for item in party.transcript()
             if item.get("Content") == "the same everywhere"]
    assert len(seen) == 4
    assert {item["Id"] for item in seen} == {sent["Id"]}
    assert {item["AbsoluteTime"] for item in seen} == {sent["AbsoluteTime"]}
    assert re.fullmatch(TIME, sent["AbsoluteTime"])


def test_the_sender_sees_its_own_message_once(customer):
    customer.send("once")
    customer.send("and then another")
    customer.socket.message("and then another")
    assert contents(customer.socket.items) == ["once", "and then another"]


def test_joining_and_leaving_are_told_with_who_it_was(customer, bot):
    joined = customer.socket.event("participant.joined", role="CUSTOM_BOT")
    assert joined["Type"] == "EVENT"
    assert joined["ParticipantId"] == bot.id
    assert joined["DisplayName"] == "Robo"
    bot.disconnect()
    left = customer.socket.event("participant.left", role="CUSTOM_BOT")
    assert left["ParticipantId"] == bot.id
    assert left["DisplayName"] == "Robo"
    stored = [item["Id"] for item in customer.transcript()]
    assert stored.index(joined["Id"]) < stored.index(left["Id"])


def test_the_customer_joins_once_however_often_it_subscribes(customer):
    customer.connect()
    customer.socket.subscribe()
    customer.send("here")
    customer.socket.message("here")
    joins = [item for item in customer.transcript()
             if item["ContentType"] == EVENT + "participant.joined"]
    assert [item["ParticipantId"] for item in joins] == [customer.id]
    assert joins[0]["ParticipantRole"] == "CUSTOMER"
    assert joins[0]["DisplayName"] == "Ann"


def test_subscribing_again_delivers_nothing_twice(customer):
    customer.send("first")
    customer.socket.message("first")
    customer.socket.subscribe()
    customer.send("second")
    customer.socket.message("second")
    assert contents(customer.socket.items) == ["first", "second"]


@pytest.mark.parametrize("content", [None, ""])
def test_typing_is_relayed_and_not_stored(server, customer, bot, content):
    members = {} if content is None else {"Content": content}
    answer = server.client("connectparticipant", validates=False).send_event(
        ConnectionToken=customer.connection_token, ContentType=EVENT + "typing", **members)
    seen = bot.socket.event("typing", role="CUSTOMER")
    assert seen["Id"] == answer["Id"]
    assert seen["ParticipantId"] == customer.id
    assert seen["Type"] == "EVENT"
    assert all(item["ContentType"] != EVENT + "typing" for item in customer.transcript())


def test_up_to_five_sockets_of_a_participant_all_hear_everything(customer):
    for _ in range(4):
        customer.connect()
    for number in range(3):
        customer.send(f"message {number}")
    for socket in customer.sockets:
        socket.message("message 2")
        assert contents(socket.items) == ["message 0", "message 1", "message 2"]


def test_a_sixth_socket_is_refused_before_it_opens_or_works(virtual_server, opened):
    customer = opened(start_chat(virtual_server)).connect()
    url = customer.create_connection()["Websocket"]["Url"]
    for _ in range(4):
        customer.connect()
    with RawConnection(virtual_server) as connection:
        require_error(connection.ask(upgrade(path_of(url))))
    customer.send("the others go on")
    for socket in customer.sockets:
        assert socket.message("the others go on")


def test_an_address_for_a_sixth_socket_is_refused_and_a_client_told_to_wait(
        virtual_server, opened):
    customer = opened(start_chat(virtual_server)).connect()
    for _ in range(4):
        customer.connect()
    with pytest.raises(ClientError) as caught:
        customer.create_connection()
    response = caught.value.response
    assert response["Error"]["Code"] == "ThrottlingException"
    assert response["ResponseMetadata"]["HTTPStatusCode"] == 429
    headers = response["ResponseMetadata"]["HTTPHeaders"]
    wait = parsedate_to_datetime(headers["retry-after"]) - parsedate_to_datetime(headers["date"])
    assert 14 <= wait.total_seconds() <= 16
    assert customer.create_connection(Type=["CONNECTION_CREDENTIALS"])
    customer.socket.close()
    customer.connect()
    virtual_server.connect.stop_contact(
        InstanceId=virtual_server.ready["instanceId"], ContactId=customer.contact_id)
    assert refusal(customer.create_connection) == (403, "AccessDeniedException")


def test_sockets_that_fell_silent_give_way_and_those_that_are_heard_of_stay(
        virtual_server, opened):
    customer = opened(start_chat(virtual_server)).connect()
    silent = [open_raw(virtual_server, customer) for _ in range(4)]
    assert refusal(customer.create_connection) == (429, "ThrottlingException")
    virtual_server.advance("PT15S")
    customer.socket.ask(HEARTBEAT)
    for connection in silent:
        customer.connect()
        assert connection.reader.read(4) == b"\x88\x02\x0f\xa9", "closed with 4009"
        connection.close()
    assert refusal(customer.create_connection) == (429, "ThrottlingException")
    customer.send("here")
    for socket in customer.sockets:
        assert socket.message("here")


def test_the_kernel_looks_after_quiet_connections(server, customer):
    port = f":{server.address[1]:04X}"
    customer.socket.ask(PING)
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        rows = [row.split() for row in open("/proc/net/tcp", encoding="ascii")]
        # The state is that of an open connection, the timer that of questions to a quiet one.
        if any(row[1].endswith(port) and row[3] == "01" and row[5].startswith("02:")
               for row in rows):
            return
    raise AssertionError("no connection has a timer")


def test_a_closed_socket_makes_room_and_a_new_one_goes_on(customer):
    for _ in range(8):
        customer.socket.close()
        customer.connect()
    customer.send("still here")
    assert customer.socket.message("still here")


def open_raw(server, customer) -> RawConnection:
    """A socket without a client library; the caller closes it."""
    connection = RawConnection(server)
    url = customer.create_connection()["Websocket"]["Url"]
    assert connection.ask(upgrade(path_of(url))).status == 101
    return connection


def test_a_chat_that_ends_before_the_subscription_is_told_of_the_same_way(server, opened):
    customer = opened(start_chat(server))
    socket = customer.open_socket()
    server.connect.stop_contact(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id)
    socket.subscribe()
    assert socket.event("chat.ended")["ContactId"] == customer.contact_id
    assert [item["ContentType"] for item in socket.items] == [EVENT + "chat.ended"]
    socket.subscribe()
    assert len(socket.items) == 1
    assert socket.ask(HEARTBEAT) == BEAT


def test_a_client_that_is_gone_without_a_word_makes_room(server, customer):
    for _ in range(8):
        with open_raw(server, customer) as connection:
            connection.send_nothing_more()
            connection.wait_closed(WAIT_SECONDS)


def test_a_frame_in_the_packet_of_the_upgrade_is_answered(server, customer):
    url = customer.create_connection()["Websocket"]["Url"]
    with RawConnection(server) as connection:
        connection.send(upgrade(path_of(url)).bytes() + client_frame(PING))
        assert connection.response().status == 101
        kind, length = connection.reader.read(2)
        assert kind == 0x81
        assert json.loads(connection.reader.read(length)) == PONG


@pytest.mark.parametrize("first", [
    b"GET /_parley/health HTTP/1.1\r\nHost: a\r\n\r\n",
    b"POST /_parley/none HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}",
], ids=["get", "post"])
def test_an_upgrade_in_the_packet_of_another_request_waits_for_its_answer(server, customer, first):
    url = customer.create_connection()["Websocket"]["Url"]
    with RawConnection(server) as connection:
        connection.send(first * 2 + upgrade(path_of(url)).bytes() + client_frame(PING))
        for _ in range(2):
            response = connection.response()
            assert response.status in (200, 404)
            assert "connection" not in response.headers
        assert connection.response().status == 101
        kind, length = connection.reader.read(2)
        assert kind == 0x81
        assert json.loads(connection.reader.read(length)) == PONG


@pytest.mark.parametrize("key", ["", "c2hvcnQ=", "x" * 24], ids=["none", "short", "no base64"])
def test_an_upgrade_without_a_good_key_is_told_what_to_send(server, customer, key):
    url = customer.create_connection()["Websocket"]["Url"]
    response = ask(server, upgrade(path_of(url), **{"Sec-WebSocket-Key": key}))
    require_error(response, 400, "ValidationException")
    assert "16 bytes in base64" in response.json["message"]


@pytest.mark.parametrize("data, code", [
    (b"\xc1\x80\0\0\0\0", 1002), (b"\x83\x80\0\0\0\0", 1002),
    (b"\x88\x82\0\0\0\0\x03\xed", 1002), (b"\x88\x81\0\0\0\0\x03", 1002),
    (b"\x81\x82\0\0\0\0\xc3\x28", 1007),
    (b"\x01\xfe\x40\x00\0\0\0\0" + b"x" * 0x4000 + b"\x80\x81\0\0\0\0x", 1009),
], ids=["reserved bit", "reserved opcode", "1005", "half a code", "no UTF-8", "too large"])
def test_what_breaks_the_protocol_closes_the_socket_with_its_code(server, customer, data, code):
    with open_raw(server, customer) as connection:
        connection.send(data)
        assert connection.reader.read(4) == b"\x88\x02" + code.to_bytes(2, "big")


def test_a_client_may_unsubscribe_and_is_sent_later_what_it_missed(customer):
    unsubscribe = SUBSCRIBE.replace("aws/subscribe", "aws/unsubscribe")
    customer.send("first")
    customer.socket.message("first")
    customer.socket.confirm()
    assert customer.socket.ask(unsubscribe) == {
        "topic": "aws/unsubscribe", "content": {"status": "success", "topics": ["aws/chat"]}}
    customer.send("unheard")
    assert customer.socket.ask(PING) == PONG
    assert contents(customer.socket.items) == ["first"]
    customer.socket.subscribe()
    customer.send("last")
    customer.socket.message("last")
    assert contents(customer.socket.items) == ["first", "unheard", "last"]


def test_a_frame_that_is_not_masked_is_a_fault(server, customer):
    with open_raw(server, customer) as connection:
        connection.send(bytes([0x81, len(PING)]) + PING.encode())
        assert connection.reader.read(4) == b"\x88\x02\x03\xea", "closed with 1002"


@pytest.mark.parametrize("wait, opens", [("PT99S", True), ("PT101S", False)])
def test_a_socket_url_must_be_used_within_100_seconds(virtual_server, opened, wait, opens):
    customer = opened(start_chat(virtual_server))
    url = customer.create_connection()["Websocket"]["Url"]
    virtual_server.advance(wait)
    response = ask(virtual_server, upgrade(path_of(url)))
    if opens:
        assert response.status == 101
    else:
        require_error(response)
        assert response.status in (401, 403)


@pytest.mark.parametrize("spoil", [
    lambda path: path.partition("?")[0], lambda path: path[:-3] + "AAA",
    lambda path: path + "A", lambda path: path.partition("=")[0] + "=", lambda path: path[:-20],
], ids=["none", "altered", "longer", "empty", "shorter"])
def test_a_bad_ticket_is_refused_before_the_upgrade(server, customer, spoil):
    url = customer.create_connection()["Websocket"]["Url"]
    response = ask(server, upgrade(spoil(path_of(url))))
    require_error(response)
    assert response.status in (401, 403)


def test_a_ticket_of_another_server_is_refused(server, virtual_server, opened):
    url = opened(start_chat(virtual_server)).create_connection()["Websocket"]["Url"]
    response = ask(server, upgrade(path_of(url)))
    require_error(response)
    assert response.status in (401, 403)


def test_fragmented_frames_are_put_together(server, opened):
    socket = opened(start_chat(server)).open_socket()
    socket.websocket.send(iter([SUBSCRIBE[:5], SUBSCRIBE[5:20], SUBSCRIBE[20:]]))
    assert socket.next_frame("aws/subscribe")["content"]["status"] == "success"


@pytest.mark.parametrize("frame", [
    b"\x00\xff\xfe", SUBSCRIBE.encode(), b"", "", "not json", "{", "[]", "null", '"aws/ping"',
    '{"topic":7}', '{"topic":"aws/unknown"}', '{"topic":"aws/subscribe"}', "{}" * 200,
    "[" * 5000,
])
def test_a_frame_that_means_nothing_changes_nothing(customer, frame):
    customer.socket.websocket.send(frame)
    assert customer.socket.ask(PING) == PONG
    customer.send("all is well")
    assert customer.socket.message("all is well")


def test_a_websocket_ping_is_answered(customer):
    assert customer.socket.websocket.ping(b"hello").wait(timeout=10)


def test_a_huge_frame_closes_only_its_own_socket(customer):
    huge = customer.open_socket()
    with pytest.raises(ConnectionClosed):
        huge.websocket.send("x" * 8_000_000)
        while True:
            huge.websocket.recv(timeout=10)
    customer.send("unharmed")
    assert customer.sockets[0].message("unharmed")


def test_the_second_request_of_a_connection_may_upgrade(server, customer):
    url = customer.create_connection()["Websocket"]["Url"]
    with RawConnection(server) as connection:
        assert connection.ask(Request("GET", "/_parley/health")).status == 200
        response = connection.ask(upgrade(path_of(url)))
        assert response.status == 101
        assert response.headers["sec-websocket-accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


def test_an_offer_of_http2_is_ignored_and_the_request_answered(server, customer):
    body = json.dumps({"ContentType": "text/plain", "Content": "over http/1.1"}).encode()
    response = ask(server, Request("POST", "/participant/message", {
        "Connection": "Upgrade, HTTP2-Settings", "Upgrade": "h2c",
        "HTTP2-Settings": "AAMAAABkAAQAoAAAAAIAAAAA", "Content-Type": "application/json",
        "X-Amz-Bearer": customer.connection_token}, body))
    assert response.status == 200, response
    assert customer.socket.message("over http/1.1")["Id"] == response.json["Id"]


def test_a_socket_needs_no_origin_and_takes_any(server, customer):
    for headers in ({}, {"Origin": "https://shop.example"}, {"Origin": "null"}):
        url = customer.create_connection()["Websocket"]["Url"]
        assert ask(server, upgrade(path_of(url), **headers)).status == 101


@pytest.mark.timeout(180)
def test_a_reader_too_slow_is_closed_and_the_others_are_not_held_up(server, opened):
    customer = opened(start_chat(
        server, SupportedMessagingContentTypes=["text/plain", "application/json"])).connect()
    bot = opened(add_bot(customer)).connect()
    url = customer.create_connection()["Websocket"]["Url"]
    with RawConnection(server, receive_buffer=4096) as slow:
        assert slow.ask(upgrade(path_of(url))).status == 101
        slow.send(client_frame(SUBSCRIBE))
        content = json.dumps({"pad": "x" * 11_900})
        count = 1500  # far more bytes than kernel buffers on both sides hold
        for _ in range(count):
            last = bot.send(content, ContentType="application/json")
            customer.socket.item(lambda item, last=last: item["Id"] == last["Id"])
            customer.socket.frames.clear()
        assert received_until_closed(slow) < count * len(content)
    customer.connect().send("a new socket works")
    assert customer.socket.message("a new socket works")


def client_frame(text: str) -> bytes:
    """A masked text frame (RFC 6455, 5.2) with a mask of zeros."""
    return bytes([0x81, 0x80 | len(text)]) + bytes(4) + text.encode()


def received_until_closed(connection: RawConnection) -> int:
    """How many bytes still come until the server's end of the connection."""
    received = 0
    try:
        while data := connection.socket.recv(1 << 20):
            received += len(data)
    except ConnectionResetError:
        pass
    return received


def test_sockets_that_close_leave_the_chat_open(customer):
    customer.socket.close()
    customer.send("nobody listens")
    assert contents(customer.transcript()) == ["nobody listens"]


def test_a_socket_url_is_one_that_stock_clients_accept(customer):
    answer = customer.create_connection()
    assert answer["Websocket"]["Url"].startswith("ws://127.0.0.1:")
    assert len(answer["Websocket"]["Url"]) <= 2000
    assert len(answer["ConnectionCredentials"]["ConnectionToken"]) <= 1000
    assert isinstance(ChatSocket(answer["Websocket"]["Url"]).subscribe().frames, list)
