# SPDX-License-Identifier: Apache-2.0
"""What flows ask outside: functions, bots and services, spoken to at their real APIs."""

import json
import threading

import pytest

from chat import Participant
from flows import action, bot, hang_up, invoke, pause, queue, say, start_flow
from stand_in import Answer, Call, StandIn

FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:greet"
ALIAS = "arn:aws:lex:us-east-1:123456789012:bot-alias/BOTID12345/ALIASID123"
JOINED = "participant.joined"
LEFT = "participant.left"


@pytest.fixture
def stand_in():
    """Makes stand-ins, closed when the test is over."""
    made: list[StandIn] = []

    def make(answer) -> StandIn:
        made.append(StandIn(answer if callable(answer) else lambda _: answer))
        return made[-1]

    yield make
    for server in made:
        server.close()


def greeting_flow(**parameters) -> list[dict]:
    return [invoke("ask", FUNCTION, "said", "failed", **parameters),
            say("said", "Hello $.External.name", "pause"),
            say("failed", "no function", "pause"), pause(), hang_up()]


@pytest.fixture
def talk(opened):
    """Starts a chat with a flow and connects its customer."""
    def begin(server, *actions: dict, **members) -> Participant:
        return opened(start_flow(server, *actions, **members)).connect()
    return begin


# Functions


def test_a_function_is_invoked_at_its_api(make_server, stand_in, talk):
    functions = stand_in(Answer({"name": "Ada"}))
    server = make_server("--lambda-endpoint", functions.url).start()
    customer = talk(server, *greeting_flow(LambdaInvocationAttributes={"plan": "$.Attributes.plan"}),
                    Attributes={"plan": "gold"})
    assert customer.socket.message("Hello Ada")["ParticipantRole"] == "SYSTEM"
    call = functions.call()
    assert (call.method, call.path) == ("POST", "/2015-03-31/functions/greet/invocations")
    assert call.headers["x-amz-invocation-type"] == "RequestResponse"
    call.require_signed(server.ready, "lambda")
    assert call.key.startswith(customer.contact_id)
    assert call.client_context == {"custom": {"parleyIdempotencyKey": call.key}}
    assert call.json["Name"] == "ContactFlowEvent"
    details = call.json["Details"]
    assert details["Parameters"] == {"plan": "gold"}
    data = details["ContactData"]
    assert data["Attributes"] == {"plan": "gold"}
    assert data["Channel"] == "CHAT"
    assert data["ContactId"] == data["InitialContactId"] == customer.contact_id
    assert data["InstanceARN"] == server.ready["instanceArn"]
    assert data["CustomerEndpoint"] is None
    assert len(functions.calls) == 1


@pytest.mark.parametrize("name,path,query", [
    ("greet", "/2015-03-31/functions/greet/invocations", {}),
    (FUNCTION + ":live", "/2015-03-31/functions/greet/invocations", {"Qualifier": "live"}),
    ("123456789012:function:greet", "/2015-03-31/functions/greet/invocations", {}),
])
def test_a_function_is_named_in_any_form(make_server, stand_in, talk, name, path, query):
    functions = stand_in(Answer({"name": "Ada"}))
    server = make_server("--lambda-endpoint", functions.url).start()
    customer = talk(server, *greeting_flow(LambdaFunctionARN=name))
    customer.socket.message("Hello Ada")
    call = functions.call()
    assert (call.path, call.query) == (path, query)
    call.require_signed(server.ready, "lambda")


def test_an_emulators_one_function_takes_every_call(make_server, stand_in, talk):
    path = "/2015-03-31/functions/function/invocations"
    emulator = stand_in(Answer({"name": "Ada"}))
    other = stand_in(Answer(status=500))
    server = make_server("--lambda-endpoint", "greet=" + emulator.url + path,
                         "--lambda-endpoint", other.url).start()
    customer = talk(server, *greeting_flow())
    customer.socket.message("Hello Ada")
    assert emulator.call().path == path
    assert other.calls == []


