# SPDX-License-Identifier: Apache-2.0
"""What can be said and asked of a contact, live and ended."""

import datetime

import pytest

from chat import add_bot, refusal, start_chat

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


def test_a_search_finds_the_contacts_of_a_span_of_time(server, operate):
    contacts = [start_chat(server, Attributes={"batch": "search"}).contact_id for _ in range(3)]
    operate("tag_contact", ContactId=contacts[1], Tags={"search": "me"})
    now = datetime.datetime.now(datetime.timezone.utc)
    span = {"Type": "INITIATION_TIMESTAMP", "StartTime": now - datetime.timedelta(minutes=5),
            "EndTime": now + datetime.timedelta(minutes=5)}
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


def test_search_pages_show_each_contact_once(server, operate):
    contacts = {start_chat(server).contact_id for _ in range(5)}
    now = datetime.datetime.now(datetime.timezone.utc)
    span = {"Type": "INITIATION_TIMESTAMP", "StartTime": now - datetime.timedelta(minutes=5),
            "EndTime": now + datetime.timedelta(minutes=5)}
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
            Metrics=[{"Name": "POSITION_IN_QUEUE"}])
        return answer["MetricResults"][0]["Value"]["Number"]
    first = opened(start_chat(virtual_server)).connect()
    virtual_server.advance("PT1S")
    second = opened(start_chat(virtual_server)).connect()
    assert place(second) == place(first) + 1
    first.disconnect()
    virtual_server.settle()
    assert refusal(place, first)[0] == 400


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
