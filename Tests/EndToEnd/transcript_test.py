# SPDX-License-Identifier: Apache-2.0
"""GetTranscript against a model of it: every start, direction, order and page size."""

import itertools
import json

import pytest

from chat import Participant, add_bot, refusal, start_chat
from chat_socket import EVENT
from raw_http import Request, ask, require_error

MESSAGES = 23
INVALID = (400, "ValidationException")


@pytest.fixture(scope="module")
def chat(shared_virtual_server):
    """A chat with messages of two sides, seconds apart; it belongs to this module."""
    server = shared_virtual_server
    customer = start_chat(server).connect()
    bot = add_bot(customer).connect()
    server.settle()
    for number in range(MESSAGES):
        (customer, bot)[number % 2].send(f"message {number}")
        server.advance("PT1S")
    yield customer
    customer.close()
    bot.close()


@pytest.fixture(scope="module")
def everything(chat) -> list[dict]:
    return chat.transcript()


def model(items: list[dict], members: dict) -> list[dict]:
    """The page that GetTranscript must give, worked out over the whole transcript."""
    position = members.get("StartPosition") or {}
    direction = members.get("ScanDirection", "FORWARD" if position else "BACKWARD")
    if "Id" in position:
        places = [place for place, item in enumerate(items) if item["Id"] == position["Id"]]
    elif "AbsoluteTime" in position:
        places = places_at(items, position["AbsoluteTime"], direction)
    elif "MostRecent" in position:
        places = [len(items) - position["MostRecent"]]
    else:
        places = [len(items) - 1]
    if not places:
        return []
    count = members.get("MaxResults", 10)
    if direction == "FORWARD":
        page = items[places[0]:places[0] + count]
    else:
        page = items[max(0, places[0] + 1 - count):places[0] + 1]
    return page if members.get("SortOrder") == "ASCENDING" else page[::-1]


def places_at(items: list[dict], time: str, direction: str) -> list[int]:
    """The nearest place at or beyond the time, seen in the direction of the scan."""
    if direction == "FORWARD":
        return [place for place, item in enumerate(items) if item["AbsoluteTime"] >= time][:1]
    return [place for place, item in enumerate(items) if item["AbsoluteTime"] <= time][-1:]


def require_page(chat: Participant, everything: list[dict], members: dict):
    got = chat.page(**members)["Transcript"]
    assert [item["Id"] for item in got] == [item["Id"] for item in model(everything, members)]


CHOICES = [
    {name: value for name, value in zip(("ScanDirection", "SortOrder", "MaxResults"), choice)
     if value is not None}
    for choice in itertools.product(
        (None, "FORWARD", "BACKWARD"), (None, "ASCENDING", "DESCENDING"), (None, 1, 7, 100))
]


def name_of(members: dict) -> str:
    return "-".join(str(value) for value in members.values()) or "defaults"


@pytest.mark.parametrize("members", CHOICES, ids=name_of)
@pytest.mark.parametrize("position", ["Id", "AbsoluteTime", "MostRecent"])
@pytest.mark.parametrize("place", [0, 5, -1], ids=["oldest", "middle", "newest"])
def test_a_page_starts_where_it_should(chat, everything, members, position, place):
    item = everything[place]
    start = {"Id": item["Id"], "AbsoluteTime": item["AbsoluteTime"],
             "MostRecent": len(everything) - everything.index(item)}[position]
    require_page(chat, everything, members | {"StartPosition": {position: start}})


@pytest.mark.parametrize("members", [
    choice | start for choice in CHOICES if choice.get("ScanDirection") != "FORWARD"
    for start in ({}, {"StartPosition": {}})], ids=name_of)
def test_without_a_start_the_newest_items_come(chat, everything, members):
    require_page(chat, everything, members)


def test_forward_without_a_start_gives_the_newest_item_or_nothing(chat, everything):
    got = [item["Id"] for item in chat.page(ScanDirection="FORWARD")["Transcript"]]
    assert got in ([], [everything[-1]["Id"]])


@pytest.mark.parametrize("members", [
    {"ScanDirection": "BACKWARD"}, {"ScanDirection": "FORWARD", "StartPosition": "oldest"},
    {"ScanDirection": "BACKWARD", "StartPosition": "newest"},
], ids=name_of)
@pytest.mark.parametrize("order", ["ASCENDING", "DESCENDING"])
@pytest.mark.parametrize("size", [1, 6, 10, 100])
def test_the_pages_together_give_each_item_once(chat, everything, members, order, size):
    request = members | {"SortOrder": order, "MaxResults": size}
    if "StartPosition" in request:
        place = {"oldest": 0, "newest": -1}[request["StartPosition"]]
        request["StartPosition"] = {"Id": everything[place]["Id"]}
    pages = pages_of(chat, request)
    assert all(len(page) == size for page in pages[:-1])
    assert 0 <= len(pages[-1]) <= size
    for page in pages:
        times = [everything_place(everything, item) for item in page]
        assert times == sorted(times, reverse=order == "DESCENDING")
    seen = [item["Id"] for page in pages for item in page]
    assert sorted(seen) == sorted(item["Id"] for item in everything)