@pytest.mark.parametrize("answer", [
    Answer({"errorMessage": "x", "errorType": "KeyError"},
           headers={"X-Amz-Function-Error": "Unhandled"}),
    Answer({"Message": "no"}, status=404, headers={"x-amzn-ErrorType": "ResourceNotFound"}),
    Answer("not json"), Answer({"a": {"deep": 1}}), Answer({"a": "x" * 33_000}),
    Answer(status=302, headers={"Location": "http://127.0.0.1:1/"}),
])
def test_a_function_that_fails_leads_to_the_error_branch(make_server, stand_in, talk, answer):
    functions = stand_in(answer)
    server = make_server("--lambda-endpoint", functions.url).start()
    talk(server, *greeting_flow()).socket.message("no function")
    assert len(functions.calls) == 1


def test_a_function_that_is_throttled_is_asked_again_with_the_same_key(
        make_server, stand_in, talk):
    answers = iter([Answer(status=429), Answer(status=500), Answer(status=503),
                    Answer({"name": "Ada"})])
    functions = stand_in(lambda _: next(answers))
    server = make_server("--lambda-endpoint", functions.url).start()
    talk(server, *greeting_flow()).socket.message("Hello Ada")
    assert len(functions.calls) == 4
    assert len({call.key for call in functions.calls}) == 1


def test_a_function_has_no_more_than_three_retries(make_server, stand_in, talk):
    functions = stand_in(Answer(status=500))
    server = make_server("--lambda-endpoint", functions.url).start()
    talk(server, *greeting_flow()).socket.message("no function")
    assert len(functions.calls) == 4


def test_a_function_has_as_long_as_the_flow_gives_it(make_server, stand_in, talk):
    release = threading.Event()
    functions = stand_in(lambda _: Answer({"late": str(release.wait(20))}))
    server = make_server("--lambda-endpoint", functions.url).start()
    talk(server, *greeting_flow(InvocationTimeLimitSeconds="1")).socket.message("no function")
    release.set()


def test_without_an_endpoint_every_question_takes_the_error_branch(server, talk):
    flow = [
        invoke("f", FUNCTION, "wrong", "async"),
        invoke("async", FUNCTION, "wrong", "lex", InvocationType="ASYNCHRONOUS"),
        bot("lex", ALIAS, "wrong", "bot",
            LexInitializationData={"InitialMessage": "$.Media.InitialMessage"}),
        bot("bot", "parley:bot/nobody", "wrong", "profile",
            LexInitializationData={"InitialMessage": "$.Media.InitialMessage"}),
        action("profile", "GetCustomerProfile",
               {"ProfileRequestData": {"IdentifierName": "Email", "IdentifierValue": "a@b.c"},
                "ProfileResponseData": ["FirstName"]}, "wrong",
               {"NoMatchingError": "right", "NoneFoundError": "wrong",
                "MultipleFoundError": "wrong"}),
        say("right", "all failed", "pause"), say("wrong", "pretended", "pause"), pause(), hang_up(),
    ]
    customer = talk(server, *flow, InitialMessage={"ContentType": "text/plain", "Content": "Hi"})
    customer.socket.message("all failed")


def test_nobody_waits_for_an_asynchronous_function(make_server, stand_in, talk):
    release = threading.Event()
    functions = stand_in(lambda _: Answer(status=202 if release.wait(20) else 500))
    server = make_server("--lambda-endpoint", functions.url).start()
    customer = talk(server, invoke("ask", FUNCTION, "said", "failed",
                                   InvocationType="ASYNCHRONOUS"),
                    say("said", "gone on", "end"), say("failed", "no function", "end"), hang_up())
    customer.socket.message("gone on")
    customer.socket.event("chat.ended")
    call = functions.call()
    assert call.headers["x-amz-invocation-type"] == "Event"
    call.require_signed(server.ready, "lambda")
    release.set()


# Restarts


def test_a_call_in_flight_is_repeated_after_a_kill(make_server, stand_in, talk):
    gate = threading.Event()

    def answer(call: Call) -> Answer:
        gate.wait(20)
        return Answer({"name": "Ada"})

    functions = stand_in(answer)
    server = make_server("--lambda-endpoint", functions.url).start()
    customer = talk(server, *greeting_flow())
    first = functions.call(1)
    server.kill()
    gate.set()
    server.start()
    second = functions.call(2)
    assert second.key == first.key
    assert second.json == first.json
    customer.connect().socket.message("Hello Ada")
    said = [item["Content"] for item in customer.transcript() if item["Type"] == "MESSAGE"]
    assert said == ["Hello Ada"]
    assert len(functions.calls) == 2


