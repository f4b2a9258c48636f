# SPDX-License-Identifier: Apache-2.0
"""What can be said and asked of a contact, live and ended."""

import datetime
import json

import pytest

from chat import add_bot, refusal, start_chat
from flows import action, hang_up, pause, queue, say

UNKNOWN = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def operate(server):
    """Calls an operation of the Connect API on the shared server's instance."""
    def call(name: str, **members):
        return getattr(server.connect, name)(
            InstanceId=server.ready["instanceId"], **members)
    return call


def describe(operate, contact: str) -> dict:
    return operate("describe_contact", ContactId=contact)["Contact"]


def test_name_description_references_and_segment_attributes_can_be_set(server, operate):
    contact = start_chat(server).contact_id
    operate("update_contact", ContactId=contact, Name="Order 7", Description="Where is it?",
            References={"page": {"Type": "URL", "Value": "https://shop.example/7"},
                        "note": {"Type": "STRING", "Value": "urgent"}})
    told = describe(operate, contact)
    assert (told["Name"], told["Description"]) == ("Order 7", "Where is it?")
    urls = operate("list_contact_references", ContactId=contact, ReferenceTypes=["URL"])
    assert urls["ReferenceSummaryList"] == [
        {"Url": {"Name": "page", "Value": "https://shop.example/7"}}]
    both = operate("list_contact_references", ContactId=contact,
                   ReferenceTypes=["URL", "STRING"])["ReferenceSummaryList"]
    assert len(both) == 2


def test_an_update_keeps_what_it_does_not_name(server, operate):
    contact = start_chat(server).contact_id
    operate("update_contact", ContactId=contact, Name="a name")
    operate("update_contact", ContactId=contact, Description="a description")
    assert describe(operate, contact)["Name"] == "a name"


@pytest.mark.parametrize("members", [{}, {"UserInfo": {"UserId": "x"}}])
def test_an_update_of_nothing_or_of_voice_is_refused(server, operate, members):
    contact = start_chat(server).contact_id
    assert refusal(operate, "update_contact", ContactId=contact, **members) \
        == (400, "InvalidRequestException")


@pytest.mark.parametrize("members", [
    {"Attributes": {"a": "x\u0000"}}, {"ParticipantDetails": {"DisplayName": "\u0000"}},
    {"InitialMessage": {"ContentType": "text/plain", "Content": "a\u0000b"}},
])
def test_no_text_of_a_chat_may_hold_the_null_character(server, members):
    assert refusal(start_chat, server, **members) == (400, "InvalidParameterException")


def test_tags_are_set_changed_and_taken_off(server, operate):
    contact = start_chat(server).contact_id
    operate("tag_contact", ContactId=contact, Tags={"team": "a", "tier": "gold"})
    operate("tag_contact", ContactId=contact, Tags={"team": "b"})
    assert describe(operate, contact)["Tags"] == {"team": "b", "tier": "gold"}
    operate("untag_contact", ContactId=contact, TagKeys=["tier"])
    assert describe(operate, contact)["Tags"] == {"team": "b"}


def test_a_contact_has_at_most_six_tags(server, operate):
    contact = start_chat(server).contact_id
    operate("tag_contact", ContactId=contact, Tags={f"k{n}": "v" for n in range(6)})
    status, _ = refusal(operate, "tag_contact", ContactId=contact, Tags={"one": "more"})
    assert status == 400
    assert len(describe(operate, contact)["Tags"]) == 6


def test_ended_contacts_can_still_be_tagged_and_updated(server, operate, opened):
    customer = opened(start_chat(server)).connect()
    customer.disconnect()
    operate("tag_contact", ContactId=customer.contact_id, Tags={"outcome": "solved"})
    operate("update_contact", ContactId=customer.contact_id, Name="done")
    told = describe(operate, customer.contact_id)
    assert told["Tags"] == {"outcome": "solved"} and told["Name"] == "done"
    assert told["DisconnectReason"] == "CUSTOMER_DISCONNECT"
    assert told["DisconnectTimestamp"] >= told["InitiationTimestamp"]


