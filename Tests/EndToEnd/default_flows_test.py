# SPDX-License-Identifier: Apache-2.0
"""The flows that every instance begins with, walked branch by branch by a customer on a socket."""

import json

import pytest

from chat import add_bot, refusal, start_chat
from flows import action, hang_up, pause, queue, start_flow
from stand_in import Answer

GREETING = "Hello, and thank you for contacting us."
SHORT_WAIT = "The wait is less than five minutes."
LONG_WAIT = "The wait is more than five minutes."
AGENT_LEFT = "The agent has left the chat. Write within 15 minutes to be connected again."
WELCOME_BACK = "Welcome back. We are looking for an agent."
GOODBYE = "This conversation ends now. Thank you."
NO_NUMBER = "Sorry, we could not take the number."


def flow_id(server, name: str) -> str:
    flows = server.connect.list_contact_flows(InstanceId=server.ready["instanceId"])
    return next(flow["Id"] for flow in flows["ContactFlowSummaryList"] if flow["Name"] == name)


def said(customer) -> list[str]:
    return [item["Content"] for item in customer.transcript()
            if item["Type"] == "MESSAGE" and item["ParticipantRole"] == "SYSTEM"]


def describe(server, contact: str) -> dict:
    return server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=contact)["Contact"]


def current(customer) -> dict:
    """The contact that the chat's newest item belongs to."""
    return describe(customer.server, customer.transcript()[-1]["ContactId"])


@pytest.fixture
def fresh(make_server):
    """A server of one's own, whose queue is empty, on the virtual clock."""
    return make_server("--clock", "virtual").start()


@pytest.fixture
def chat(fresh, opened):
    def start(name: str | None = None, **members):
        flow = {} if name is None else {"ContactFlowId": flow_id(fresh, name)}
        customer = opened(start_chat(fresh, **flow, **members)).connect()
        fresh.settle()
        return customer
    return start


def waiting_line(server) -> str:
    """What the queue flow says: the last word of a chat that waits."""
    flow = server.connect.describe_contact_flow(
        InstanceId=server.ready["instanceId"],
        ContactFlowId=flow_id(server, "Parley chat queue flow"))["ContactFlow"]
    actions = json.loads(flow["Content"])["Actions"]
    return next(action["Parameters"]["Text"] for action in actions
                if action["Type"] == "MessageParticipant")


def test_a_chat_is_greeted_told_the_wait_and_queued(fresh, chat):
    customer = chat()
    assert said(customer) == [GREETING, SHORT_WAIT, waiting_line(fresh)]
    contact = current(customer)
    assert contact["QueueInfo"]["EnqueueTimestamp"]
    assert contact.get("DisconnectTimestamp") is None


def test_the_wait_is_told_by_the_oldest_chat_in_the_queue(fresh, chat):
    chat()
    fresh.advance("PT4M59S")
    assert SHORT_WAIT in said(chat())
    fresh.advance("PT1S")
    assert LONG_WAIT in said(chat())


@pytest.mark.parametrize("change, members, words", [
    ("update_queue_max_contacts", {"MaxContacts": 0},
     "Too many people are waiting. Please try again later."),
    ("update_queue_status", {"Status": "DISABLED"},
     "Sorry, we could not put you into the queue."),
])
def test_a_queue_that_takes_nobody_is_told_and_ends_the_chat(fresh, chat, change, members, words):
    instance = fresh.ready["instanceId"]
    basic = fresh.connect.list_queues(InstanceId=instance)["QueueSummaryList"][0]["Id"]
    getattr(fresh.connect, change)(InstanceId=instance, QueueId=basic, **members)
    customer = chat()
    assert said(customer) == [GREETING, SHORT_WAIT, words]
    customer.socket.event("chat.ended")


