# SPDX-License-Identifier: Apache-2.0
"""The default inbound flow: when it begins, what it says, what it leaves behind."""

import datetime
import json

import pytest
from botocore.exceptions import ClientError

from chat import refusal, start_chat
from chat_socket import EVENT
from flows import action, hang_up, pause, say, start_flow


def system_messages(items: list[dict]) -> list[dict]:
    return [item for item in items
            if item["Type"] == "MESSAGE" and item.get("ParticipantRole") == "SYSTEM"]


@pytest.fixture
def waiting(virtual_server, opened):
    """A customer with a connection token who has not opened a socket."""
    customer = opened(start_chat(
        virtual_server, Attributes={"plan": "gold", "note": "ü"},
        InitialMessage={"ContentType": "text/plain", "Content": "I have a question"}))
    customer.create_connection()
    return customer


def test_the_flow_does_not_begin_before_the_customer_is_connected(virtual_server, waiting):
    virtual_server.advance("PT1M")
    assert system_messages(waiting.transcript()) == []
    socket = waiting.open_socket()
    virtual_server.settle()
    assert system_messages(waiting.transcript()) == []
    socket.subscribe()
    virtual_server.settle()
    assert system_messages(waiting.transcript())


def test_the_flow_greets_as_the_system(waiting):
    waiting.connect()
    greeting = waiting.socket.item(lambda item: item.get("ParticipantRole") == "SYSTEM")
    assert greeting["Type"] == "MESSAGE"
    assert greeting["ContentType"] == "text/plain"
    assert greeting["DisplayName"] == "SYSTEM_MESSAGE"
    assert greeting["Content"]


def test_the_transcript_begins_with_the_customer_and_the_greeting_follows(virtual_server, waiting):
    waiting.connect()
    virtual_server.settle()
    items = waiting.transcript()
    joined = next(place for place, item in enumerate(items)
                  if item["ContentType"] == EVENT + "participant.joined")
    greeting = items.index(system_messages(items)[0])
    first_word = next(place for place, item in enumerate(items)
                      if item.get("Content") == "I have a question")
    assert joined < greeting
    assert first_word < greeting


def test_the_initial_message_is_the_customers_own(virtual_server, waiting):
    waiting.connect()
    virtual_server.settle()
    firsts = [item for item in waiting.transcript() if item.get("Content") == "I have a question"]
    assert len(firsts) == 1
    assert firsts[0]["ParticipantRole"] == "CUSTOMER"
    assert firsts[0]["ParticipantId"] == waiting.id
    assert firsts[0]["DisplayName"] == "Ann"
    assert firsts[0]["Type"] == "MESSAGE"


def test_a_second_subscription_does_not_begin_the_flow_again(virtual_server, waiting):
    waiting.connect()
    virtual_server.settle()
    before = len(system_messages(waiting.transcript()))
    waiting.connect()
    virtual_server.settle()
    assert len(system_messages(waiting.transcript())) == before


def attributes(customer) -> dict:
    server = customer.server
    return server.connect.get_contact_attributes(
        InstanceId=server.ready["instanceId"],
        InitialContactId=customer.contact_id)["Attributes"]


def update(customer, **values: str):
    server = customer.server
    server.connect.update_contact_attributes(
        InstanceId=server.ready["instanceId"], InitialContactId=customer.contact_id,
        Attributes=values)


def test_the_attributes_of_the_start_can_be_read(waiting):
    assert attributes(waiting).items() >= {"plan": "gold", "note": "ü"}.items()


def test_an_update_merges_attributes(waiting):
    update(waiting, plan="silver", order="17")
    assert attributes(waiting).items() >= {"plan": "silver", "note": "ü", "order": "17"}.items()


def test_attributes_can_be_updated_after_the_end(waiting):
    waiting.connect()
    waiting.disconnect()
    update(waiting, outcome="solved")
    assert attributes(waiting)["outcome"] == "solved"


def test_attributes_of_an_unknown_contact_are_not_found(server):
    assert refusal(
        server.connect.get_contact_attributes, InstanceId=server.ready["instanceId"],
        InitialContactId="00000000-0000-4000-8000-000000000000") \
        == (404, "ResourceNotFoundException")


def test_the_flows_of_the_instance_are_listed(server):
    summaries = []
    request = {"InstanceId": server.ready["instanceId"], "MaxResults": 1}
    for _ in range(100):
        answer = server.connect.list_contact_flows(**request)
        summaries += answer["ContactFlowSummaryList"]
        if not answer.get("NextToken"):
            break
        request["NextToken"] = answer["NextToken"]
    by_id = {summary["Id"]: summary for summary in summaries}
    assert len(by_id) == len(summaries)
    inbound = by_id[server.ready["contactFlowId"]]
    assert inbound["ContactFlowType"] == "CONTACT_FLOW"
    assert inbound["Arn"] == f"{server.ready['instanceArn']}/contact-flow/{inbound['Id']}"
    assert "CUSTOMER_QUEUE" in {summary["ContactFlowType"] for summary in summaries}
    queue_flows = server.connect.list_contact_flows(
        InstanceId=server.ready["instanceId"], ContactFlowTypes=["CUSTOMER_QUEUE"])
    assert {summary["ContactFlowType"] for summary in queue_flows["ContactFlowSummaryList"]} \
        == {"CUSTOMER_QUEUE"}


