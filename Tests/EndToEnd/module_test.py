# SPDX-License-Identifier: Apache-2.0
"""Flow modules: made, changed and run by the AWS API."""

import itertools
import json

import pytest
from botocore.exceptions import ClientError

from aws_cli import aws
from chat import refusal
from flows import action, hang_up, invoke, pause, say, start_flow

_numbers = itertools.count(1)
UNKNOWN = "00000000-0000-4000-8000-000000000000"


def content(*actions: dict, settings: dict | None = {}) -> str:
    document = {"Version": "2019-10-30", "StartAction": actions[0]["Identifier"],
                "Actions": list(actions), "Metadata": {"kept": [1.0]}}
    if settings is not None:
        document["Settings"] = settings
    return json.dumps(document)


def back(name: str = "back", **parameters) -> dict:
    return action(name, "EndFlowModuleExecution", parameters)


def call(name: str, module: str, to: str, error: str, when: dict[str, str] | None = None,
         **parameters) -> dict:
    errors = {"NoMatchingError": error} | ({"NoMatchingCondition": to} if when else {})
    return action(name, "InvokeFlowModule", {"FlowModuleId": module} | parameters, to, errors, when)


class Modules:
    """The API of one server's modules."""

    def __init__(self, server):
        self.server = server

    def __getattr__(self, name: str):
        operation = getattr(self.server.connect, name)
        return lambda *module, **members: operation(
            InstanceId=self.server.ready["instanceId"],
            **({"ContactFlowModuleId": module[0]} if module else {}), **members)

    def create(self, *actions: dict, **members) -> dict:
        if actions:
            members = {"Content": content(*actions)} | members
        return self.create_contact_flow_module(
            **({"Name": f"module {next(_numbers)}"} | members))

    def read(self, module: str) -> dict:
        return self.describe_contact_flow_module(module)["ContactFlowModule"]

    def all(self, **members) -> list[dict]:
        pages = self.server.connect.get_paginator("list_contact_flow_modules").paginate(
            InstanceId=self.server.ready["instanceId"], **members)
        return [module for page in pages for module in page["ContactFlowModulesSummaryList"]]


@pytest.fixture
def modules(virtual_server) -> Modules:
    return Modules(virtual_server)


@pytest.fixture
def talk(virtual_server, opened):
    def start(*actions: dict, **members):
        return opened(start_flow(virtual_server, *actions, pause(), hang_up(), **members)).connect()
    return start


def test_a_module_is_made_and_described(modules):
    made = modules.create(back(), Name="Greeting", Description="says hello", Settings='{"a":1}',
                          ExternalInvocationConfiguration={"Enabled": True})
    arn = modules.server.ready["instanceArn"]
    assert made["Arn"] == f"{arn}/flow-module/{made['Id']}"
    read = modules.read(made["Id"])
    assert (read["Arn"], read["Id"], read["Name"]) == (made["Arn"], made["Id"], "Greeting")
    assert (read["Description"], read["State"], read["Status"]) \
        == ("says hello", "ACTIVE", "published")
    assert read["Content"] == content(back())
    assert len(read["FlowModuleContentSha256"]) == 64
    assert read["Settings"] == '{"a":1}'
    assert read["ExternalInvocationConfiguration"] == {"Enabled": True}
    assert modules.read(made["Arn"]) == modules.read(made["Id"] + ":$LATEST") == read


def test_modules_are_listed_apart_from_flows(modules):
    first, second = modules.create(back()), modules.create(back())
    modules.update_contact_flow_module_metadata(second["Id"], State="ARCHIVED")
    listed = {module["Id"]: module for module in modules.all(PaginationConfig={"PageSize": 1})}
    assert listed[first["Id"]]["State"] == "ACTIVE"
    assert listed[second["Id"]]["State"] == "ARCHIVED"
    assert first["Id"] in {module["Id"] for module in modules.all(ContactFlowModuleState="ACTIVE")}
    archived = {module["Id"] for module in modules.all(ContactFlowModuleState="ARCHIVED")}
    assert second["Id"] in archived and first["Id"] not in archived
    connect, instance = modules.server.connect, modules.server.ready["instanceId"]
    flows = connect.list_contact_flows(InstanceId=instance, MaxResults=1000)
    assert not {flow["Id"] for flow in flows["ContactFlowSummaryList"]} & set(listed)
    assert refusal(connect.describe_contact_flow, InstanceId=instance, ContactFlowId=first["Id"]) \
        == (404, "ResourceNotFoundException")
    assert refusal(modules.describe_contact_flow_module, modules.server.ready["contactFlowId"]) \
        == (404, "ResourceNotFoundException")


