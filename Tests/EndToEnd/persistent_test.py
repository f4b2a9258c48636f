# SPDX-License-Identifier: Apache-2.0
"""Persistent chats: a new chat that goes on from a past one."""

import pytest

from chat import contents, refusal, start_chat, start_request
from chat_socket import EVENT


def past_chat(server, opened, *texts: str):
    customer = opened(start_chat(server)).connect()
    for text in texts:
        customer.send(text)
    customer.disconnect()
    customer.socket.event("chat.ended")
    return customer


def continued(server, source: str, kind: str = "ENTIRE_PAST_SESSION", **members):
    return start_chat(server, PersistentChat={
        "RehydrationType": kind, "SourceContactId": source}, **members)


def pages(participant, **members) -> list[list[dict]]:
    pages, token = [], None
    for _ in range(50):
        page = participant.page(
            ScanDirection="BACKWARD", SortOrder="ASCENDING", **members,
            **({"NextToken": token} if token else {}))
        pages.append(page["Transcript"])
        token = page.get("NextToken")
        if not token:
            return pages
    raise AssertionError("the transcript has no end")


@pytest.mark.parametrize("kind", ["ENTIRE_PAST_SESSION", "FROM_SEGMENT"])
def test_the_past_follows_the_present_by_next_token(server, opened, kind):
    past = past_chat(server, opened, "one", "two", "three")
    customer = opened(continued(server, past.contact_id, kind)).connect()
    customer.send("four")
    first, *rest = pages(customer, MaxResults=100)
    assert contents(first) == ["four"]
    assert all(item["ContactId"] == customer.contact_id for item in first)
    assert rest, "the first page must lead on to the past"
    old = [item for page in reversed(rest) for item in page]
    assert contents(old) == ["one", "two", "three"]
    assert all(item["RelatedContactId"] == past.contact_id and "ContactId" not in item
               for item in old)


def test_links_add_up(server, opened):
    first = past_chat(server, opened, "first")
    second = opened(continued(server, first.contact_id)).connect()
    second.send("second")
    second.disconnect()
    third = opened(continued(server, second.contact_id)).connect()
    third.send("third")
    told = [item for page in reversed(pages(third, MaxResults=2)) for item in page]
    assert contents(told) == ["first", "second", "third"]
    assert len({item["Id"] for item in told}) == len(told)


def test_the_chat_says_that_it_was_rehydrated(server, opened):
    past = past_chat(server, opened, "hello")
    answer = server.connect.start_chat_contact(**start_request(server, PersistentChat={
        "RehydrationType": "ENTIRE_PAST_SESSION", "SourceContactId": past.contact_id}))
    assert answer["ContinuedFromContactId"] == past.contact_id
    contact = server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=answer["ContactId"])["Contact"]
    assert contact["RelatedContactId"] == past.contact_id
    customer = opened(continued(server, past.contact_id)).connect()
    event = customer.socket.event("chat.rehydrated")
    assert "ParticipantId" not in event
    assert EVENT + "chat.rehydrated" not in {
        item["ContentType"] for item in customer.page(MaxResults=100)["Transcript"]}


def test_a_running_chat_can_be_linked_later(server, opened):
    past = past_chat(server, opened, "before")
    customer = opened(start_chat(server)).connect()
    def link():
        return server.connect.create_persistent_contact_association(
            InstanceId=server.ready["instanceId"], InitialContactId=customer.contact_id,
            RehydrationType="ENTIRE_PAST_SESSION", SourceContactId=past.contact_id)
    assert link()["ContinuedFromContactId"] == past.contact_id
    customer.socket.event("chat.rehydrated")
    assert link()["ContinuedFromContactId"] == past.contact_id
    told = [item for page in reversed(pages(customer)) for item in page]
    assert contents(told) == ["before"]


def test_filters_do_not_reach_the_past(server, opened):
    past = past_chat(server, opened, "before")
    customer = opened(continued(server, past.contact_id)).connect()
    page = customer.page(ContactId=customer.contact_id, MaxResults=100)
    assert "NextToken" not in page
    assert customer.page(ContactId=past.contact_id)["Transcript"] == []


def test_a_source_that_has_not_ended_is_refused(server, opened):
    running = opened(start_chat(server)).connect()
    status, code = refusal(continued, server, running.contact_id)
    assert (status, code) == (400, "InvalidRequestException")


def test_an_unknown_source_is_not_found(server):
    status, _ = refusal(continued, server, "00000000-0000-4000-8000-000000000000")
    assert status in (400, 404)


def test_a_past_chat_is_read_after_a_kill_too(make_server, opened):
    server = make_server().start()
    past = past_chat(server, opened, "kept")
    customer = opened(continued(server, past.contact_id)).connect()
    server.kill()
    server.start()
    customer.connect()
    told = [item for page in reversed(pages(customer)) for item in page]
    assert contents(told) == ["kept"]
