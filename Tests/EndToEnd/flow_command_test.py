# SPDX-License-Identifier: Apache-2.0
"""`parley flow`: checks, draws and runs flows without a server."""

import json
import os
import pty
import subprocess

import pytest

import flows
from flows import action, hang_up, say
from parley_server import binary, environment
from stand_in import Answer

SECONDS_MAX = 30


def document(*actions: dict, **members) -> dict:
    return {"Version": "2019-10-30", "StartAction": actions[0]["Identifier"],
            "Actions": list(actions), **members}


@pytest.fixture
def flow_file(tmp_path):
    def write(*actions: dict, name: str = "tried.json", **members) -> str:
        path = tmp_path / name
        path.write_text(json.dumps(document(*actions, **members)))
        return str(path)
    return write


def parley(*arguments: str, said: str = "") -> subprocess.CompletedProcess:
    return subprocess.run([binary(), "flow", *arguments], input=said, text=True,
                          capture_output=True, timeout=SECONDS_MAX, env=environment())


WAIT = action("ask", "Wait", {"TimeLimitSeconds": "300", "Events": ["CustomerReturned"]}, "late",
              {"NoMatchingError": "late"},
              {"WaitCompleted": "late", "CustomerReturned": "end"})


def test_lint_is_silent_about_nothing_and_says_yes(flow_file):
    path = flow_file(say("hello", "Good day", "end"), hang_up())
    result = parley("lint", path)
    assert (result.returncode, result.stdout) == (0, f"{path}: ok (CONTACT_FLOW, 2 actions)\n")


def test_lint_names_the_action_and_the_cause(flow_file):
    path = flow_file(say("hello", "Good day", "nowhere"), action("keys", "CheckVoiceId"))
    result = parley("lint", path)
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert any('"hello" (MessageParticipant)' in line and "nowhere" in line for line in lines)
    assert f'{path}: note: "keys" (CheckVoiceId): The flow never gets here.' in lines
    assert "note:" not in parley("lint", "--quiet", path).stdout


def test_lint_tells_of_doubts_and_of_no_more_than_fifty(flow_file):
    notes = {f"note {number}": 1 for number in range(60)}
    path = flow_file(say("hello", "Your $.Attributes.größe", "end"), hang_up(), **notes)
    lines = parley("lint", path).stdout.splitlines()
    assert lines[0] == f'{path}: note: The member "note 0" is not known and does nothing.'
    assert lines[50:] == [f"{path}: note: and 11 more", f"{path}: ok (CONTACT_FLOW, 2 actions)"]
    path = flow_file(say("hello", "Your $.Attributes.größe", "end"), hang_up())
    assert "$.Attributes['größe']" in parley("lint", path).stdout


def test_lint_goes_through_all_files_and_remembers_the_bad_one(flow_file, tmp_path):
    good = flow_file(hang_up(), name="good.json")
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    result = parley("lint", str(bad), str(tmp_path / "none.json"), good)
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{bad}: The document is not JSON")
    assert lines[1].endswith("none.json: The file cannot be read.")
    assert lines[2].startswith(f"{good}: ok")


def test_lint_refuses_a_byte_order_mark_as_publishing_does(flow_file):
    path = flow_file(hang_up())
    with open(path, "r+b") as file:
        content = file.read()
        file.seek(0)
        file.write(b"\xef\xbb\xbf" + content)
    result = parley("lint", path)
    assert (result.returncode, "byte order mark" in result.stdout) == (1, True)


@pytest.mark.parametrize("verb", [["lint"], ["graph"], ["graph", "--format", "dot"], ["run"]])
def test_control_characters_do_nothing_to_the_terminal(flow_file, verb):
    path = flow_file(say("\x1b[31mred", "\x1b[2Jhello\a\x00", "end"), hang_up())
    printed = parley(*verb, path).stdout
    assert "red" in printed
    assert not [sign for sign in printed if sign < " " and sign not in "\n\t"]


def test_lint_takes_what_describe_contact_flow_answers(server, tmp_path):
    answer = server.connect.describe_contact_flow(
        InstanceId=server.ready["instanceId"], ContactFlowId=server.ready["contactFlowId"])
    path = tmp_path / "described.json"
    path.write_text(json.dumps({"ContactFlow": answer["ContactFlow"]}))
    result = parley("lint", str(path))
    assert result.returncode == 0, result.stdout
    assert "ok (CONTACT_FLOW" in result.stdout


def test_graph_draws_mermaid_and_dot(flow_file):
    path = flow_file(say("hello", 'x', "end"), hang_up())
    mermaid = parley("graph", path)
    assert mermaid.returncode == 0
    assert mermaid.stdout.splitlines() == [
        "flowchart TD", "    start((start)) --> a0",
        '    a0["hello<br/>MessageParticipant"]', '    a1["end<br/>DisconnectParticipant"]',
        "    a0 --> a1"]
    dot = parley("graph", "--format", "dot", path)
    assert dot.stdout.startswith("digraph flow {") and dot.stdout.endswith("}\n")