def test_a_repeat_of_a_request_finds_its_module(modules):
    members = {"Name": f"module {next(_numbers)}", "ClientToken": f"token {next(_numbers)}"}
    first = modules.create(back(), **members)
    assert modules.create(back(), **members)["Id"] == first["Id"]
    assert refusal(modules.create, back(), **members | {"Name": "other"}) \
        == (409, "IdempotencyException")
    assert refusal(modules.create, back(), Name=members["Name"]) \
        == (409, "DuplicateResourceException")


@pytest.mark.parametrize("text, message", [
    ("{", "Invalid contact flow format"),
    (content(back(), settings=None), "settings"),
    (content(say("a", "x", "nowhere"), back()), "Actions[0].Transitions.NextAction"),
    (content(action("a", "NoSuchType")), "Invalid Action type. Type: NoSuchType"),
])
def test_content_with_problems_is_refused(modules, text, message):
    with pytest.raises(ClientError) as caught:
        modules.create(Content=text)
    answer = caught.value.response
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 400
    assert answer["Error"]["Code"] == "InvalidContactFlowModuleException"
    assert any(message.lower() in problem["message"].lower() for problem in answer["Problems"])
    made = modules.create(back())
    assert refusal(modules.update_contact_flow_module_content, made["Id"], Content=text) \
        == (400, "InvalidContactFlowModuleException")


def test_content_and_draft_are_replaced(modules):
    made = modules.create(back())
    new = content(say("a", "new", "back"), back())
    modules.update_contact_flow_module_content(made["Id"], Content=new)
    assert modules.read(made["Id"])["Content"] == new
    draft = content(say("a", "draft", "nowhere"), back())
    modules.update_contact_flow_module_content(made["Id"] + ":$SAVED", Content=draft)
    assert modules.read(made["Id"])["Content"] == new
    saved = modules.read(made["Id"] + ":$SAVED")
    assert (saved["Content"], saved["Status"]) == (draft, "saved")
    assert refusal(modules.update_contact_flow_module_content, made["Id"]) \
        == (400, "InvalidRequestException")


def test_name_and_description_are_changed(modules):
    made, other = modules.create(back()), modules.create(back(), Name=f"taken {next(_numbers)}")
    modules.update_contact_flow_module_metadata(made["Id"], Name="Renamed", Description="why")
    assert modules.read(made["Id"])["Name"] == "Renamed"
    assert modules.read(made["Id"])["Description"] == "why"
    assert refusal(modules.update_contact_flow_module_metadata, made["Id"],
                   Name=modules.read(other["Id"])["Name"]) == (409, "DuplicateResourceException")


def test_what_does_not_exist_is_not_found(modules):
    made = modules.create(back())
    modules.delete_contact_flow_module(made["Id"])
    for name in (UNKNOWN, made["Id"], modules.create(back())["Id"] + ":7"):
        for operation, members in (
                (modules.describe_contact_flow_module, {}),
                (modules.update_contact_flow_module_content, {"Content": content(back())}),
                (modules.update_contact_flow_module_metadata, {"Name": "x"}),
                (modules.delete_contact_flow_module, {})):
            assert refusal(operation, name, **members) == (404, "ResourceNotFoundException")


def test_a_flow_runs_a_module_and_goes_on_after_it(modules, talk):
    module = modules.create(
        say("in", "In: $.Attributes.plan", "set"),
        action("set", "UpdateContactAttributes", {"Attributes": {"seen": "yes"}}, "back",
               {"NoMatchingError": "back"}), back())
    for name in (module["Id"], module["Arn"], module["Id"] + ":$LATEST"):
        customer = talk(call("call", name, "after", "failed"),
                        say("after", "After: $.Attributes.seen", "pause"),
                        say("failed", "Failed", "pause"), Attributes={"plan": "gold"})
        customer.socket.message("In: gold")
        customer.socket.message("After: yes")


def test_results_and_inputs_cross_the_border(modules, talk):
    module = modules.create(
        back(Result="$.Modules.Input.kind", ResultData={"text": "said $.Modules.Input.kind"}))
    for kind, said in (("good", "Good: said good"), ("odd", "Other: odd")):
        customer = talk(
            call("call", module["Id"], "other", "failed", {"good": "good"}, Input={"kind": kind}),
            say("good", "Good: $.Modules.ResultData.text", "pause"),
            say("other", "Other: $.Modules.Result", "pause"), say("failed", "Failed", "pause"))
        customer.socket.message(said)