@pytest.mark.parametrize("operation,members", [
    ("describe_contact", {}), ("update_contact", {"Name": "n"}),
    ("tag_contact", {"Tags": {"a": "b"}}), ("untag_contact", {"TagKeys": ["a"]}),
    ("list_contact_references", {"ReferenceTypes": ["URL"]}), ("list_associated_contacts", {}),
    ("get_contact_metrics", {"Metrics": [{"Name": "POSITION_IN_QUEUE"}]}),
])
def test_an_unknown_contact_is_not_found(operate, operation, members):
    assert refusal(operate, operation, ContactId=UNKNOWN, **members) \
        == (404, "ResourceNotFoundException")


def around_now(years_ago: int = 0) -> dict:
    now = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=365 * years_ago)
    return {"Type": "INITIATION_TIMESTAMP", "StartTime": now - datetime.timedelta(minutes=5),
            "EndTime": now + datetime.timedelta(minutes=5)}


def test_a_search_finds_the_contacts_of_a_span_of_time(server, operate):
    contacts = [start_chat(server, Attributes={"batch": "search"}).contact_id for _ in range(3)]
    operate("tag_contact", ContactId=contacts[1], Tags={"search": "me"})
    span = around_now()
    found = operate("search_contacts", TimeRange=span, MaxResults=100)
    ids = [contact["Id"] for contact in found["Contacts"]]
    assert [contact for contact in ids if contact in contacts] == contacts[::-1]
    assert found["TotalCount"] >= 3
    tagged = operate("search_contacts", TimeRange=span, SearchCriteria={
        "ContactTags": {"TagCondition": {"TagKey": "search", "TagValue": "me"}}})
    assert contacts[1] in [contact["Id"] for contact in tagged["Contacts"]]
    assert contacts[0] not in [contact["Id"] for contact in tagged["Contacts"]]
    voice = operate("search_contacts", TimeRange=span, SearchCriteria={"Channels": ["VOICE"]})
    assert voice["Contacts"] == []


def ids_found(operate, span: dict, **criteria) -> set[str]:
    found = operate("search_contacts", TimeRange=span, MaxResults=100, SearchCriteria=criteria)
    return {contact["Id"] for contact in found["Contacts"]}


def test_a_search_looks_at_segment_attributes(server, operate):
    def chat(subtype: str) -> str:
        return start_chat(server, SegmentAttributes={
            "connect:Subtype": {"ValueString": subtype}}).contact_id
    one, two = chat("search:One"), chat("search:Two")

    def found(match: str, *values: str) -> set[str]:
        return {one, two} & ids_found(operate, around_now(), SearchableSegmentAttributes={
            "MatchType": match,
            "Criteria": [{"Key": "connect:Subtype", "Values": list(values)}]})
    assert found("MATCH_ALL", "search:One") == {one}
    assert found("MATCH_ANY", "search:One", "search:Two") == {one, two}
    assert found("MATCH_NONE", "search:One") == {two}
    assert found("MATCH_ALL", "search:one") == set()


def test_a_search_looks_at_further_times(server, operate, opened):
    waiting = start_chat(server).contact_id
    queued = opened(start_chat(server)).connect()
    queued.socket.item(lambda item: item["Type"] == "MESSAGE")
    ended = opened(start_chat(server)).connect()
    ended.disconnect()
    ended.socket.event("chat.ended")
    mine = {waiting, queued.contact_id, ended.contact_id}
    span, past = around_now(), around_now(years_ago=1)

    def found(match: str, *criteria: dict) -> set[str]:
        return mine & ids_found(operate, span, AdditionalTimeRange={
            "MatchType": match, "Criteria": list(criteria)})

    def within(kind: str, span: dict) -> dict:
        return {"TimeRange": span | {"Type": kind}}

    def lacks(kind: str) -> dict:
        return {"TimestampCondition": {"Type": kind, "ConditionType": "NOT_EXISTS"}}
    over = within("DISCONNECT_TIMESTAMP", span)
    assert found("MATCH_ALL", over) == {ended.contact_id}
    assert found("MATCH_NONE", over) == mine - {ended.contact_id}
    assert found("MATCH_ALL", within("DISCONNECT_TIMESTAMP", past)) == set()
    assert found("MATCH_ALL", lacks("DISCONNECT_TIMESTAMP")) == mine - {ended.contact_id}
    assert found("MATCH_ANY", over, lacks("ENQUEUE_TIMESTAMP")) >= {waiting, ended.contact_id}
    assert found("MATCH_ALL", lacks("SCHEDULED_TIMESTAMP"),
                 lacks("CONNECTED_TO_AGENT_TIMESTAMP")) == mine
    assert queued.contact_id in found("MATCH_ALL", within("ENQUEUE_TIMESTAMP", span))


