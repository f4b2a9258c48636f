# SPDX-License-Identifier: Apache-2.0
"""CreateParticipantConnection: what it gives, and how long that stays good."""

import datetime
import json
import re
import socket

import pytest
from websockets.sync.client import connect

from chat import add_bot, contents, refusal, start_chat
from chat_socket import EVENT, SUBSCRIBE
from raw_http import Request, ask, path_of, require_error, upgrade

TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
DENIED = (403, "AccessDeniedException")


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


@pytest.mark.parametrize("types, parts", [
    (["WEBSOCKET", "CONNECTION_CREDENTIALS"], {"Websocket", "ConnectionCredentials"}),
    (["CONNECTION_CREDENTIALS", "WEBSOCKET"], {"Websocket", "ConnectionCredentials"}),
    (["WEBSOCKET"], {"Websocket"}), (["CONNECTION_CREDENTIALS"], {"ConnectionCredentials"}),
], ids=str)
def test_only_what_was_asked_for_is_given(server, types, parts):
    answer = start_chat(server).create_connection(Type=types)
    assert set(answer) - {"ResponseMetadata"} == parts


def test_expiries_are_texts_of_the_width_that_clients_expect(virtual_server):
    customer = start_chat(virtual_server)
    now = instant(virtual_server.advance("PT0S"))
    response = ask(virtual_server, Request(
        "POST", "/participant/connection", {"X-Amz-Bearer": customer.token},
        b'{"Type":["WEBSOCKET","CONNECTION_CREDENTIALS"]}'))
    socket_expiry = response.json["Websocket"]["ConnectionExpiry"]
    token_expiry = response.json["ConnectionCredentials"]["Expiry"]
    assert re.fullmatch(TIME, socket_expiry)
    assert re.fullmatch(TIME, token_expiry)
    assert instant(socket_expiry) - now == pytest.approx(
        datetime.timedelta(seconds=100), abs=datetime.timedelta(seconds=1))
    assert instant(token_expiry) - now == pytest.approx(
        datetime.timedelta(days=1), abs=datetime.timedelta(seconds=1))


@pytest.mark.parametrize("types", [["TELEPHONE"], ["WEBSOCKET", ""], "WEBSOCKET", [None], [7]],
                         ids=str)
def test_a_kind_of_connection_that_does_not_exist_is_refused(server, types):
    customer = start_chat(server)
    response = ask(server, Request(
        "POST", "/participant/connection", {"X-Amz-Bearer": customer.token},
        json.dumps({"Type": types}).encode()))
    assert (response.status, response.error) == (400, "ValidationException")


def test_the_participant_token_and_older_connection_tokens_stay_good(customer):
    tokens = [customer.connection_token]
    for _ in range(3):
        customer.create_connection()
        tokens.append(customer.connection_token)
    for number, token in enumerate(tokens):
        customer.connection_token = token
        customer.send(f"with token {number}")
    assert contents(customer.transcript()) == [f"with token {n}" for n in range(len(tokens))]


def test_a_long_chat_lives_on_new_connection_tokens(virtual_server, opened):
    customer = opened(start_chat(virtual_server, ChatDurationInMinutes=10_080)).connect()
    bot = opened(add_bot(customer)).connect()
    bot.send("good morning")
    virtual_server.advance("PT23H")
    customer.send("the old token is still good")
    virtual_server.advance("PT2H")
    try:
        customer.send("whether this goes through is left open")
    except customer.server.participant.exceptions.AccessDeniedException:
        pass
    customer.connect()
    customer.send("with a new token")
    assert customer.socket.message("with a new token")
    assert "good morning" in contents(customer.transcript())


def test_a_bot_may_count_as_connected_without_a_socket(customer, opened):
    bot = opened(add_bot(customer))
    bot.create_connection(Type=["CONNECTION_CREDENTIALS"], ConnectParticipant=True)
    joined = customer.socket.event("participant.joined", role="CUSTOM_BOT")
    assert joined["ParticipantId"] == bot.id
    bot.send("no socket needed")
    assert customer.socket.message("no socket needed")["ParticipantId"] == bot.id


@pytest.mark.parametrize("host, address", [
    ("localhost", "ws://127.0.0.1:80/"), ("127.0.0.1", "ws://127.0.0.1:80/"),
    ("[::1]", "ws://127.0.0.1:80/"), ("localhost:8080", "ws://127.0.0.1:8080/"),
    ("chat.example", "ws://chat.example/"),
])
def test_a_socket_is_where_the_host_was_even_without_a_port(server, host, address):
    """As a proxy on port 80 would pass it on; the socket comes back through the proxy."""
    customer = start_chat(server)
    response = ask(server, Request(
        "POST", "/participant/connection", {"Host": host, "X-Amz-Bearer": customer.token},
        b'{"Type":["WEBSOCKET"]}'))
    url = response.json["Websocket"]["Url"]
    assert url.startswith(address)
    with socket.create_connection(server.address, timeout=15) as proxied:
        with connect(url, sock=proxied, open_timeout=15, close_timeout=5) as websocket:
            websocket.send(SUBSCRIBE)
            assert json.loads(websocket.recv(timeout=15))["content"]["status"] == "success"


def test_tokens_of_a_chat_that_ended_open_nothing(server, opened):
    customer = opened(start_chat(server)).connect()
    url = customer.create_connection()["Websocket"]["Url"]
    customer.disconnect()
    customer.socket.event("chat.ended")
    assert refusal(customer.create_connection) == DENIED
    response = ask(server, upgrade(path_of(url)))
    require_error(response)


def test_a_connection_token_is_no_participant_token(server, customer):
    response = ask(server, Request(
        "POST", "/participant/connection", {"X-Amz-Bearer": customer.connection_token},
        b'{"Type":["WEBSOCKET"]}'))
    assert (response.status, response.error) == DENIED
    response = ask(server, Request(
        "POST", "/participant/event", {"X-Amz-Bearer": customer.token},
        json.dumps({"ContentType": EVENT + "typing"}).encode()))
    assert (response.status, response.error) == DENIED