def test_a_module_waits_and_a_newer_version_does_not_disturb_it(modules, talk):
    ask = action("ask", "Wait", {"TimeLimitSeconds": "300", "Events": ["CustomerReturned"]}, "back",
                 {"NoMatchingError": "back"}, {"WaitCompleted": "back", "CustomerReturned": "old"})
    module = modules.create(say("in", "Well?", "ask"), ask, say("old", "Old", "back"), back())
    flow = (call("call", module["Id"], "after", "failed"), say("after", "After", "pause"),
            say("failed", "Failed", "pause"))
    customer = talk(*flow)
    customer.socket.message("Well?")
    modules.update_contact_flow_module_content(
        module["Id"], Content=content(say("in", "New", "back"), back()))
    customer.send("yes")
    customer.socket.message("Old")
    customer.socket.message("After")
    talk(*flow).socket.message("New")


def test_a_deleted_module_goes_on_where_it_runs_and_starts_nowhere(modules, talk):
    ask = action("ask", "Wait", {"TimeLimitSeconds": "300", "Events": ["CustomerReturned"]}, "back",
                 {"NoMatchingError": "back"}, {"WaitCompleted": "back", "CustomerReturned": "back"})
    module = modules.create(say("in", "Well?", "ask"), ask, back())
    other = modules.create(say("in", "Archived", "back"), back())
    name = modules.create(
        call("inner", "$.Attributes.module", "back", "back"), back())["Id"]
    customer = talk(call("call", module["Id"], "after", "failed"), say("after", "After", "pause"),
                    say("failed", "Failed", "pause"))
    customer.socket.message("Well?")
    modules.delete_contact_flow_module(module["Id"])
    modules.update_contact_flow_module_metadata(other["Id"], State="ARCHIVED")
    customer.send("yes")
    customer.socket.message("After")
    assert name
    for gone in (module["Id"], other["Id"], UNKNOWN):
        again = talk(call("call", "$.Attributes.module", "after", "failed"),
                     say("after", "After", "pause"), say("failed", "Failed", "pause"),
                     Attributes={"module": gone})
        again.socket.message("Failed")


def test_a_flow_that_names_no_module_is_not_published(modules):
    flow = content(call("call", UNKNOWN, "end", "end"), hang_up(), settings=None)
    assert refusal(modules.server.connect.create_contact_flow,
                   InstanceId=modules.server.ready["instanceId"], Name=f"bad {next(_numbers)}",
                   Type="CONTACT_FLOW", Content=flow) == (400, "InvalidContactFlowException")


def test_modules_call_modules_five_deep(modules, talk):
    inner = modules.create(say("in", "Deepest", "back"), back())["Id"]
    chain = [inner]
    for _ in range(5):
        chain.append(modules.create(
            call("in", chain[-1], "back", "failed"), say("failed", "Too deep", "back"), back())["Id"])
    for depth, said in ((5, "Deepest"), (6, "Too deep")):
        customer = talk(call("call", chain[depth - 1], "done", "done"), say("done", "Done", "pause"))
        customer.socket.message(said)
        customer.socket.message("Done")


def test_a_module_is_whole_after_a_restart(make_server, opened):
    server = make_server("--clock", "virtual").start()
    modules = Modules(server)
    module = modules.create(
        say("in", "Well?", "ask"),
        action("ask", "Wait", {"TimeLimitSeconds": "300", "Events": ["CustomerReturned"]}, "back",
               {"NoMatchingError": "back"}, {"WaitCompleted": "back", "CustomerReturned": "back"}),
        back(), Settings="{}")
    before = modules.read(module["Id"])
    customer = opened(start_flow(
        server, call("call", module["Id"], "after", "end"), say("after", "After", "pause"), pause(),
        hang_up())).connect()
    customer.socket.message("Well?")
    server.restart()
    assert modules.read(module["Id"]) == before
    customer.connect().send("yes")
    customer.socket.message("After")


def test_the_aws_cli_makes_a_module_that_runs(virtual_server, talk, tmp_path):
    path = tmp_path / "module.json"
    path.write_text(content(say("in", "From the command line", "back"), back()))
    instance = virtual_server.ready["instanceId"]
    made = aws(virtual_server, "connect", "create-contact-flow-module", "--instance-id", instance,
               "--name", f"module {next(_numbers)}", "--content", f"file://{path}")
    talk(call("call", made["Id"], "pause", "pause")).socket.message("From the command line")
    shown = aws(virtual_server, "connect", "describe-contact-flow-module", "--instance-id", instance,
                "--contact-flow-module-id", made["Id"])
    assert shown["ContactFlowModule"]["Content"] == path.read_text()