def test_a_search_refuses_a_further_time_range_that_ends_before_it_begins(operate):
    span = around_now()
    backwards = span | {"StartTime": span["EndTime"], "EndTime": span["StartTime"]}
    assert refusal(ids_found, operate, span, AdditionalTimeRange={
        "MatchType": "MATCH_ALL", "Criteria": [{"TimeRange": backwards}]}) \
        == (400, "InvalidRequestException")


def test_a_search_looks_at_the_region(server, operate):
    chat = start_chat(server).contact_id
    assert chat in ids_found(operate, around_now(), ActiveRegions=[server.ready["region"]])
    assert ids_found(operate, around_now(), ActiveRegions=["xx-north-9"]) == set()


def test_a_search_looks_at_the_agents_of_routing_criteria(server, operate, talk):
    def criteria(*agents: str) -> dict:
        return {"Steps": [{"Expiry": {"DurationInSeconds": "30"}, "Expression": {
            "AttributeCondition": {"ComparisonOperator": "Match", "MatchCriteria": {
                "AgentsCriteria": {"AgentIds": list(agents)}}}}}]}
    customer = talk(server, action(
        "route", "UpdateContactRoutingCriteria", {"RoutingCriteria": criteria("a1", "a2")},
        "pause", {"NoMatchingError": "end"}), pause(), hang_up())
    operate("describe_contact", ContactId=customer.contact_id)

    def found(match: str, *agents: str) -> bool:
        return customer.contact_id in ids_found(operate, around_now(), RoutingCriteria={
            "Steps": [{"AgentCriteria": {"AgentIds": list(agents), "MatchType": match}}]})
    asked = {"Steps": [{"Expiry": {"DurationInSeconds": 30},
                        "Expression": criteria("a1", "a2")["Steps"][0]["Expression"]}]}
    described = operate("describe_contact", ContactId=customer.contact_id)["Contact"]
    assert described["RoutingCriteria"] == asked
    assert found("MATCH_ANY", "a1", "a9")
    assert found("MATCH_ALL", "a1", "a2")
    assert not found("MATCH_ALL", "a1", "a9")
    assert not found("MATCH_ANY", "a9")


def test_routing_criteria_count_from_the_queue_on(server, operate, talk):
    level = {"Name": "lang", "Value": "de", "ComparisonOperator": "NumberGreaterOrEqualTo"}
    customer = talk(server, action(
        "route", "UpdateContactRoutingCriteria", {"RoutingCriteria": {"Steps": [{"Expression": {
            "OrExpression": [{"AttributeCondition": level | {"ProficiencyLevel": "2.5"}},
                             {"AttributeCondition": level | {"ProficiencyLevel": 4, "Value": 5}}],
        }}]}}, "queue", {"NoMatchingError": "end"}),
        *queue("queue", server, "pause"), pause(), hang_up())
    contact = describe(operate, customer.contact_id)
    queued = contact["QueueInfo"]["EnqueueTimestamp"]
    assert contact["RoutingCriteria"] == {"ActivationTimestamp": queued, "Steps": [{"Expression": {
        "OrExpression": [{"AttributeCondition": level | {"ProficiencyLevel": 2.5}},
                         {"AttributeCondition": level | {"ProficiencyLevel": 4.0, "Value": "5"}}],
    }}]}
    found = operate("search_contacts", TimeRange=around_now(), MaxResults=100)["Contacts"]
    summary = next(entry for entry in found if entry["Id"] == customer.contact_id)
    assert summary["RoutingCriteria"] == contact["RoutingCriteria"]