def pages_of(chat: Participant, request: dict) -> list[list[dict]]:
    pages = []
    for _ in range(MESSAGES + 50):
        answer = chat.page(**request)
        pages.append(answer["Transcript"])
        if not answer.get("NextToken"):
            return pages
        request = request | {"NextToken": answer["NextToken"]}
    raise AssertionError("the pages have no end")


def everything_place(everything: list[dict], item: dict) -> int:
    return [each["Id"] for each in everything].index(item["Id"])


def test_a_time_between_two_items_starts_at_the_next_in_the_scan(chat, everything):
    before, after = everything[-2], everything[-1]
    between = before["AbsoluteTime"][:-4] + "999Z"
    assert before["AbsoluteTime"] < between < after["AbsoluteTime"]
    for direction in ("FORWARD", "BACKWARD"):
        require_page(chat, everything, {
            "StartPosition": {"AbsoluteTime": between}, "ScanDirection": direction})


@pytest.mark.parametrize("position", [
    {"Id": "no such item"}, {"Id": "x" * 256}, {"AbsoluteTime": "2999-01-01T00:00:00.000Z"},
], ids=["unknown", "longest", "future"])
def test_a_start_that_is_not_there_gives_an_empty_page(chat, position):
    answer = chat.page(StartPosition=position, ScanDirection="FORWARD")
    assert answer["Transcript"] == []
    assert not answer.get("NextToken")


def test_the_id_of_a_typing_event_gives_an_empty_page(chat):
    typing = chat.send_event(EVENT + "typing")
    assert chat.page(StartPosition={"Id": typing["Id"]})["Transcript"] == []


def test_the_contact_may_be_named_if_it_is_ones_own(chat, everything, opened):
    stranger = opened(start_chat(chat.server)).connect()
    own = chat.page(ContactId=chat.contact_id, MaxResults=100)["Transcript"]
    assert len(own) == len(everything)
    for contact_id in (stranger.contact_id, "no such contact"):
        answer = chat.page(ContactId=contact_id)
        assert answer["Transcript"] == []
        assert answer["NextToken"] == ""


@pytest.mark.parametrize("members", [
    {"MaxResults": -1}, {"MaxResults": 101}, {"MaxResults": "ten"}, {"MaxResults": 1.5},
    {"ScanDirection": "SIDEWAYS"}, {"SortOrder": "forward"}, {"NextToken": "not one of ours"},
    {"NextToken": "x" * 1001}, {"NextToken": 5}, {"StartPosition": {"MostRecent": 101}},
    {"StartPosition": {"MostRecent": -1}}, {"StartPosition": {"Id": "x" * 257}},
    {"StartPosition": {"Id": ""}}, {"StartPosition": {"AbsoluteTime": "yesterday"}},
    {"ContactId": ""}, {"ContactId": "x" * 257},
], ids=lambda members: str(members)[:50])
def test_values_outside_their_limits_are_refused(chat, members):
    client = chat.server.client("connectparticipant", validates=False)
    assert refusal(client.get_transcript, ConnectionToken=chat.connection_token,
                   **members) == INVALID


@pytest.mark.parametrize("members", [
    {"MaxResults": 0}, {"MaxResults": 100}, {"StartPosition": {"MostRecent": 0}},
    {"StartPosition": {"MostRecent": 100}}, {"ContactId": "x" * 256},
], ids=lambda members: str(members)[:50])
def test_values_at_their_limits_are_accepted(chat, members):
    client = chat.server.client("connectparticipant", validates=False)
    answer = client.get_transcript(ConnectionToken=chat.connection_token, **members)
    assert answer["InitialContactId"] == chat.contact_id


@pytest.mark.parametrize("body", [
    {"StartPosition": "MostRecent"}, {"StartPosition": [1]}, {"StartPosition": {"Id": 7}},
    {"StartPosition": {"MostRecent": "3"}}, {"MaxResults": {}}, {"SortOrder": ["ASCENDING"]},
], ids=str)
def test_values_of_another_type_are_refused(chat, body):
    request = Request("POST", "/participant/transcript", {"X-Amz-Bearer": chat.connection_token},
                      json.dumps(body).encode())
    require_error(ask(chat.server, request), *INVALID)


def test_a_next_token_of_another_chat_shows_nothing_of_it(chat, opened):
    stranger = opened(start_chat(chat.server)).connect()
    foreign = chat.page(MaxResults=1)["NextToken"]
    client = chat.server.client("connectparticipant")
    try:
        answer = client.get_transcript(
            ConnectionToken=stranger.connection_token, NextToken=foreign)
    except client.exceptions.ValidationException:
        return
    assert all(item["ContactId"] == stranger.contact_id for item in answer["Transcript"])


def test_times_are_of_one_width_and_never_go_back(everything):
    times = [item["AbsoluteTime"] for item in everything]
    assert {len(time) for time in times} == {len("2026-01-01T00:00:00.000Z")}
    assert times == sorted(times)
    assert len({item["Id"] for item in everything}) == len(everything)