def test_an_asynchronous_call_survives_a_kill_though_the_chat_is_over(
        make_server, stand_in, talk):
    gate = threading.Event()

    def answer(_: Call) -> Answer:
        gate.wait(20)
        return Answer(status=202)

    functions = stand_in(answer)
    server = make_server("--lambda-endpoint", functions.url).start()
    customer = talk(server, invoke("ask", FUNCTION, "end", "end", InvocationType="ASYNCHRONOUS"),
                    hang_up())
    customer.socket.event("chat.ended")
    first = functions.call(1)
    server.kill()
    gate.set()
    server.start()
    assert functions.call(2).key == first.key
    server.restart()
    assert len(functions.calls) == 2, "an errand that was run is run again"


def test_a_flow_goes_on_after_a_kill_in_a_wait_and_in_a_queue(make_server, talk):
    server = make_server("--clock", "virtual").start()
    waiting = talk(server, pause("pause", "said", 600), say("said", "time is up", "end"), hang_up())
    queued = talk(server, *queue("queue", server, "end"), hang_up())
    server.advance("PT5M")
    server.kill()
    server.start()
    described = server.connect.describe_contact(
        InstanceId=server.ready["instanceId"], ContactId=queued.contact_id)["Contact"]
    assert described["QueueInfo"]["Id"]
    waiting.connect()
    server.advance("PT4M59S")
    assert [item for item in waiting.transcript() if item["Type"] == "MESSAGE"] == []
    server.advance("PT1S")
    waiting.socket.message("time is up")
    waiting.socket.event("chat.ended")


# The clock


def test_the_virtual_clock_waits_for_calls_in_flight(make_server, stand_in, talk):
    gate = threading.Event()

    def answer(_: Call) -> Answer:
        gate.wait(20)
        return Answer({"name": "Ada"})

    functions = stand_in(answer)
    server = make_server("--clock", "virtual", "--lambda-endpoint", functions.url).start()
    customer = talk(server, pause("first", "ask", 60), *greeting_flow())
    release = threading.Timer(0.5, gate.set)
    release.start()
    server.advance("PT1M")
    said = [item["Content"] for item in customer.transcript() if item["Type"] == "MESSAGE"]
    assert said == ["Hello Ada"]


# Lex


def recognized(intent: str, state: str, *messages: dict, **attributes: str) -> Answer:
    return Answer({
        "sessionId": "s", "messages": list(messages),
        "interpretations": [{"intent": {"name": intent, "state": state},
                             "nluConfidence": {"score": 0.9}}],
        "sessionState": {
            "sessionAttributes": attributes,
            "dialogAction": {"type": "Close" if state == "Fulfilled" else "ElicitSlot"},
            "intent": {"name": intent, "state": state,
                       "slots": {"City": {"value": {"interpretedValue": "Bern"}}}}}})


PICKER = json.dumps({"templateType": "ListPicker", "version": "1.0", "data": {
    "content": {"title": "Where?", "elements": [{"title": "Bern"}]}}})


def lex_flow(server, **parameters) -> list[dict]:
    return [bot("bot", ALIAS, "other", "failed", when={"Book": "booked"}, Text="Ask me",
                LexSessionAttributes={"plan": "$.Attributes.plan"}, **parameters),
            say("booked", "$.Lex.IntentName $.Lex.Slots.City $.Lex.SessionAttributes.seat", "pause"),
            say("other", "something else", "pause"), say("failed", "no bot", "pause"), pause(),
            hang_up()]


def test_a_conversation_with_lex(make_server, stand_in, talk):
    answers = iter([
        recognized("Book", "InProgress", {"contentType": "PlainText", "content": "Where to?"},
                   {"contentType": "CustomPayload", "content": PICKER}),
        recognized("Book", "Fulfilled", {"contentType": "PlainText", "content": "Booked."},
                   seat="12"),
    ])
    lex = stand_in(lambda _: next(answers))
    server = make_server("--lex-endpoint", lex.url).start()
    customer = talk(server, *lex_flow(server), Attributes={"plan": "gold"})
    customer.socket.message("Ask me")
    customer.send("I want to travel")
    asked = customer.socket.message("Where to?")
    assert (asked["ParticipantRole"], asked["DisplayName"]) == ("SYSTEM", "BOT")
    picker = customer.socket.message(PICKER)
    assert picker["ContentType"] == "application/vnd.amazonaws.connect.message.interactive"
    customer.send("Bern")
    customer.socket.message("Booked.")
    customer.socket.message("Book Bern 12")
    first, second = lex.call(1), lex.call(2)
    for call in (first, second):
        call.require_signed(server.ready, "lex")
        assert call.path == ("/bots/BOTID12345/botAliases/ALIASID123/botLocales/en_US/sessions/"
                             f"{customer.contact_id}/text")
    assert first.json["text"] == "I want to travel"
    assert first.json["sessionState"] == {"sessionAttributes": {"plan": "gold"}}
    assert first.json["requestAttributes"]["x-amz-lex:channels:platform"] == "Connect Chat"
    assert "PlainText" in first.json["requestAttributes"]["x-amz-lex:accept-content-types"]
    assert second.json["text"] == "Bern"
    assert "sessionState" not in second.json
    assert first.key != second.key