@pytest.mark.parametrize("criteria", [
    {"AgentIds": ["a1"]},
    {"AgentHierarchyGroups": {"L1Ids": ["g1"]}},
    {"ContactAnalysis": {"Transcript": {"Criteria": [
        {"ParticipantRole": "CUSTOMER", "SearchText": ["x"], "MatchType": "MATCH_ANY"}]}}},
])
def test_a_search_for_what_no_chat_has_finds_nothing(server, operate, criteria):
    start_chat(server)
    assert ids_found(operate, around_now(), **criteria) == set()


def test_search_pages_show_each_contact_once(server, operate):
    contacts = {start_chat(server).contact_id for _ in range(5)}
    span = around_now()
    seen, token = [], None
    for _ in range(2000):
        page = operate("search_contacts", TimeRange=span, MaxResults=2,
                       **({"NextToken": token} if token else {}))
        seen += [contact["Id"] for contact in page["Contacts"]]
        token = page.get("NextToken")
        if not token:
            break
    assert contacts <= set(seen) and len(seen) == len(set(seen))


def test_a_queued_contact_knows_its_place(virtual_server, opened):
    def place(customer) -> float:
        answer = virtual_server.connect.get_contact_metrics(
            InstanceId=virtual_server.ready["instanceId"], ContactId=customer.contact_id,
            Metrics=[{"Name": "ESTIMATED_WAIT_TIME"}, {"Name": "POSITION_IN_QUEUE"}])
        return answer["MetricResults"][0]["Value"]["Number"]
    first = opened(start_chat(virtual_server)).connect()
    virtual_server.advance("PT1S")
    second = opened(start_chat(virtual_server)).connect()
    assert place(second) == place(first) + 1
    first.disconnect()
    virtual_server.settle()
    assert refusal(place, first)[0] == 400


def test_contacts_that_come_at_the_same_moment_stand_as_they_came(make_server, opened):
    server = make_server("--clock", "virtual").start()

    def places(contacts: list[str]) -> list[float]:
        return [server.connect.get_contact_metrics(
            InstanceId=server.ready["instanceId"], ContactId=contact,
            Metrics=[{"Name": "POSITION_IN_QUEUE"}])["MetricResults"][0]["Value"]["Number"]
            for contact in contacts]
    contacts = [opened(start_chat(server)).connect().contact_id for _ in range(6)]
    server.settle()
    assert places(contacts) == [1, 2, 3, 4, 5, 6]
    server.kill()
    server.start()
    contacts.append(opened(start_chat(server)).connect().contact_id)
    server.settle()
    assert places(contacts) == [1, 2, 3, 4, 5, 6, 7]


def test_a_second_bot_is_a_conflict_until_the_first_has_left(server, opened):
    customer = opened(start_chat(server)).connect()
    bot = opened(add_bot(customer)).connect()
    assert refusal(add_bot, customer)[0] in (400, 409)
    bot.disconnect()
    opened(add_bot(customer)).connect()


def test_a_related_contact_hands_on_what_it_says_of_itself(server, operate):
    first = start_chat(server, Attributes={"order": "7", "tier": "gold"}, CustomerId="c-9")
    page = {"page": {"Type": "URL", "Value": "https://shop.example/7"}}
    operate("update_contact", ContactId=first.contact_id, Name="Order 7", Description="Where?",
            References=page)
    second = start_chat(server, RelatedContactId=first.contact_id, Attributes={"tier": "silver"})
    attributes = operate("get_contact_attributes", InitialContactId=second.contact_id)
    assert attributes["Attributes"] == {"order": "7", "tier": "silver"}
    told = describe(operate, second.contact_id)
    assert told["RelatedContactId"] == first.contact_id
    assert (told["Name"], told["Description"], told["CustomerId"]) == ("Order 7", "Where?", "c-9")
    urls = operate("list_contact_references", ContactId=second.contact_id, ReferenceTypes=["URL"])
    assert urls["ReferenceSummaryList"] == [
        {"Url": {"Name": "page", "Value": "https://shop.example/7"}}]
    third = start_chat(server, RelatedContactId=first.contact_id, CustomerId="c-10")
    assert describe(operate, third.contact_id)["CustomerId"] == "c-10"


