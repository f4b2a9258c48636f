# SPDX-License-Identifier: Apache-2.0
"""What can be said and asked of a contact, live and ended."""

import datetime

import pytest

from chat import add_bot, refusal, start_chat
from flows import action, hang_up, pause, say

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
    assert found("MATCH_ANY", "a1", "a9")
    assert found("MATCH_ALL", "a1", "a2")
    assert not found("MATCH_ALL", "a1", "a9")
    assert not found("MATCH_ANY", "a9")


@pytest.mark.parametrize("criteria", [
    {"AgentIds": ["a1"]}, {"AgentHierarchyGroups": {"L1Ids": ["g1"]}},
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


def test_a_related_contact_hands_its_attributes_on(server, operate):
    first = start_chat(server, Attributes={"order": "7", "tier": "gold"})
    second = start_chat(server, RelatedContactId=first.contact_id, Attributes={"tier": "silver"})
    attributes = operate("get_contact_attributes", InitialContactId=second.contact_id)
    assert attributes["Attributes"] == {"order": "7", "tier": "silver"}
    assert describe(operate, second.contact_id)["RelatedContactId"] == first.contact_id


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
