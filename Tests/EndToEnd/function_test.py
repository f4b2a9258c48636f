# SPDX-License-Identifier: Apache-2.0
"""Flows that invoke functions by the Invoke API, and what becomes of them."""

import json
import subprocess
import threading

import pytest

from flows import FUNCTION, action, bot, greeting_flow, hang_up, invoke, pause, say
from parley_server import binary, environment
from stand_in import Answer

ALIAS = "arn:aws:lex:us-east-1:123456789012:bot-alias/BOTID12345/ALIASID123"


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
    Answer({"name": "A\u0000"}), Answer("not json"), Answer({"a": {"deep": 1}}), Answer({"a": "x" * 33_000}),
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
    told = subprocess.run(
        [binary(), "explain", customer.contact_id, "--data", str(server.data)],
        capture_output=True, text=True, timeout=30, env=environment())
    assert told.returncode == 0, told.stderr
    assert 'ask  InvokeLambdaFunction' in told.stdout
    assert 'goes on to "said"' in told.stdout
    assert 'answered: {"name":"Ada"}' in told.stdout


def test_nothing_is_explained_of_an_unknown_contact(tmp_path):
    told = subprocess.run([binary(), "explain", "nobody", "--data", str(tmp_path)],
                          capture_output=True, text=True, timeout=30, env=environment())
    assert told.returncode != 0
    assert "Nothing is known of the contact nobody" in told.stderr