class TestDisconnectFlow:
    """The sample as a flow of its own. That it begins as a new contact when an agent leaves is a
    matter of the rules' tests: agents have no client here."""

    @pytest.fixture
    def left_alone(self, chat):
        customer = chat("Sample disconnect flow")
        customer.socket.message(AGENT_LEFT)
        return customer

    def test_the_customer_comes_back_and_is_queued(self, fresh, left_alone):
        fresh.advance("PT14M59S")
        left_alone.send("I am still here")
        left_alone.socket.message(WELCOME_BACK)
        fresh.settle()
        assert current(left_alone)["QueueInfo"]["EnqueueTimestamp"]
        fresh.advance("PT1H")
        assert said(left_alone) == [AGENT_LEFT, WELCOME_BACK]
        left_alone.send("Still waiting")

    def test_the_customer_stays_away_and_the_chat_ends(self, fresh, left_alone):
        fresh.advance("PT15M")
        left_alone.socket.message(GOODBYE)
        left_alone.socket.event("chat.ended")
        assert refusal(left_alone.send, "too late") == (403, "AccessDeniedException")
        contact = describe(fresh, left_alone.contact_id)
        assert contact["DisconnectReason"] == "CONTACT_FLOW_DISCONNECT"

    def test_the_customer_comes_back_after_a_restart(self, fresh, left_alone):
        fresh.advance("PT10M")
        fresh.restart()
        left_alone.connect().send("Hello again")
        left_alone.socket.message(WELCOME_BACK)

    def test_typing_and_receipts_are_no_return(self, fresh, left_alone):
        left_alone.send_event("application/vnd.amazonaws.connect.event.typing")
        fresh.settle()
        assert said(left_alone) == [AGENT_LEFT]
        fresh.advance("PT15M")
        left_alone.socket.message(GOODBYE)


def test_a_bot_that_leaves_a_queued_chat_leaves_it_to_the_disconnect_flow(fresh, chat, opened):
    customer = chat()
    bot = opened(add_bot(customer)).connect()
    fresh.settle()
    bot.disconnect()
    fresh.settle()
    assert said(customer) == [GREETING, SHORT_WAIT, waiting_line(fresh), AGENT_LEFT]
    assert current(customer)["InitiationMethod"] == "DISCONNECT"


def test_a_disconnect_flow_that_is_gone_ends_the_chat_and_the_log_says_why(fresh, chat, opened):
    customer = chat()
    bot = opened(add_bot(customer)).connect()
    fresh.settle()
    fresh.connect.delete_contact_flow(
        InstanceId=fresh.ready["instanceId"],
        ContactFlowId=flow_id(fresh, "Sample disconnect flow"))
    bot.disconnect()
    customer.socket.event("chat.ended")
    assert "ends the flow before its first block: there is no published flow" in fresh.log()


def test_no_flow_begins_when_the_customer_leaves(fresh, chat, opened):
    customer = chat()
    bot = opened(add_bot(customer)).connect()
    fresh.settle()
    customer.disconnect()
    bot.socket.event("chat.ended")
    assert AGENT_LEFT not in said(customer)
    assert describe(fresh, customer.contact_id)["DisconnectReason"] == "CUSTOMER_DISCONNECT"


def test_the_lambda_sample_tells_a_fact_and_goes_on_with_the_greeting(make_server, stand_in, opened):
    functions = stand_in(Answer({"fact": "bees can count"}))
    server = make_server("--clock", "virtual", "--lambda-endpoint", functions.url).start()
    customer = opened(start_chat(
        server, ContactFlowId=flow_id(server, "Sample Lambda integration"))).connect()
    server.settle()
    assert said(customer)[:2] == ["Here is a fun fact: bees can count", GREETING]
    assert functions.call().json["Details"]["Parameters"]["Channel"] == "CHAT"


@pytest.mark.parametrize("name, first", [
    ("Sample Lambda integration", "Sorry, the function did not answer."),
    ("Sample recording behavior", "This chat may be monitored."),
])
def test_other_samples_lead_back_to_the_greeting_and_the_queue(fresh, chat, name, first):
    customer = chat(name)
    assert said(customer) == [first, GREETING, SHORT_WAIT, waiting_line(fresh)]
    assert current(customer)["QueueInfo"]["EnqueueTimestamp"]


