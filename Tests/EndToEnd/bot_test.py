# SPDX-License-Identifier: Apache-2.0
"""Bots behind plain HTTP, and the other services that flows call."""

import json

import pytest

from flows import action, bot, hang_up, pause, queue, say
from stand_in import Answer

LEFT = "participant.left"
INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive"


def bot_flow(server, name: str) -> list[dict]:
    return [bot("bot", f"parley:bot/{name}", "queue", "failed", when={"Sales": "sales"},
                LexSessionAttributes={"tone": "formal"}),
            say("sales", "to sales $.Lex.SessionAttributes.topic", "queue"),
            *queue("queue", server, "end"), say("failed", "no bot", "pause"), pause(), hang_up()]


def test_a_bot_takes_part_and_hands_over_to_the_queue(make_server, stand_in, talk):
    answers = iter([
        Answer({"messages": ["Good day", {"contentType": "text/markdown", "content": "**Hm**"}],
                "session": {"topic": "cars"}}),
        Answer({"messages": ["I fetch somebody"], "handOver": True, "intent": "Sales"}),
    ])
    robot = stand_in(lambda _: next(answers))
    server = make_server("--bot", f"helper={robot.url}/chat").start()
    customer = talk(server, *bot_flow(server, "helper"), Attributes={"plan": "gold"},
                    SupportedMessagingContentTypes=["text/plain", "text/markdown"])
    customer.send("Hello")
    said = customer.socket.message("Good day")
    assert (said["ParticipantRole"], said["DisplayName"]) == ("CUSTOM_BOT", "helper")
    assert customer.socket.message("**Hm**")["ContentType"] == "text/markdown"
    customer.send("I want a car")
    customer.socket.message("to sales cars")
    roles = [(item["ContentType"].rsplit(".", 1)[-1] if item["Type"] == "EVENT"
              else item["Content"], item.get("ParticipantRole"))
             for item in customer.transcript()]
    assert roles == [
        ("joined", "CUSTOMER"), ("Hello", "CUSTOMER"), ("joined", "CUSTOM_BOT"),
        ("Good day", "CUSTOM_BOT"), ("**Hm**", "CUSTOM_BOT"), ("I want a car", "CUSTOMER"),
        ("I fetch somebody", "CUSTOM_BOT"), ("left", "CUSTOM_BOT"), ("to sales cars", "SYSTEM")]
    first, second = robot.call(1), robot.call(2)
    assert first.path == "/chat"
    assert first.json == {
        "contactId": customer.contact_id, "message": "Hello", "attributes": {"plan": "gold"},
        "session": {"tone": "formal"}, "history": []}
    assert second.json["session"] == {"tone": "formal", "topic": "cars"}
    assert second.json["history"] == [
        {"role": "CUSTOMER", "text": "Hello"}, {"role": "CUSTOM_BOT", "text": "Good day"},
        {"role": "CUSTOM_BOT", "text": "**Hm**"}]
    described = server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=customer.contact_id)["Contact"]
    assert described["QueueInfo"]["Id"]


def test_a_bot_keeps_to_the_content_types_of_the_chat(make_server, stand_in, talk):
    robot = stand_in(Answer({"messages": [
        "Good day", {"contentType": "text/markdown", "content": "**Hm**"}]}))
    server = make_server("--bot", f"helper={robot.url}").start()
    customer = talk(server, *bot_flow(server, "helper"))
    customer.send("Hello")
    customer.socket.message("no bot")
    assert "Good day" not in [item.get("Content") for item in customer.transcript()]


def test_a_bot_that_fails_leads_to_the_error_branch_and_leaves(make_server, stand_in, talk):
    robot = stand_in(Answer(status=404))
    server = make_server("--bot", f"helper={robot.url}").start()
    customer = talk(server, *bot_flow(server, "helper"))
    customer.send("Hello")
    customer.socket.message("no bot")
    customer.socket.event(LEFT, "CUSTOM_BOT")


@pytest.mark.parametrize("message", [
    "a\0b", "x" * 20_481, {"contentType": INTERACTIVE, "content": "no JSON"},
    {"contentType": INTERACTIVE, "content": json.dumps({"templateType": "ListPicker"})},
])
def test_what_may_not_be_said_is_a_failure_of_the_bot(make_server, stand_in, talk, message):
    robot = stand_in(Answer({"messages": ["never said", message]}))
    server = make_server("--bot", f"helper={robot.url}").start()
    customer = talk(server, *bot_flow(server, "helper"))
    customer.send("Hello")
    customer.socket.message("no bot")
    said = [item["Content"] for item in customer.transcript() if item["Type"] == "MESSAGE"]
    assert said == ["Hello", "no bot"]
    assert "cannot be said" in server.log()