def test_a_contact_tells_what_was_said_on_it(virtual_server, talk):
    customer = talk(virtual_server, say("ask", "What is it?", "pause"), pause(), hang_up())
    virtual_server.advance("PT30S")
    customer.send("it is blue")
    customer.send("and round")
    virtual_server.advance("PT1M")
    customer.disconnect()
    virtual_server.settle()
    told = virtual_server.connect.describe_contact(
        InstanceId=virtual_server.ready["instanceId"], ContactId=customer.contact_id)["Contact"]
    assert told["QueuePriority"] == 5
    metrics = told["ChatMetrics"]
    assert metrics["ChatContactMetrics"] == {
        "MultiParty": False, "TotalMessages": 3, "TotalBotMessages": 1,
        "TotalBotMessageLengthInChars": 11, "ConversationCloseTimeInMillis": 60_000,
        "ConversationTurnCount": 1}
    side = metrics["CustomerMetrics"]
    assert isinstance(side.pop("LastMessageTimestamp"), datetime.datetime)
    assert side == {
        "ParticipantId": customer.id, "ParticipantType": "CUSTOMER", "ConversationAbandon": True,
        "MessagesSent": 2, "NumResponses": 1, "MessageLengthInChars": 19,
        "TotalResponseTimeInMillis": 30_000, "MaxResponseTimeInMillis": 30_000}
    assert "AgentMetrics" not in metrics


def test_an_empty_value_takes_an_attribute_back(server, operate):
    contact = start_chat(server, Attributes={"a": "1", "b": "2"}).contact_id
    operate("update_contact_attributes", InitialContactId=contact, Attributes={"a": "", "c": ""})
    kept = operate("get_contact_attributes", InitialContactId=contact)["Attributes"]
    assert kept == {"b": "2"}


@pytest.mark.parametrize("attributes", [
    {"a": {}}, {"a": {"ValueString": "x", "ValueInteger": 1}},
    {"a": {"ValueList": [{"ValueString": "x"}]}}, {"a": {"ValueArn": "arn:aws:x:::y"}},
])
def test_a_segment_attribute_has_one_value_of_its_own_kind(server, operate, attributes):
    contact = start_chat(server).contact_id
    assert refusal(start_chat, server, SegmentAttributes=attributes) \
        == (400, "InvalidParameterException")
    assert refusal(operate, "update_contact", ContactId=contact, SegmentAttributes=attributes) \
        == (400, "InvalidParameterException")


def test_the_subtype_stays_what_the_contact_began_with(server, operate):
    contact = start_chat(server).contact_id
    change = {"connect:Subtype": {"ValueString": "connect:SMS"}}
    assert refusal(operate, "update_contact", ContactId=contact, SegmentAttributes=change) \
        == (400, "InvalidParameterException")
    kept = describe(operate, contact)["SegmentAttributes"]["connect:Subtype"]
    assert kept == {"ValueString": "connect:Chat"}


def test_a_chat_is_not_its_own_past(server, operate):
    contact = start_chat(server).contact_id
    assert refusal(
        operate, "create_persistent_contact_association", InitialContactId=contact,
        RehydrationType="ENTIRE_PAST_SESSION", SourceContactId=contact) \
        == (400, "InvalidRequestException")


def test_nobody_receipts_an_own_message(customer, bot):
    kind = "application/vnd.amazonaws.connect.event.message.read"
    content = json.dumps({"messageId": customer.send("hello")["Id"]})
    assert refusal(customer.send_event, kind, Content=content) == (400, "ValidationException")
    bot.send_event(kind, Content=content)
