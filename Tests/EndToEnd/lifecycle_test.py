# SPDX-License-Identifier: Apache-2.0
"""Starting, stopping and watching the server, as scripts and operators do."""

import datetime
import json
import os
import re
import stat
import subprocess
import uuid

import pytest

from chat import add_bot, contents, start_chat
from parley_server import STOP_SECONDS, environment
from raw_http import RawConnection, Request, ask, require_error

MEMBERS = {"endpoint", "region", "instanceId", "instanceArn", "contactFlowId", "accessKeyId",
           "secretAccessKey"}


def ended_at_once(command: list[str]) -> tuple[int, str]:
    """The status of a command that must end by itself, and what it said."""
    result = subprocess.run(command, env=environment(), stdin=subprocess.DEVNULL,
                            capture_output=True, text=True, timeout=20)
    return result.returncode, result.stdout + result.stderr


def require_refused_start(command: list[str], *words: str):
    status, said = ended_at_once(command)
    assert status not in (0, None) and status > 0, (status, said)
    assert said.strip(), "it ended without a word"
    for word in words:
        assert word in said, said
    assert "Fatal error" not in said


def test_the_ready_file_tells_a_script_all_it_needs(own_server):
    ready = own_server.ready
    assert MEMBERS <= set(ready)
    assert stat.S_IMODE(own_server.ready_file.stat().st_mode) == 0o600
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", ready["endpoint"])
    assert str(uuid.UUID(ready["instanceId"])) == ready["instanceId"]
    assert str(uuid.UUID(ready["contactFlowId"])) == ready["contactFlowId"]
    assert re.fullmatch(
        rf"arn:aws:connect:{ready['region']}:\d{{12}}:instance/{ready['instanceId']}",
        ready["instanceArn"])
    assert list(own_server.folder.glob("ready*")) == [own_server.ready_file]


def test_after_a_restart_all_but_the_endpoint_is_the_same(own_server):
    before = own_server.ready
    own_server.restart()
    assert {**own_server.ready, "endpoint": ""} == {**before, "endpoint": ""}


def test_two_data_directories_share_no_secret(own_server, make_server):
    other = make_server().start()
    for name in ("instanceId", "accessKeyId", "secretAccessKey"):
        assert other.ready[name] != own_server.ready[name]


def test_a_chat_goes_on_after_a_restart(own_server, opened):
    customer = opened(start_chat(own_server)).connect()
    bot = opened(add_bot(customer)).connect()
    customer.send("before")
    own_server.restart()
    customer.connect()
    bot.connect()
    bot.send("after")
    customer.socket.message("after")
    assert contents(customer.transcript()) == ["before", "after"]


def test_a_second_server_on_the_same_directory_ends_with_a_message(own_server, make_server):
    other = make_server()
    other.data = own_server.data
    require_refused_start(other.command(), str(own_server.data))
    assert start_chat(own_server).create_connection()["Websocket"]["Url"]


def test_a_directory_is_free_again_after_a_kill(own_server):
    own_server.kill()
    own_server.start()
    assert own_server.get("/_parley/health")[0] == 200


def test_a_directory_that_cannot_be_used_ends_the_start(make_server):
    server = make_server()
    server.data.write_text("a file, not a directory")
    require_refused_start(server.command(), str(server.data))
    server.data = server.data / "below a file"
    require_refused_start(server.command())
    assert not server.ready_file.exists()


def test_a_spoilt_database_is_named_and_not_overwritten(own_server):
    own_server.stop()
    files = [path for path in own_server.data.rglob("*")
             if path.is_file() and path.read_bytes()[:6] == b"SQLite"]
    assert files
    for path in files:
        path.write_bytes(b"this is no database" * 1000)
    require_refused_start(own_server.command())
    assert all(path.read_bytes().startswith(b"this is no database") for path in files)


@pytest.mark.parametrize("flags", [
    ["--no-such-flag"], ["--listen", "nowhere"], ["--listen", "127.0.0.1:99999"],
    ["--clock", "sundial"], ["--quota", "no-such-quota=1"], ["--quota", "concurrent-chats"],
    ["--quota", "concurrent-chats=many"], ["--quota", "concurrent-chats=-1"],
    ["--quota", "send-message=10"], ["--quota", "send-message=a/b"],
    ["--quota", "send-message=0/0"], ["--quota", ""],
], ids=" ".join)
def test_a_flag_that_makes_no_sense_ends_the_start(make_server, flags):
    server = make_server(*flags)
    require_refused_start(server.command())
    assert not server.ready_file.exists()


def test_a_port_that_is_taken_ends_the_start(own_server, make_server):
    host, port = own_server.address
    other = make_server("--listen", f"{host}:{port}")
    require_refused_start(other.command())


@pytest.mark.parametrize("quota", ["service", "concurrent-chats=5", "send-message=10/15"])
def test_a_quota_that_makes_sense_is_accepted(make_server, quota):
    assert make_server("--quota", quota).start().get("/_parley/health")[0] == 200


