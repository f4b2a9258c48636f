# SPDX-License-Identifier: Apache-2.0
"""A language model whose words the customer is shown while it speaks."""

from __future__ import annotations

import json
import threading

import pytest

from chat import refusal
from chat_page import ChatPage
from chat_socket import EVENT, PING
from flows import bot, hang_up, pause, say
from stand_in import Answer, Cut, Events

WAIT_SECONDS = 20
INCREMENTAL = {"ParticipantConfiguration": {"ResponseMode": "INCREMENTAL"}}
DONE = "[DONE]"


def words(text: str) -> dict:
    return {"choices": [{"index": 0, "delta": {"content": text}}]}


def call(**function) -> dict:
    return {"choices": [{"delta": {"tool_calls": [{"index": 0, "function": function}]}}]}


class Gate:
    """Lets a model go on when the test says so."""

    def __init__(self):
        self.event = threading.Event()

    def open(self):
        self.event.set()

    def wait(self):
        assert self.event.wait(WAIT_SECONDS), "the test has forgotten the model"


@pytest.fixture
def converse(make_server, stand_in, talk):
    """Starts a chat with a model that answers as the test says."""
    def begin(answer, **members):
        model = stand_in(answer)
        server = make_server("--bot", f"model=openai:{model.url}/v1#tiny-1").start()
        customer = talk(
            server, bot("bot", "parley:bot/model", "out", "failed", when={"HandOver": "over"}),
            say("over", "because $.Lex.SessionAttributes.handOverReason", "pause"),
            say("out", "out", "pause"), say("failed", "no bot", "pause"), pause(), hang_up(),
            **members)
        return customer, model
    return begin


def of_model(items: list[dict]) -> list[dict]:
    return [item for item in items
            if item["Type"] == "MESSAGE" and item["DisplayName"] == "model"]


def joined(pieces: list[dict]) -> str:
    """The text as a client puts it together, whose rules these pieces must keep to."""
    text = ""
    for number, piece in enumerate(pieces, 1):
        assert piece["ParticipantRole"] == "SYSTEM"
        assert piece["Id"] == pieces[0]["Id"]
        assert piece["MessageMetadata"]["ChunkNumber"] == number
        is_last = number == len(pieces)
        assert piece["MessageMetadata"]["MessageCompleted"] is is_last
        assert not is_last or piece["Content"].startswith(text)
        text = piece["Content"] if is_last else text + piece["Content"]
    return text


def test_words_are_shown_while_the_model_speaks(converse):
    gate, later = Gate(), Gate()

    def answer(_):
        def speak():
            yield {"choices": [{"delta": {"role": "assistant", "content": ""}}]}
            yield words("Good")
            yield words(" day")
            gate.wait()
            yield words(", Ann!")
            later.wait()
            yield {"choices": [{"delta": {}, "finish_reason": "stop"}]}
            yield DONE
        return Events(speak())

    customer, model = converse(answer, **INCREMENTAL)
    customer.send("Hello")
    first = customer.socket.item(
        lambda item: item.get("MessageMetadata", {}).get("ChunkNumber") == 1)
    assert "Good day".startswith(first["Content"])
    # Clients confirm the first piece, and write while the model speaks.
    customer.send_event(EVENT + "message.delivered",
                        Content=json.dumps({"messageId": first["Id"]}))
    unknown = first["Id"][:-4] + "0000"
    assert refusal(customer.send_event, EVENT + "message.read",
                   Content=json.dumps({"messageId": unknown}))[0] in (400, 404)
    assert customer.page(StartPosition={"Id": first["Id"]})["Transcript"] == []
    gate.open()
    customer.socket.item(lambda item: item.get("Content", "").endswith("Ann"))
    customer.socket.ask(PING)
    later.open()
    whole = customer.socket.message("Good day, Ann!")
    assert joined(of_model(customer.socket.items)) == "Good day, Ann!"
    items = customer.transcript()
    assert [item.get("Content") for item in items] == [None, "Hello", None, "Good day, Ann!"]
    said = items[-1]
    assert (said["Id"], said["ParticipantRole"], said["DisplayName"]) == (
        first["Id"], "SYSTEM", "model")
    assert said["AbsoluteTime"] == whole["AbsoluteTime"] >= first["AbsoluteTime"]
    assert set(said["MessageMetadata"]) == {"MessageId", "Receipts"}
    assert [list(receipt) for receipt in said["MessageMetadata"]["Receipts"]] == [
        ["DeliveredTimestamp", "RecipientParticipantId"]]
    page = customer.page(StartPosition={"Id": first["Id"]}, SortOrder="ASCENDING")["Transcript"]
    assert [item["Id"] for item in page] == [first["Id"]]
    body = model.call(1).json
    assert body["stream"] is True
    assert body["tools"][0]["function"]["name"] == "hand_over"


def test_what_is_written_meanwhile_is_asked_next_and_told_in_its_place(converse):
    gate = Gate()

    def answer(call):
        def speak():
            yield words("First answer. ")
            gate.wait()
            yield words("Its end")
            yield DONE
        if call.json["messages"][-1]["content"] == "one":
            return Events(speak())
        return Events([words("Second answer"), DONE])

    customer, model = converse(answer, **INCREMENTAL)
    customer.send("one")
    customer.socket.item(lambda item: item.get("Content", "").startswith("First"))
    customer.send("two")
    gate.open()
    customer.socket.message("Second answer")
    assert [item["Content"] for item in customer.transcript() if item["Type"] == "MESSAGE"] == [
        "one", "two", "First answer. Its end", "Second answer"]
    assert model.call(2).json["messages"][1:] == [
        {"role": "user", "content": "one"},
        {"role": "assistant", "content": "First answer. Its end"},
        {"role": "user", "content": "two"}]