@pytest.mark.parametrize("arguments, said, last", [
    ([], "", "00:05:00  the chat is over"),
    (["--say", "Hello"], "", "00:00:00  the chat is over"),
    ([], "/wait 2m\nHello\n", "00:02:00  the chat is over"),
    (["--say", "/wait 1m", "--say", "/leave"], "", "00:01:00  the chat is over"),
])
def test_run_follows_the_script(flow_file, arguments, said, last):
    path = flow_file(say("hello", "Good day $.Attributes.name", "ask"), WAIT,
                     say("late", "Too late", "end"), hang_up())
    result = parley("run", path, "--attributes", "name=Ann", *arguments, said=said)
    assert result.returncode == 0, result.stderr
    lines = [line.strip() for line in result.stdout.splitlines()]
    assert "SYSTEM_MESSAGE: Good day Ann" in lines
    assert ("SYSTEM_MESSAGE: Too late" in lines) == (last.startswith("00:05"))
    assert lines[-1] == last


def test_run_takes_what_is_typed_in_a_terminal(flow_file):
    path = flow_file(say("hello", "Good day", "ask"), WAIT, say("late", "Too late", "end"),
                     hang_up())
    leader, follower = pty.openpty()
    with subprocess.Popen([binary(), "flow", "run", path], stdin=follower, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=environment()) as process:
        os.close(follower)
        assert process.stderr.readline().startswith("Type what the customer says")
        os.write(leader, b"Hello\n\x04")
        lines = process.communicate(timeout=SECONDS_MAX)[0].splitlines()
    os.close(leader)
    assert "  00:00:00  CUSTOMER: Hello" in lines
    assert lines[-1] == "  00:00:00  the chat is over"


def test_run_says_what_a_line_lacks_and_goes_on(flow_file):
    path = flow_file(WAIT, say("late", "Too late", "end"), hang_up())
    result = parley("run", path, "--say", "/wake", "--say", "Hello")
    assert result.returncode == 0
    assert "no such direction: /wake" in result.stdout
    assert result.stdout.splitlines()[-1].strip() == "00:00:00  the chat is over"


def test_run_reads_the_flow_from_the_standard_input(flow_file):
    text = json.dumps(document(say("hello", "Good day", "end"), hang_up()))
    result = parley("run", "-", said=text)
    assert "SYSTEM_MESSAGE: Good day" in result.stdout


def test_run_finds_modules_and_flows(flow_file):
    module = flow_file(say("in", "In the module", "back"),
                       action("back", "EndFlowModuleExecution"), name="part.json", Settings={})
    other = flow_file(say("there", "In the other", "end"), hang_up(), name="other.json")
    path = flow_file(
        action("call", "InvokeFlowModule", {"FlowModuleId": "arn:x:1:instance/i/flow-module/part"},
               "go", {"NoMatchingError": "end"}),
        action("go", "TransferToFlow", {"ContactFlowId": "second"}, "end",
               {"NoMatchingError": "end"}), hang_up())
    result = parley("run", path, "--flow", module, "--flow", f"second={other}")
    assert "SYSTEM_MESSAGE: In the module" in result.stdout
    assert "SYSTEM_MESSAGE: In the other" in result.stdout


def test_run_asks_functions_for_real_or_takes_what_they_are_said_to_answer(
        flow_file, stand_in):
    path = flow_file(*flows.greeting_flow())
    said = parley("run", path, "--returns", 'greet={"name": "Bo"}')
    assert "SYSTEM_MESSAGE: Hello Bo" in said.stdout
    none = parley("run", path)
    assert "by NoMatchingError: no Lambda endpoint is configured" in none.stdout
    functions = stand_in(Answer({"name": "Cy"}))
    asked = parley("run", path, "--lambda-endpoint", functions.url)
    assert "SYSTEM_MESSAGE: Hello Cy" in asked.stdout


@pytest.mark.parametrize("arguments", [
    ["run"], ["graph"], ["lint"], ["run", "no-such-file"], ["graph", "no-such-file"],
    ["run", "FILE", "--returns", "x"], ["run", "FILE", "--attributes", "x"],
    ["run", "FILE", "--type", "AGENT_HOLD"], ["graph", "FILE", "--format", "png"],
])
def test_what_cannot_be_done_is_said_with_a_status(flow_file, arguments):
    path = flow_file(hang_up())
    result = parley(*[path if part == "FILE" else part for part in arguments])
    assert result.returncode not in (0, 1)
    assert result.stderr.startswith("Error: ")


def test_run_names_the_file_that_is_broken(flow_file, tmp_path):
    path, other, broken = flow_file(hang_up()), flow_file(hang_up(), name="other.json"), \
        tmp_path / "broken.json"
    broken.write_text(json.dumps({"Name": "x", "Content": json.dumps(document(hang_up()))}))
    result = parley("run", path, "--flow", other, "--flow", f"second={broken}")
    assert result.returncode != 0
    assert result.stderr.startswith(f"Error: {broken}: The document has no \"Version\"")
    assert '"ContactFlow"' in result.stderr
    assert path not in result.stderr


@pytest.mark.parametrize("attribute, said", [
    ("größe=9", "größe"), ("my key=9", "my key"), ('{"a.b": "x"}', "a.b"),
    ('{"a": ["x"]}', "no text"), ("a=" + "x" * 32768, "32768"),
])
def test_run_takes_no_attributes_with_which_no_chat_could_start(flow_file, attribute, said):
    path = flow_file(hang_up())
    result = parley("run", path, "--attributes", attribute)
    assert result.returncode not in (0, 1)
    assert said in result.stderr
    assert path not in result.stderr


@pytest.mark.parametrize("command", [[], ["lint"], ["graph"], ["run"]])
def test_the_help_tells_what_there_is(command):
    result = parley(*command, "--help")
    assert result.returncode == 0
    assert "USAGE: parley flow" in result.stdout