@pytest.mark.parametrize("answer,said", [
    (recognized("FallbackIntent", "ReadyForFulfillment"), "something else"),
    (recognized("Book", "Failed"), "Book Bern "),
    (Answer(status=403), "no bot"), (Answer("not json"), "no bot"),
])
def test_what_becomes_of_a_turn(make_server, stand_in, talk, answer, said):
    lex = stand_in(answer)
    server = make_server("--lex-endpoint", lex.url).start()
    customer = talk(server, *lex_flow(server))
    customer.socket.message("Ask me")
    customer.send("hello")
    customer.socket.item(lambda item: item.get("Content", "").strip() == said.strip())


def test_a_kill_between_two_turns_of_a_conversation(make_server, stand_in, talk):
    answers = iter([
        recognized("Book", "InProgress", {"contentType": "PlainText", "content": "Where to?"}),
        recognized("Book", "Fulfilled"),
    ])
    lex = stand_in(lambda _: next(answers))
    server = make_server("--lex-endpoint", lex.url).start()
    customer = talk(server, *lex_flow(server))
    customer.socket.message("Ask me")
    customer.send("travel")
    customer.socket.message("Where to?")
    server.kill()
    server.start()
    customer.connect()
    customer.send("Bern")
    customer.socket.item(lambda item: item.get("Content", "").startswith("Book Bern"))
    assert lex.call(1).path == lex.call(2).path


# Bots behind plain HTTP


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
    customer = talk(server, *bot_flow(server, "helper"), Attributes={"plan": "gold"})
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


def test_a_bot_that_fails_leads_to_the_error_branch_and_leaves(make_server, stand_in, talk):
    robot = stand_in(Answer(status=404))
    server = make_server("--bot", f"helper={robot.url}").start()
    customer = talk(server, *bot_flow(server, "helper"))
    customer.send("Hello")
    customer.socket.message("no bot")
    customer.socket.event(LEFT, "CUSTOM_BOT")


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


# Other services


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
        say("found", "Hello $.Customer.FirstName", "pause"), say("failed", "nobody", "pause"),
        pause(), hang_up())
    customer.socket.message("Hello Ada")
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


# The way that was taken


def test_the_flow_log_and_the_path(make_server, stand_in, talk, tmp_path):
    functions = stand_in(Answer({"name": "Ada"}))
    log = tmp_path / "flows.jsonl"
    server = make_server("--lambda-endpoint", functions.url, "--flow-log", str(log)).start()
    customer = talk(
        server, say("quiet", "not logged", "on"),
        action("on", "UpdateFlowLoggingBehavior", {"FlowLoggingBehavior": "Enabled"}, "ask"),
        *greeting_flow())
    customer.socket.message("Hello Ada")
    server.stop()
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    kinds = [line["ContactFlowModuleType"] for line in lines]
    assert kinds[0] == "SetLoggingBehavior"
    assert kinds.count("InvokeExternalResource") == 2, "one on the way in, one on the way out"
    assert "PlayPrompt" in kinds
    for line in lines:
        assert line["ContactId"] == customer.contact_id
        assert line["ContactFlowId"].startswith(server.ready["instanceArn"] + "/contact-flow/")
        assert line["Timestamp"].endswith("Z")
    paths = [json.loads(line) for line in
             (server.data / "logs" / "flow-paths.jsonl").read_text().splitlines()]
    assert [step["block"] for step in paths] == ["quiet", "on", "ask", "ask", "said", "pause"]
    assert all(step["contact"] == customer.contact_id for step in paths)