@pytest.mark.parametrize("members", [
    {}, {"ParticipantConfiguration": {"ResponseMode": "COMPLETE"}}])
def test_who_wants_answers_whole_gets_them_whole(converse, members):
    customer, model = converse(
        Answer({"choices": [{"message": {"content": "Good day"}}]}), **members)
    customer.send("Hello")
    said = customer.socket.message("Good day")
    assert said["ParticipantRole"] == "CUSTOM_BOT"
    assert "MessageMetadata" not in said
    assert "stream" not in model.call(1).json


def test_an_endpoint_that_does_not_stream_answers_whole(converse):
    customer, model = converse(
        Answer({"choices": [{"message": {"content": "Good day"}}]}), **INCREMENTAL)
    customer.send("Hello")
    said = customer.socket.message("Good day")
    assert said["ParticipantRole"] == "CUSTOM_BOT"
    assert "MessageMetadata" not in said
    assert model.call(1).json["stream"] is True


def test_a_model_says_something_and_hands_over(converse):
    customer, _ = converse(Events([
        words("I fetch "), words("somebody."), call(name="hand_over", arguments=""),
        call(arguments='{"reason": "wants'), call(arguments=' a person"}'), DONE]), **INCREMENTAL)
    customer.send("A person, please")
    customer.socket.message("because wants a person")
    customer.socket.event("participant.left", "CUSTOM_BOT")
    assert joined(of_model(customer.socket.items)) == "I fetch somebody."


def test_a_long_answer_becomes_messages_each_with_its_pieces(converse):
    text = " ".join(f"word{number}" for number in range(400))

    def speak():
        for place in range(0, len(text), 50):
            yield words(text[place:place + 50])
        yield DONE

    customer, _ = converse(lambda _: Events(speak()), **INCREMENTAL)
    customer.send("Hello")
    customer.socket.item(lambda item: item.get("MessageMetadata", {}).get("MessageCompleted")
                         and item["Content"].endswith("word399"))
    said = of_model(customer.transcript())
    assert len(said) > 2 and max(len(item["Content"]) for item in said) <= 1024
    assert " ".join(item["Content"] for item in said) == text
    frames = of_model(customer.socket.items)
    for item in said:
        assert joined([frame for frame in frames if frame["Id"] == item["Id"]]) == item["Content"]


@pytest.mark.parametrize("end", ["cut", "nonsense", "control"])
def test_what_was_shown_of_an_answer_that_fails_is_said(converse, end):
    gate = Gate()

    def speak():
        yield words("I know that ")
        gate.wait()
        if end == "cut":
            raise Cut
        yield "no JSON" if end == "nonsense" else words("\u0007")

    customer, model = converse(lambda _: Events(speak()), **INCREMENTAL)
    customer.send("Hello")
    customer.socket.item(lambda item: item.get("Content", "").startswith("I know"))
    gate.open()
    customer.socket.message("no bot")
    assert joined(of_model(customer.socket.items)) == "I know that"
    assert [item["Content"] for item in customer.transcript() if item["Type"] == "MESSAGE"] == [
        "Hello", "I know that", "no bot"]
    assert len(model.calls) == 1
    assert "outside call failed" in customer.server.log()


@pytest.mark.parametrize("end", ["kill", "stop"])
def test_after_a_restart_in_mid_answer_the_new_one_takes_its_place(converse, end):
    gate = Gate()
    answers = iter(["old", "new"])

    def answer(_):
        def speak():
            which = next(answers)
            yield words(f"The {which} answer ")
            if which == "old":
                gate.wait()
                raise Cut
            yield DONE
        return Events(speak())

    customer, model = converse(answer, **INCREMENTAL)
    customer.send("Hello")
    old = customer.socket.item(lambda item: item.get("Content", "").startswith("The old"))
    getattr(customer.server, end)()
    gate.open()
    customer.server.start()
    customer.connect()
    new = customer.socket.message("The new answer")
    assert new["Id"] == old["Id"]
    assert new["MessageMetadata"]["MessageCompleted"] is True
    assert model.call(2).key == model.call(1).key
    assert [item["Content"] for item in of_model(customer.transcript())] == ["The new answer"]


def test_the_test_chat_shows_a_message_once_it_is_whole(converse, tab):
    gate = Gate()

    def speak():
        yield words("Good day, ")
        gate.wait()
        yield words("Ann")
        yield DONE

    customer, _ = converse(lambda _: Events(speak()), **INCREMENTAL)
    page = ChatPage(tab, customer.server).open().start().take_part_as(customer)
    page.say("Hello")
    customer.socket.message("Good day,")
    gate.open()
    page.wait_text("Good day, Ann")
    assert page.bubbles == ["Hello", "Good day, Ann"]


def test_a_chat_that_is_stopped_in_mid_answer_hears_no_more_of_it(converse):
    gate = Gate()

    def speak():
        yield words("Well, I ")
        gate.wait()
        yield words("think so")
        yield DONE

    customer, _ = converse(lambda _: Events(speak()), **INCREMENTAL)
    customer.send("Hello")
    customer.socket.item(lambda item: item.get("Content", "").startswith("Well"))
    customer.server.connect.stop_contact(
        InstanceId=customer.server.ready["instanceId"], ContactId=customer.contact_id)
    customer.socket.event("chat.ended")
    gate.open()
    customer.server.restart()
    assert of_model(customer.transcript()) == []
    assert customer.socket.items[-1]["ContentType"] == EVENT + "chat.ended"