def test_a_long_answer_is_said_in_pieces(make_server, stand_in, talk):
    words = " ".join(f"word{number}" for number in range(400))
    robot = stand_in(Answer({"messages": [words]}))
    server = make_server("--bot", f"helper={robot.url}").start()
    customer = talk(server, *bot_flow(server, "helper"))
    customer.send("Hello")
    customer.socket.item(lambda item: item.get("Content", "").endswith("word399"))
    said = [item["Content"] for item in customer.transcript()
            if item["Type"] == "MESSAGE" and item["ParticipantRole"] == "CUSTOM_BOT"]
    assert len(said) > 2 and max(map(len, said)) <= 1024
    assert " ".join(said) == words


def test_a_language_model_answers_and_hands_over(make_server, stand_in, talk):
    def completion(**message) -> Answer:
        return Answer({"choices": [{"message": {"role": "assistant"} | message}]})

    answers = iter([
        completion(content="How can I help?"),
        completion(content=None, tool_calls=[{"type": "function", "function": {
            "name": "hand_over", "arguments": json.dumps({"reason": "wants a person"})}}]),
    ])
    model = stand_in(lambda _: next(answers))
    server = make_server("--bot", f"model=openai:{model.url}/v1#tiny-1").start()
    customer = talk(
        server,
        bot("bot", "parley:bot/model", "out", "failed", when={"HandOver": "over"},
            LexSessionAttributes={"instructions": "You sell cars to $.Attributes.name."}),
        say("over", "because $.Lex.SessionAttributes.handOverReason", "pause"),
        say("out", "out", "pause"), say("failed", "no bot", "pause"), pause(), hang_up(),
        Attributes={"name": "Ann"})
    customer.send("Hello")
    assert customer.socket.message("How can I help?")["ParticipantRole"] == "CUSTOM_BOT"
    customer.send("A person, please")
    customer.socket.message("because wants a person")
    customer.socket.event(LEFT, "CUSTOM_BOT")
    assert model.call(1).path == "/v1/chat/completions"
    body = model.call(2).json
    assert body["model"] == "tiny-1"
    assert body["messages"] == [
        {"role": "system", "content": "You sell cars to Ann."},
        {"role": "user", "content": "Hello"},
        {"role": "assistant", "content": "How can I help?"},
        {"role": "user", "content": "A person, please"}]
    assert body["tools"][0]["function"]["name"] == "hand_over"


def test_a_profile_is_found(make_server, stand_in, talk):
    profiles = stand_in(Answer({"Items": [{"ProfileId": "p-1", "FirstName": "Ada"}]}))
    server = make_server("--service-endpoint", f"customer-profiles={profiles.url}#people").start()
    customer = talk(
        server,
        action("find", "GetCustomerProfile",
               {"ProfileRequestData": {"IdentifierName": "Email", "IdentifierValue": "a@b.c"},
                "ProfileResponseData": ["FirstName"]}, "found",
               {"NoMatchingError": "failed", "NoneFoundError": "failed",
                "MultipleFoundError": "failed"}),
        say("found", "Hello $.Customer.FirstName of $.Customer.ProfileARN", "pause"), say("failed", "nobody", "pause"),
        pause(), hang_up())
    instance = server.ready["instanceArn"].split(":")
    customer.socket.message(
        f"Hello Ada of arn:aws:profile:{instance[3]}:{instance[4]}:domains/people/profiles/p-1")
    call = profiles.call()
    assert (call.method, call.path, call.query) == (
        "POST", "/domains/people/profiles/search", {"max-results": "2"})
    assert call.json == {"KeyName": "_email", "Values": ["a@b.c"]}
    call.require_signed(server.ready, "profile")


def test_a_task_is_made_in_the_instance(make_server, stand_in, talk):
    contacts = stand_in(Answer({"ContactId": "c-9"}))
    server = make_server("--service-endpoint", f"contacts={contacts.url}").start()
    customer = talk(
        server,
        action("task", "CreateTask",
               {"ContactFlowId": server.ready["contactFlowId"], "Name": "Call back"}, "made",
               {"NoMatchingError": "failed"}),
        say("made", "task $.Task.ContactId", "pause"), say("failed", "no task", "pause"),
        pause(), hang_up())
    customer.socket.message("task c-9")
    call = contacts.call()
    assert (call.method, call.path) == ("PUT", "/contact/task")
    assert call.json["InstanceId"] == server.ready["instanceId"]
    assert call.json["ClientToken"] == call.key
    call.require_signed(server.ready, "connect")
