# SPDX-License-Identifier: Apache-2.0
"""The disconnect flow: after a bot's departure, after a timer, and when the customer ends the chat."""

import pytest

from chat import add_bot, contacts_of, refusal
from flows import action, create_flow, hang_up, pause, queue, say, start_flow
from timers_test import set_timers, timer

SURVEY = "How did we do?"


def survey(server) -> str:
    """A disconnect flow that asks, thanks for the answer, and ends after ten minutes without."""
    return create_flow(
        server, say("ask", SURVEY, "wait"),
        action("wait", "Wait", {"TimeLimitSeconds": "600", "Events": ["CustomerReturned"]}, "end",
               {"NoMatchingError": "end"}, {"WaitCompleted": "end", "CustomerReturned": "thank"}),
        say("thank", "Thank you", "end"), hang_up())


def hook(server) -> dict:
    return action("hook", "UpdateContactEventHooks",
                  {"EventHooks": {"CustomerRemaining": survey(server)}}, "stay",
                  {"NoMatchingError": "end"})


def bot_wait(name: str, to: str) -> dict:
    return action(name, "Wait",
                  {"TimeLimitSeconds": "3600", "Events": ["BotParticipantDisconnected"]}, "end",
                  {"NoMatchingError": "end", "ParticipantNotFound": "end"},
                  {"WaitCompleted": "end", "BotParticipantDisconnected": to})


@pytest.fixture(params=["wait", "queue"])
def hooked(request, virtual_server, opened):
    """Begins a chat with a disconnect flow that stays in a wait or in a queue."""
    def begin(**members):
        server = virtual_server
        place = queue("stay", server, "end") if request.param == "queue" else [pause("stay")]
        customer = opened(start_flow(server, hook(server), *place, hang_up(), **members))
        return customer.connect()
    return begin


def chain(customer) -> list[str]:
    """How the contacts of a chat began, the first one first."""
    return [contact["InitiationMethod"] for contact in contacts_of(customer)]


def reason(server, customer) -> str | None:
    contact = server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id)["Contact"]
    return contact.get("DisconnectReason")


def test_it_runs_when_a_bot_has_left(virtual_server, opened, hooked):
    customer = hooked()
    opened(add_bot(customer)).connect().disconnect()
    customer.socket.message(SURVEY)
    assert chain(customer) == ["API", "DISCONNECT"]
    metrics = refusal(
        virtual_server.connect.get_contact_metrics, InstanceId=virtual_server.ready["instanceId"],
        ContactId=customer.contact_id, Metrics=[{"Name": "POSITION_IN_QUEUE"}])
    assert metrics == (400, "InvalidRequestException")
    customer.send("well")
    customer.socket.message("Thank you")
    customer.socket.event("chat.ended")


def test_it_runs_when_a_timer_has_taken_the_bot_out(virtual_server, opened, hooked):
    customer = hooked()
    set_timers(customer, timer("CUSTOMER", "DISCONNECT_NONCUSTOMER", 2))
    opened(add_bot(customer)).connect()
    virtual_server.advance("PT2M")
    customer.socket.event("participant.autodisconnection")
    customer.socket.event("participant.left", "CUSTOM_BOT")
    customer.socket.message(SURVEY)
    virtual_server.advance("PT10M")
    customer.socket.event("chat.ended")


def test_it_runs_once_while_it_runs(virtual_server, opened, hooked):
    customer = hooked()
    for _ in range(2):
        opened(add_bot(customer)).connect().disconnect()
    virtual_server.settle()
    assert chain(customer) == ["API", "DISCONNECT"]


def test_it_does_not_run_when_the_flow_waits_for_the_bot(virtual_server, opened):
    customer = opened(start_flow(
        virtual_server, hook(virtual_server), pause("stay", "wait", 60), bot_wait("wait", "gone"),
        say("gone", "It is gone", "rest"), pause("rest"), hang_up())).connect()
    bot = opened(add_bot(customer)).connect()
    virtual_server.advance("PT1M")
    bot.disconnect()
    customer.socket.message("It is gone")
    assert chain(customer) == ["API"]