def test_the_dice_of_the_ab_test_show_each_sum_by_its_share(fresh, chat):
    shown = {said(chat("Sample AB test"))[0] for _ in range(40)}
    sums = {f"The dice show {number}." for number in range(2, 13)}
    assert shown <= sums and len(shown) > 3


@pytest.mark.parametrize("name", ["Sample note for screenpop", "Sample queue customer"])
def test_samples_that_queue_at_once(fresh, chat, name):
    customer = chat(name)
    assert said(customer) == []
    assert describe(fresh, customer.contact_id)["QueueInfo"]["EnqueueTimestamp"]
    attributes = fresh.connect.get_contact_attributes(
        InstanceId=fresh.ready["instanceId"], InitialContactId=customer.contact_id)["Attributes"]
    assert ("note" in attributes) == (name == "Sample note for screenpop")


@pytest.mark.parametrize("name, words", [
    ("Sample secure input with no agent", NO_NUMBER),
    ("Sample secure input with agent", "Sorry, numbers can be taken on calls only."),
])
def test_samples_for_calls_excuse_themselves_and_end_the_chat(chat, name, words):
    customer = chat(name)
    customer.socket.message(words)
    customer.socket.event("chat.ended")


@pytest.mark.parametrize("name", ["Default customer queue",
                                  "Sample interruptible queue flow with callback"])
def test_queue_flows_of_prompts_end_and_the_chat_waits_on(fresh, opened, name):
    hook = action("hook", "UpdateContactEventHooks",
                  {"EventHooks": {"CustomerQueue": flow_id(fresh, name)}}, "set",
                  {"NoMatchingError": "end"})
    customer = opened(start_flow(fresh, hook, *queue("set", fresh, "end"), hang_up())).connect()
    fresh.advance("PT1H")
    assert said(customer) == []
    contact = describe(fresh, customer.contact_id)
    assert contact["QueueInfo"]["EnqueueTimestamp"]
    assert contact.get("DisconnectTimestamp") is None
    customer.send("Is anybody there?")


@pytest.mark.parametrize("sets_queue", [False, True])
def test_the_queue_transfer_excuses_itself_while_nobody_is_staffed(fresh, opened, sets_queue):
    target = flow_id(fresh, "Default queue transfer")
    move = action("move", "TransferToFlow", {"ContactFlowId": target}, "end",
                  {"NoMatchingError": "end"})
    first = [queue("set", fresh, "end")[0] | {"Transitions": {
        "NextAction": "move", "Conditions": [],
        "Errors": [{"ErrorType": "NoMatchingError", "NextAction": "end"}]}}] if sets_queue else []
    customer = opened(start_flow(fresh, *first, move, pause(), hang_up())).connect()
    customer.socket.message("Sorry, the team you are being passed on to is not there now.")
    customer.socket.event("chat.ended")


def test_the_agent_transfer_excuses_itself_without_an_agent(fresh, opened):
    move = action("move", "TransferToFlow",
                  {"ContactFlowId": flow_id(fresh, "Default agent transfer")}, "end",
                  {"NoMatchingError": "end"})
    customer = opened(start_flow(fresh, move, hang_up())).connect()
    customer.socket.message("You are being connected with an agent.")
    customer.socket.message("Sorry, the agent cannot be reached now.")
    customer.socket.event("chat.ended")


def test_every_default_flow_may_be_published_as_it_is(fresh):
    connect, instance = fresh.connect, fresh.ready["instanceId"]
    flows = connect.list_contact_flows(InstanceId=instance)["ContactFlowSummaryList"]
    assert len(flows) == 20
    for flow in flows:
        content = connect.describe_contact_flow(
            InstanceId=instance, ContactFlowId=flow["Id"])["ContactFlow"]["Content"]
        connect.update_contact_flow_content(
            InstanceId=instance, ContactFlowId=flow["Id"], Content=content)
