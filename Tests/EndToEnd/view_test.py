# SPDX-License-Identifier: Apache-2.0
"""Views that a flow shows to the customer, and other contacts that a flow changes."""

import json

import pytest

from flows import action, hang_up, pause, say, start_flow

INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive"
RESPONSE = INTERACTIVE + ".response"
TYPES = ["text/plain", INTERACTIVE, RESPONSE]


def view_flow(**parameters) -> list[dict]:
    show = action("show", "ShowView",
                  {"ViewResource": {"Id": "form"}, "InvocationTimeLimitSeconds": "300",
                   "ViewData": {"Heading": "Order of $.Attributes.name", "Wide": True}}
                  | parameters, "other",
                  {"NoMatchingCondition": "other", "NoMatchingError": "failed",
                   "TimeLimitExceeded": "late"}, {"Next": "next"})
    return [show, say("next", "Next: $.Views.ViewResultData.FormData.order", "pause"),
            say("other", "Other: $.Views.Action", "pause"), say("late", "Late", "pause"),
            say("failed", "Failed", "pause"), pause(), hang_up()]


@pytest.fixture
def shown(virtual_server, opened):
    """A customer who sees a view; flags are parameters of the block."""
    def show(**parameters):
        customer = opened(start_flow(
            virtual_server, *view_flow(**parameters), Attributes={"name": "Ann"},
            SupportedMessagingContentTypes=TYPES))
        return customer.connect()
    return show


def answer(customer, view_action: str, **data):
    customer.send(json.dumps({"action": view_action, "data": data,
                              "templateType": "ViewResource", "version": "1.0"}),
                  ContentType=RESPONSE)


def test_a_view_is_an_interactive_message_of_the_system(shown):
    customer = shown()
    message = customer.socket.item(lambda item: item.get("ContentType") == INTERACTIVE)
    assert (message["ParticipantRole"], message["DisplayName"]) == ("SYSTEM", "SYSTEM_MESSAGE")
    template = json.loads(message["Content"])
    assert (template["templateType"], template["version"]) == ("ViewResource", "1.0")
    content = template["data"]["content"]
    assert content["viewId"] == "form"
    assert content["viewData"] == {"Heading": "Order of Ann", "Wide": True}
    assert 1 <= len(content["viewToken"]) <= 1000


@pytest.mark.parametrize("chosen, said", [("Next", "Next: 17"), ("Back", "Other: Back")])
def test_the_chosen_action_decides(shown, chosen, said):
    customer = shown()
    customer.send("What is this?")
    answer(customer, chosen, FormData={"order": "17"})
    customer.socket.message(said)


def test_a_view_that_nobody_answers_times_out(shown, virtual_server):
    customer = shown()
    virtual_server.advance("PT5M")
    customer.socket.message("Late")


def test_an_answer_that_is_to_be_hidden_stays_out_of_the_transcript(shown):
    customer = shown(SensitiveDataConfiguration={"HideResponseOn": ["TRANSCRIPT"]})
    answer(customer, "Next", FormData={"order": "secret"})
    customer.socket.message("Next: secret")
    assert not [item for item in customer.transcript() if item["ContentType"] == RESPONSE]


def test_a_chat_that_takes_no_interactive_messages_gets_no_view(virtual_server, opened):
    customer = opened(start_flow(virtual_server, *view_flow())).connect()
    customer.socket.message("Failed")


def attributes(server, contact_id: str) -> dict:
    return server.connect.get_contact_attributes(
        InstanceId=server.ready["instanceId"], InitialContactId=contact_id)["Attributes"]


def test_a_flow_sets_attributes_and_the_name_of_the_related_contact(virtual_server, opened):
    server = virtual_server
    first = opened(start_flow(server, pause(), hang_up())).connect()
    second = opened(start_flow(
        server,
        action("set", "UpdateContactAttributes",
               {"Attributes": {"outcome": "$.Attributes.plan"}, "TargetContact": "Related"},
               "name", {"NoMatchingError": "failed"}),
        action("name", "UpdateContactData", {"Name": "Reopened", "TargetContact": "Related"},
               "done", {"NoMatchingError": "failed"}),
        say("done", "Done", "pause"), say("failed", "Failed", "pause"), pause(), hang_up(),
        Attributes={"plan": "gold"}, RelatedContactId=first.contact_id)).connect()
    second.socket.message("Done")
    server.settle()
    assert attributes(server, first.contact_id) == {"outcome": "gold"}
    contact = server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=first.contact_id)["Contact"]
    assert contact["Name"] == "Reopened"
    assert "outcome" not in attributes(server, second.contact_id)


def test_without_a_related_contact_there_is_nothing_to_set(virtual_server, opened):
    customer = opened(start_flow(
        virtual_server,
        action("set", "UpdateContactAttributes",
               {"Attributes": {"a": "b"}, "TargetContact": "Related"}, "done",
               {"NoMatchingError": "failed"}),
        say("done", "Done", "pause"), say("failed", "Failed", "pause"), pause(),
        hang_up())).connect()
    customer.socket.message("Failed")