def test_a_chat_that_nobody_connects_to_ends_by_itself(virtual_server, opened):
    customer = opened(start_chat(virtual_server))
    virtual_server.advance("PT10M")
    assert refusal(customer.create_connection) == (403, "AccessDeniedException")
    contact = virtual_server.connect.describe_contact(
        InstanceId=virtual_server.ready["instanceId"], ContactId=customer.contact_id)["Contact"]
    assert contact["DisconnectReason"] == "CUSTOMER_CONNECTION_NOT_ESTABLISHED"


def test_a_chat_ends_when_its_duration_is_over(virtual_server, opened):
    customer = opened(start_chat(virtual_server, ChatDurationInMinutes=60)).connect()
    virtual_server.settle()
    virtual_server.advance("PT61M")
    customer.socket.event("chat.ended")
    assert refusal(customer.send, "too late") == (403, "AccessDeniedException")


def test_the_answers_are_json_that_says_when(virtual_server, waiting):
    """Timestamps of the Connect API are numbers, those of the Participant Service texts."""
    contact = virtual_server.connect.describe_contact(
        InstanceId=virtual_server.ready["instanceId"], ContactId=waiting.contact_id)["Contact"]
    started = contact["InitiationTimestamp"].timestamp()
    now = json.loads(virtual_server.call(
        "POST", "/_parley/clock", '{"advance":"PT0S"}')[1])["now"]

    assert started <= datetime.datetime.fromisoformat(now.replace("Z", "+00:00")).timestamp() + 1


def test_a_flow_may_name_attributes_as_it_likes(server, talk):
    customer = talk(
        server,
        action("set", "UpdateContactAttributes", {
            "TargetContact": "Current", "Attributes": {"my key: é": "got it"}}, "said",
               {"NoMatchingError": "failed"}),
        say("said", "Well, $.Attributes['my key: é']", "pause"), say("failed", "No", "pause"),
        pause(), hang_up())
    assert customer.socket.message("Well, got it")
    names = {"InstanceId": server.ready["instanceId"], "InitialContactId": customer.contact_id}
    server.connect.update_contact_attributes(**names, Attributes={"other": "x"})
    assert refusal(server.connect.update_contact_attributes, **names,
                   Attributes={"not this": "x"})[1] == "InvalidParameterException"


def test_a_flow_sees_the_segment_attributes_as_they_are_now(server, opened):
    customer = opened(start_flow(
        server, say("said", "$.SegmentAttributes['tier'], $.SegmentAttributes['since']", "pause"),
        pause(), hang_up(),
        SegmentAttributes={"tier": {"ValueString": "silver"}, "since": {"ValueString": "2024"}}))
    server.connect.update_contact(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id,
        SegmentAttributes={"tier": {"ValueString": "gold"}})
    customer.connect()
    assert customer.socket.message("gold, 2024")


def test_what_means_nothing_is_kept_and_what_is_misspelt_refused(make_server):
    server = make_server().start()
    instance = server.ready["instanceId"]
    document = {
        "Version": "2019-10-30", "StartAction": "end", "Notes": ["mine"],
        "Metadata": {"ActionMetadata": {"end": {"position": {"x": 1.50, "y": None}}}, "odd": []},
        "Settings": {"kept": "as it is"}, "Actions": [hang_up() | {"Comment": "not known"}]}
    content = json.dumps(document, indent=3)
    made = server.connect.create_contact_flow(
        InstanceId=instance, Name="odd", Type="CONTACT_FLOW", Content=content)
    described = server.connect.describe_contact_flow(
        InstanceId=instance, ContactFlowId=made["ContactFlowId"])
    assert described["ContactFlow"]["Content"] == content
    log = server.log()
    assert "flow may not do what is meant" in log
    assert 'The member \\"Notes\\" is not known' in log
    document["Actions"][0]["Paramters"] = {}
    with pytest.raises(ClientError) as caught:
        server.connect.update_contact_flow_content(
            InstanceId=instance, ContactFlowId=made["ContactFlowId"], Content=json.dumps(document))
    assert caught.value.response["Error"]["Code"] == "InvalidContactFlowException"
    assert [problem["message"] for problem in caught.value.response["problems"]] == [
        "Invalid Action property name. Path: Actions[0].Paramters"]


@pytest.mark.parametrize("content", ["{", "[]", "\ufeff{}", '{"Content": "{}"}', '{"Version": "1"}'])
def test_a_refusal_of_a_flow_ends_with_one_full_stop(server, content):
    with pytest.raises(ClientError) as caught:
        server.connect.create_contact_flow(InstanceId=server.ready["instanceId"], Name="none",
                                           Type="CONTACT_FLOW", Content=content)
    assert caught.value.response["Error"]["Code"] == "InvalidContactFlowException"
    sentence = caught.value.response["Error"]["Message"]
    assert sentence.endswith(".") and not sentence.endswith("..")


def test_a_flow_with_the_null_character_is_not_published(server):
    content = json.dumps({"Version": "2019-10-30", "StartAction": "hello",
                          "Actions": [say("hello", "Good\u0000 day", "end"), hang_up()]})
    with pytest.raises(ClientError) as caught:
        server.connect.create_contact_flow(InstanceId=server.ready["instanceId"], Name="null",
                                           Type="CONTACT_FLOW", Content=content)
    assert [problem["message"] for problem in caught.value.response["problems"]] == [
        "Invalid Action property value. Path: Actions[0].Parameters.Text"]


def test_a_flow_that_never_waits_is_ended_and_the_log_says_why(make_server, talk):
    server = make_server().start()
    customer = talk(server, say("again", "round", "again"))
    customer.socket.event("chat.ended")
    log = server.log(400)
    assert log.count("flow ended by a fault") == 1
    assert customer.contact_id in log
    assert "actions without waiting" in log
