# SPDX-License-Identifier: Apache-2.0
"""Flow documents in few words, and their way into a server."""

from __future__ import annotations

import itertools
import json

from chat import Participant, start_chat
from parley_server import ParleyServer

_numbers = itertools.count(1)


def action(name: str, kind: str, parameters: dict | None = None, to: str | None = None,
           errors: dict[str, str] | None = None, when: dict[str, str] | None = None) -> dict:
    """An action; `to` is its next one, `errors` and `when` lead from error types and results."""
    transitions: dict = {}
    if to is not None:
        transitions["NextAction"] = to
        transitions["Errors"] = [{"ErrorType": kind, "NextAction": target}
                                 for kind, target in (errors or {}).items()]
        transitions["Conditions"] = [
            {"NextAction": target, "Condition": {"Operator": "Equals", "Operands": [value]}}
            for value, target in (when or {}).items()]
    return {"Identifier": name, "Type": kind, "Parameters": parameters or {},
            "Transitions": transitions}


def say(name: str, text: str, to: str) -> dict:
    return action(name, "MessageParticipant", {"Text": text}, to)


def hang_up(name: str = "end") -> dict:
    return action(name, "DisconnectParticipant")


def pause(name: str = "pause", to: str = "end", seconds: int = 3600) -> dict:
    """Keeps the chat open."""
    return action(name, "Wait", {"TimeLimitSeconds": str(seconds)}, to,
                  {"NoMatchingError": to}, {"WaitCompleted": to})


def invoke(name: str, function: str, to: str, error: str, **parameters) -> dict:
    return action(name, "InvokeLambdaFunction",
                  {"LambdaFunctionARN": function, "InvocationTimeLimitSeconds": "8"} | parameters,
                  to, {"NoMatchingError": error})


def bot(name: str, alias: str, to: str, error: str, other: str | None = None,
        when: dict[str, str] | None = None, **parameters) -> dict:
    return action(name, "ConnectParticipantWithLexBot",
                  {"LexV2Bot": {"AliasArn": alias}} | parameters, to,
                  {"NoMatchingError": error, "NoMatchingCondition": other or to}, when)


def queue(name: str, server: ParleyServer, to: str) -> list[dict]:
    """Chooses the first standard queue and puts the contact into it."""
    queues = server.connect.list_queues(
        InstanceId=server.ready["instanceId"], QueueTypes=["STANDARD"])["QueueSummaryList"]
    return [
        action(name, "UpdateContactTargetQueue", {"QueueId": queues[0]["Arn"]}, f"{name}-2",
               {"NoMatchingError": to}),
        action(f"{name}-2", "TransferContactToQueue", {}, to,
               {"NoMatchingError": to, "QueueAtCapacity": to}),
    ]


def create_flow(server: ParleyServer, *actions: dict) -> str:
    """Publishes a flow that begins with its first action; answers its id."""
    content = {"Version": "2019-10-30", "StartAction": actions[0]["Identifier"],
               "Actions": list(actions)}
    answer = server.connect.create_contact_flow(
        InstanceId=server.ready["instanceId"], Name=f"test {next(_numbers)}",
        Type="CONTACT_FLOW", Content=json.dumps(content))
    return answer["ContactFlowId"]


def start_flow(server: ParleyServer, *actions: dict, **members) -> Participant:
    """Starts a chat with a flow of its own; the customer is not connected yet."""
    return start_chat(server, ContactFlowId=create_flow(server, *actions), **members)


FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:greet"


def greeting_flow(**parameters) -> list[dict]:
    """Asks a function for a name and greets with it."""
    return [invoke("ask", FUNCTION, "said", "failed", **parameters),
            say("said", "Hello $.External.name", "pause"),
            say("failed", "no function", "pause"), pause(), hang_up()]
