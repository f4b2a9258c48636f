# SPDX-License-Identifier: Apache-2.0
"""SIGKILL while flows wait for something, and the virtual clock while they ask outside."""

import json
import threading

from chat import start_chat
from flows import (FUNCTION, create_flow, greeting_flow, hang_up, invoke, pause, queue,
                   say)
from stand_in import Answer, Call


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
    # Once another chat's call was answered, so was the errand that came before it.
    talk(server, invoke("ask", FUNCTION, "said", "said"), say("said", "next", "pause"), pause(),
         hang_up()).socket.message("next")
    server.restart()
    keys = [call.key for call in functions.calls]
    assert keys.count(first.key) == 2, "an errand that was run is run again"


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


def test_a_chat_goes_on_in_the_flow_it_began_with_after_a_restart(make_server, opened):
    server = make_server("--clock", "virtual").start()
    old = [pause("pause", "said", 600), say("said", "the old way", "end"), hang_up()]
    new = [say("hello", "the new way", "end"), hang_up()]
    flows = [create_flow(server, *old), create_flow(server, *old)]
    chats = [opened(start_chat(server, ContactFlowId=flow)).connect() for flow in flows]
    instance = server.ready["instanceId"]
    content = {"Version": "2019-10-30", "StartAction": "hello", "Actions": new}
    server.connect.update_contact_flow_content(
        InstanceId=instance, ContactFlowId=flows[0], Content=json.dumps(content))
    server.connect.delete_contact_flow(InstanceId=instance, ContactFlowId=flows[1])
    server.kill()
    server.start()
    for chat in chats:
        chat.connect()
    server.advance("PT10M")
    for chat in chats:
        chat.socket.message("the old way")
        chat.socket.event("chat.ended")


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
