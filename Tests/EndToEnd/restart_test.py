# SPDX-License-Identifier: Apache-2.0
"""SIGKILL while time runs: what was due comes after the restart, at its moment and once."""

from __future__ import annotations

import dataclasses
import urllib.parse
from collections.abc import Callable

import pytest
from botocore.exceptions import ClientError
from websockets.exceptions import InvalidStatus

from chat import Participant, add_bot, start_chat
from chat_socket import EVENT, ChatSocket
from flows import hang_up, pause, say, start_flow
from timers_test import seen, set_timers, timer

AHEAD = 1.001  # of the moment, when nothing may have happened yet, in seconds


@dataclasses.dataclass
class Subject:
    """A chat in a state that ends by itself, and how often that has happened."""

    customer: Participant
    count: Callable[[], int]
    connects: bool = True


def in_transcript(customer: Participant, suffix: str) -> int:
    return [item.get("ContentType") for item in customer.transcript()].count(EVENT + suffix)


def nobody_connects(server) -> Subject:
    customer = start_chat(server)
    customer.create_connection()
    return Subject(customer, lambda: in_transcript(customer, "chat.ended"), connects=False)


def goes_on(server) -> Subject:
    customer = start_chat(server, ChatDurationInMinutes=60).connect()
    return Subject(customer, lambda: in_transcript(customer, "chat.ended"))


def both(server, suffix: str, *timers: dict) -> Subject:
    customer = start_chat(server).connect()
    set_timers(customer, *timers)
    add_bot(customer).connect()
    return Subject(customer, lambda: len(seen(customer.socket, suffix)))


def falls_silent(server) -> Subject:
    return both(server, "participant.idle", timer("CUSTOMER", "IDLE", 5))


def is_about_to_be_left(server) -> Subject:
    return both(server, "participant.autodisconnection",
                timer("CUSTOMER", "DISCONNECT_NONCUSTOMER", 5))


def was_told_to_be_idle(server) -> Subject:
    subject = both(server, "participant.autodisconnection", timer("CUSTOMER", "IDLE", 2),
                   timer("CUSTOMER", "DISCONNECT_NONCUSTOMER", 5))
    server.advance("PT2M")
    subject.customer.socket.event("participant.idle")
    return subject


def bot_is_awaited(server) -> Subject:
    customer = start_chat(server).connect()
    bot = add_bot(customer)
    return Subject(customer, lambda: refused(bot.create_connection))


def flow_waits(server) -> Subject:
    customer = start_flow(
        server, pause("pause", "said", 600), say("said", "time is up", "rest"),
        pause("rest", "end", 7200), hang_up()).connect()
    return Subject(customer, lambda: [
        item.get("Content") for item in customer.transcript()].count("time is up"))


def url_is_unused(server) -> Subject:
    customer = start_chat(server)
    # One for each look: that one was used shall not be what refuses the next.
    urls = [customer.create_connection()["Websocket"]["Url"] for _ in range(3)]

    def count() -> int:
        address = "%s:%d" % server.address  # which is another one after a restart
        url = urllib.parse.urlsplit(urls.pop())._replace(netloc=address).geturl()
        try:
            ChatSocket(url).close()
        except InvalidStatus as refused:
            assert refused.response.status_code == 403
            return 1
        return 0
    return Subject(customer, count, connects=False)


def token_is_used(server) -> Subject:
    customer = start_chat(server).connect()
    old = customer.connection_token
    return Subject(customer, lambda: refused(
        server.participant.get_transcript, ConnectionToken=old))


def refused(call, **members) -> int:
    """1 when it is refused as what is over is, 0 when it is answered."""
    try:
        call(**members)
    except ClientError as error:
        assert error.response["Error"]["Code"] == "AccessDeniedException"
        return 1
    return 0


# A URL and a token are good until their expiry, that moment included.
@pytest.mark.parametrize("state,seconds", [
    (nobody_connects, 300), (goes_on, 3600), (falls_silent, 300), (is_about_to_be_left, 300),
    (was_told_to_be_idle, 300), (bot_is_awaited, 15), (flow_waits, 600), (url_is_unused, 100.001),
    (token_is_used, 86_400.001),
], ids=lambda value: getattr(value, "__name__", None))
def test_what_is_due_comes_once_and_in_time_after_a_kill(make_server, opened, state, seconds):
    server = make_server("--clock", "virtual").start()
    subject = state(server)
    opened(subject.customer)
    server.advance(f"PT{seconds / 3:.3f}S")
    server.kill()
    server.start()
    if subject.connects:
        subject.customer.connect()
    server.advance(f"PT{seconds - round(seconds / 3, 3) - AHEAD:.3f}S")
    assert subject.count() == 0
    server.advance(f"PT{AHEAD}S")
    assert subject.count() == 1
    server.advance("PT1M")
    assert subject.count() == 1
