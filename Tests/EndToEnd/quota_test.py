# SPDX-License-Identifier: Apache-2.0
"""Quotas, off by default: buckets that start full, refill by the clock, and lose nothing."""

import pytest
from botocore.exceptions import ClientError

from chat import add_bot, refusal, start_chat, start_request
from chat_socket import EVENT

THROTTLED = (429, "ThrottlingException")
TYPING = EVENT + "typing"


@pytest.fixture
def limited(make_server):
    """Starts a server with a virtual clock and the given quotas."""
    def start(*quotas: str):
        flags = [word for quota in quotas for word in ("--quota", quota)]
        return make_server("--clock", "virtual", *flags).start()
    return start


def test_messages_over_the_burst_are_throttled_until_time_passes(limited, opened):
    server = limited("send-message=2/3")
    customer = opened(start_chat(server)).connect()
    for number in range(3):
        customer.send(f"within the burst {number}")
    for _ in range(3):
        assert refusal(customer.send, "over it") == THROTTLED
    server.advance("PT0.5S")
    customer.send("half a second brings one")
    assert refusal(customer.send, "over it") == THROTTLED
    server.advance("PT1H")
    for number in range(3):
        customer.send(f"an hour brings no more than the burst {number}")
    assert refusal(customer.send, "over it") == THROTTLED


def test_events_and_messages_of_all_chats_draw_on_one_bucket(limited, opened):
    server = limited("send-message=1/4")
    ann, ben = (opened(start_chat(server)).connect() for _ in range(2))
    ann.send("one")
    ann.send_event(TYPING)
    ben.send("three")
    ben.send_event(TYPING)
    for party in (ann, ben):
        assert refusal(party.send, "five") == THROTTLED
        assert refusal(party.send_event, TYPING) == THROTTLED


def test_starts_over_the_burst_are_too_many(limited):
    server = limited("start-chat-contact=1/2")
    for _ in range(2):
        start_chat(server)
    assert refusal(server.connect.start_chat_contact, **start_request(server)) \
        == (429, "TooManyRequestsException")
    server.advance("PT1S")
    start_chat(server)


def test_chats_over_the_quota_wait_for_another_to_end(limited, opened):
    server = limited("concurrent-chats=2")
    first = opened(start_chat(server)).connect()
    opened(start_chat(server)).connect()
    request = start_request(server, ClientToken="the third chat")
    for _ in range(2):
        with pytest.raises(ClientError) as refused:
            server.connect.start_chat_contact(**request)
        answer = refused.value.response
        assert answer["Error"]["Code"] == "LimitExceededException"
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == 429
        assert "GMT" in answer["ResponseMetadata"]["HTTPHeaders"]["retry-after"]
    first.disconnect()
    server.settle()
    assert server.connect.start_chat_contact(**request)["ContactId"]


def test_the_service_quotas_are_those_that_were_published(limited, opened):
    server = limited("service")
    customer = opened(start_chat(server)).connect()
    for number in range(15):
        customer.send(f"message {number}")
    assert refusal(customer.send, "the sixteenth") == THROTTLED


def test_a_later_quota_goes_before_the_published_one(limited, opened):
    server = limited("service", "send-message=1/1")
    customer = opened(start_chat(server)).connect()
    customer.send("one")
    assert refusal(customer.send, "two") == THROTTLED


def test_without_a_quota_nothing_is_limited(customer, opened):
    bot = opened(add_bot(customer)).connect()
    for number in range(60):
        bot.send(f"message {number}")
    assert bot.socket.message("message 59")