@pytest.mark.parametrize("has_bot", [True, False])
def test_a_customer_who_ends_the_chat_goes_through_it_if_so_started(
        virtual_server, opened, hooked, has_bot):
    customer = hooked(DisconnectOnCustomerExit=["AGENT"])
    if has_bot:
        bot = opened(add_bot(customer)).connect()
    customer.disconnect()
    customer.socket.message(SURVEY)
    if has_bot:
        assert refusal(bot.send, "too late") == (403, "AccessDeniedException")
    customer.send("well")
    customer.socket.message("Thank you")
    customer.socket.event("chat.ended")


def test_a_customer_who_ends_the_chat_twice_has_ended_it(virtual_server, hooked):
    customer = hooked(DisconnectOnCustomerExit=["AGENT"])
    customer.disconnect()
    customer.disconnect()
    customer.socket.event("chat.ended")


def test_a_repeat_of_the_customers_request_is_not_done_again(virtual_server, hooked):
    customer = hooked(DisconnectOnCustomerExit=["AGENT"])
    customer.disconnect(ClientToken="first")
    virtual_server.restart()
    customer.connect().disconnect(ClientToken="first")
    customer.send("well")
    customer.socket.message("Thank you")
    customer.socket.event("chat.ended")
    customer.disconnect(ClientToken="first")
    assert refusal(lambda: customer.disconnect(ClientToken="second")) == (
        403, "AccessDeniedException")


def test_otherwise_the_customer_ends_the_chat(virtual_server, hooked):
    customer = hooked()
    customer.disconnect()
    virtual_server.settle()
    assert reason(virtual_server, customer) == "CUSTOMER_DISCONNECT"


def test_a_contact_after_which_the_chat_has_gone_on_cannot_be_stopped(
        virtual_server, opened, hooked):
    customer = hooked()
    opened(add_bot(customer)).connect().disconnect()
    customer.socket.message(SURVEY)
    assert refusal(
        virtual_server.connect.stop_contact, InstanceId=virtual_server.ready["instanceId"],
        ContactId=customer.contact_id) == (410, "ContactNotFoundException")
    over = (400, "InvalidRequestException")
    assert refusal(add_bot, customer, contact=customer.contact_id) == over
    assert refusal(set_timers, customer, timer("CUSTOMER", "IDLE", 2)) == over
    customer.send("well")
    customer.socket.message("Thank you")


def test_an_operation_changes_the_contact_that_it_names(virtual_server, opened, hooked):
    connect, instance = virtual_server.connect, virtual_server.ready["instanceId"]

    def tags_and_names() -> list[tuple]:
        told = [connect.describe_contact(InstanceId=instance, ContactId=contact)["Contact"]
                for contact in (first, second)]
        return [(contact.get("Tags", {}), contact.get("Name")) for contact in told]

    customer = hooked()
    opened(add_bot(customer)).connect().disconnect()
    customer.socket.message(SURVEY)
    first, second = (contact["ContactId"] for contact in contacts_of(customer))
    for contact, name in ((first, "one"), (second, "two")):
        connect.update_contact(InstanceId=instance, ContactId=contact, Name=name)
        connect.tag_contact(InstanceId=instance, ContactId=contact, Tags={name: "x", "both": name})
    assert tags_and_names() == [({"one": "x", "both": "one"}, "one"),
                                ({"two": "x", "both": "two"}, "two")]
    connect.untag_contact(InstanceId=instance, ContactId=first, TagKeys=["both"])
    connect.update_contact_attributes(
        InstanceId=instance, InitialContactId=first, Attributes={"shared": "yes"})
    assert tags_and_names() == [({"one": "x"}, "one"), ({"two": "x", "both": "two"}, "two")]
    for contact in (first, second):
        attributes = connect.get_contact_attributes(
            InstanceId=instance, InitialContactId=contact)["Attributes"]
        assert attributes["shared"] == "yes"
