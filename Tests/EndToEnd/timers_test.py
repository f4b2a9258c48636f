# SPDX-License-Identifier: Apache-2.0
"""How long participants may be silent: UpdateParticipantRoleConfig on the virtual clock."""

import pytest

from chat import add_bot, refusal, start_chat
from chat_socket import EVENT


def timer(role: str, kind: str, minutes: int | None) -> dict:
    value = {"ParticipantTimerAction": "Unset"} if minutes is None \
        else {"ParticipantTimerDurationInMinutes": minutes}
    return {"ParticipantRole": role, "TimerType": kind, "TimerValue": value}


def set_timers(customer, *timers: dict):
    server = customer.server
    return server.connect.update_participant_role_config(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id,
        ChannelConfiguration={"Chat": {"ParticipantTimerConfigList": list(timers)}})


def seen(socket, suffix: str) -> list[dict]:
    socket.ask('{"topic":"aws/ping"}')
    return [item for item in socket.items if item.get("ContentType") == EVENT + suffix]


@pytest.fixture
def pair(virtual_server, opened):
    """A customer and a bot that meet after the timers were set."""
    def meet(*timers: dict):
        customer = opened(start_chat(virtual_server)).connect()
        if timers:
            set_timers(customer, *timers)
        bot = opened(add_bot(customer)).connect()
        customer.socket.event("participant.joined", "CUSTOM_BOT")
        return customer, bot
    return meet


def test_a_silent_customer_becomes_idle_and_returns_with_a_message(virtual_server, pair):
    customer, bot = pair(timer("CUSTOMER", "IDLE", 5))
    virtual_server.advance("PT4M59S")
    assert not seen(bot.socket, "participant.idle")
    virtual_server.advance("PT1S")
    idle = bot.socket.event("participant.idle", "CUSTOMER")
    assert idle["ParticipantId"] == customer.id
    assert customer.socket.event("participant.idle", "CUSTOMER")["Id"] == idle["Id"]
    customer.send_event(EVENT + "typing")
    assert not seen(bot.socket, "participant.returned")
    customer.send("I am back")
    assert bot.socket.event("participant.returned", "CUSTOMER")["ParticipantId"] == customer.id


def test_the_idle_family_is_not_in_the_transcript(virtual_server, pair):
    customer, bot = pair(timer("CUSTOMER", "IDLE", 2), timer("AGENT", "IDLE", 3))
    virtual_server.advance("PT3M")
    customer.send("back")
    bot.send("me too")
    bot.socket.event("participant.returned", "CUSTOM_BOT")
    kinds = {item["ContentType"] for item in customer.transcript()}
    assert not any("idle" in kind or "returned" in kind for kind in kinds)


def test_a_message_begins_the_silence_anew(virtual_server, pair):
    customer, bot = pair(timer("AGENT", "IDLE", 2))
    for number in range(3):
        virtual_server.advance("PT1M59S")
        bot.send(f"still here {number}")
    assert not seen(customer.socket, "participant.idle")
    virtual_server.advance("PT2M")
    assert customer.socket.event("participant.idle", "CUSTOM_BOT")


def test_a_disconnect_timer_takes_everybody_but_the_customer_out(virtual_server, pair):
    customer, bot = pair(timer("CUSTOMER", "DISCONNECT_NONCUSTOMER", 2))
    virtual_server.advance("PT2M")
    assert customer.socket.event("participant.autodisconnection")
    assert customer.socket.event("participant.left", "CUSTOM_BOT")["ParticipantId"] == bot.id
    assert refusal(bot.send, "too late") == (403, "AccessDeniedException")
    customer.send("the customer stays")


def test_with_both_timers_the_second_begins_when_the_first_has_ended(virtual_server, pair):
    customer, bot = pair(timer("CUSTOMER", "IDLE", 2),
                         timer("CUSTOMER", "DISCONNECT_NONCUSTOMER", 3))
    virtual_server.advance("PT4M59S")
    assert customer.socket.event("participant.idle")
    assert not seen(customer.socket, "participant.autodisconnection")
    virtual_server.advance("PT1S")
    assert customer.socket.event("participant.autodisconnection")


def test_timers_set_after_the_meeting_wait_for_the_next_one(virtual_server, pair, opened):
    customer, bot = pair()
    set_timers(customer, timer("CUSTOMER", "IDLE", 2))
    virtual_server.advance("PT10M")
    assert not seen(customer.socket, "participant.idle")
    bot.disconnect()
    opened(add_bot(customer)).connect()
    virtual_server.advance("PT2M")
    assert customer.socket.event("participant.idle", "CUSTOMER")


def test_a_timer_can_be_taken_away(virtual_server, opened):
    customer = opened(start_chat(virtual_server)).connect()
    set_timers(customer, timer("CUSTOMER", "IDLE", 2))
    set_timers(customer, timer("CUSTOMER", "IDLE", None))
    opened(add_bot(customer)).connect()
    virtual_server.advance("PT1H")
    assert not seen(customer.socket, "participant.idle")


@pytest.mark.parametrize("timers", [
    [timer("CUSTOMER", "IDLE", 1)], [timer("CUSTOMER", "IDLE", 481)], [],
    [timer("CUSTOMER", "IDLE", 2), timer("CUSTOMER", "IDLE", 3)],
    [timer("AGENT", "IDLE", 2)] * 7,
])
def test_timers_outside_the_limits_are_refused(virtual_server, timers):
    customer = start_chat(virtual_server)
    client = virtual_server.client("connect", validates=False)
    status, code = refusal(
        client.update_participant_role_config,
        InstanceId=virtual_server.ready["instanceId"], ContactId=customer.contact_id,
        ChannelConfiguration={"Chat": {"ParticipantTimerConfigList": timers}})
    assert (status, code) in [(400, "InvalidParameterException"), (400, "InvalidRequestException")]


@pytest.mark.parametrize("minutes", [2, 480])
def test_timers_at_the_limits_are_taken(virtual_server, minutes):
    set_timers(start_chat(virtual_server), timer("AGENT", "IDLE", minutes))


def test_timers_go_on_after_a_restart(make_server, opened):
    server = make_server("--clock", "virtual").start()
    customer = opened(start_chat(server)).connect()
    set_timers(customer, timer("CUSTOMER", "IDLE", 5))
    opened(add_bot(customer)).connect()
    server.advance("PT3M")
    server.kill()
    server.start()
    customer.connect()
    server.advance("PT1M59S")
    assert not seen(customer.socket, "participant.idle")
    server.advance("PT1S")
    assert customer.socket.event("participant.idle", "CUSTOMER")


def test_a_bot_that_does_not_connect_in_time_is_taken_away(virtual_server, opened):
    customer = opened(start_chat(virtual_server)).connect()
    late = add_bot(customer)
    virtual_server.advance("PT14.999S")
    late.create_connection()
    virtual_server.advance("PT0.001S")
    assert refusal(late.create_connection) == (403, "AccessDeniedException")
    opened(add_bot(customer)).connect()
    customer.socket.event("participant.joined", "CUSTOM_BOT")