def test_sigterm_says_goodbye_to_open_sockets(own_server, opened):
    customer = opened(start_chat(own_server)).connect()
    bot = opened(add_bot(customer)).connect()
    customer.open_socket()  # never subscribes
    with RawConnection(own_server) as idle, RawConnection(own_server) as half:
        assert idle.ask(Request("GET", "/_parley/health")).status == 200
        half.send(b"POST /participant/message HTTP/1.1\r\nhost: a\r\n")
        assert own_server.stop() < STOP_SECONDS
    for socket in [*customer.sockets, *bot.sockets]:
        assert socket.closing_code() == 1001


def test_an_idle_server_ends_soon_after_sigterm(own_server):
    assert own_server.stop() < 5


@pytest.mark.parametrize("path", ["/_parley/health", "/_parley/ready"])
def test_health_and_readiness_are_told_to_whoever_asks(server, path):
    status, _ = server.get(path)
    assert status == 200


def test_metrics_are_in_the_form_that_prometheus_reads(server, customer):
    customer.send("count me")
    response = ask(server, Request("GET", "/_parley/metrics"))
    assert response.status == 200
    assert response.headers["content-type"].startswith("text/plain")
    sample = re.compile(r'[a-zA-Z_:][\w:]*(\{(\w+="([^"\\]|\\.)*",?)*\})? [-+\w.]+( \d+)?')
    lines = [line for line in response.body.decode().splitlines() if line]
    samples = [line for line in lines if not line.startswith("#")]
    assert samples
    for line in samples:
        assert sample.fullmatch(line), line
    assert any(line.startswith("# TYPE ") for line in lines)


def test_metrics_and_logs_hold_no_content_token_or_name(own_server, opened):
    customer = opened(start_chat(
        own_server, ParticipantDetails={"DisplayName": "Zebedee Quux"})).connect()
    customer.send("a very private sentence")
    _, metrics = own_server.get("/_parley/metrics")
    own_server.stop()
    everything = metrics + own_server.log(lines=100_000)
    secrets = ["a very private sentence", "Zebedee", customer.token, customer.connection_token,
               own_server.ready["secretAccessKey"]]
    assert not [secret for secret in secrets if secret in everything]


@pytest.mark.parametrize("log", ["closed", "full", "not read"])
def test_a_log_that_takes_nothing_holds_nobody_up(make_server, log):
    reader, writer = os.pipe()
    if log == "full":
        os.close(writer)
        writer = os.open("/dev/full", os.O_WRONLY)
    if log == "closed":
        os.close(reader)
    server = make_server()
    server.log_to = writer
    server.start()
    # Each is logged, with some hundred bytes: a pipe holds 64 KiB.
    line = Request("GET", "/" + "x" * 150)
    connection = RawConnection(server)
    for _ in range(600):
        assert connection.ask(line).status == 404
    server.stop()
    os.close(writer)
    if log == "not read":
        with os.fdopen(reader, "rb") as lines:
            assert all(json.loads(line)["level"] for line in lines.read().splitlines()[:-1])
    elif log == "full":
        os.close(reader)


def test_the_clock_of_a_real_server_cannot_be_moved(server):
    response = ask(server, Request("POST", "/_parley/clock", {}, b'{"advance":"PT1S"}'))
    require_error(response, 404)


@pytest.mark.parametrize("duration, seconds", [
    ("PT0S", 0), ("PT0.5S", 0.5), ("PT5M", 300), ("PT1H30M", 5400), ("P1D", 86400),
    ("P1DT1S", 86401),
])
def test_the_virtual_clock_moves_by_exactly_what_is_asked(virtual_server, duration, seconds):
    before = seconds_of(virtual_server.advance("PT0S"))
    after = seconds_of(virtual_server.advance(duration))
    assert after - before == pytest.approx(seconds, abs=0.001)


def seconds_of(time: str) -> float:

    return datetime.datetime.fromisoformat(time.replace("Z", "+00:00")).timestamp()


@pytest.mark.parametrize("body", [
    '{"advance":"5 minutes"}', '{"advance":""}', '{"advance":"P"}', '{"advance":"PT"}',
    '{"advance":"-PT1S"}', '{"advance":"PT-1S"}', '{"advance":300}', '{"advance":null}', "{}",
    "[]", "", "not json", '{"advance":"P1DT"}', '{"advance":"PT1S "}', '{"advance":"pt1s"}',
    '{"advance":"PT1H1H"}', '{"advance":"PT99999999999999999999H"}',
])
def test_a_duration_that_is_none_moves_nothing(virtual_server, body):
    before = virtual_server.advance("PT0S")
    status, answer = virtual_server.call("POST", "/_parley/clock", body)
    assert status == 400, answer
    assert json.loads(answer)["__type"]
    assert virtual_server.advance("PT0S") == before


def test_virtual_time_never_goes_back_over_a_restart(make_server):
    server = make_server("--clock", "virtual").start()
    later = server.advance("P2D")
    server.restart()
    assert server.advance("PT0S") >= later
