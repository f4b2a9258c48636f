# SPDX-License-Identifier: Apache-2.0
"""The commands of the AWS CLI's kind: how they find a server, and when they must not."""

import os
import pathlib
import socket
import subprocess
import threading

import pytest

from parley_server import binary

SECONDS_MAX = 50


@pytest.fixture
def home(tmp_path):
    """An empty home folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def local_server(make_server, home):
    """A server that keeps its data where a server without flags does: in the home folder."""
    server = make_server()
    server.data = home / ".parley"
    return server.start()


@pytest.fixture
def proxy():
    with RefusingProxy() as proxy:
        yield proxy


class RefusingProxy:
    """Refuses every request and keeps its first line, so that nothing leaves the machine."""

    def __enter__(self):
        self.lines: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(timeout=SECONDS_MAX)

    def _serve(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as stream:
                self.lines.append(stream.readline().decode().strip())
                while stream.readline().strip():
                    pass
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    @property
    def url(self) -> str:
        host, port = self._socket.getsockname()
        return f"http://{host}:{port}"


def run(*command: str | pathlib.Path, home: pathlib.Path, **variables: str):
    """Runs a program in an environment that holds nothing but a path, a home and what is given."""
    path = f"{pathlib.Path(binary()).parent}{os.pathsep}/usr/bin{os.pathsep}/bin"
    return subprocess.run(
        command, env={"PATH": path, "HOME": str(home), **variables}, cwd=home,
        capture_output=True, text=True, timeout=SECONDS_MAX, stdin=subprocess.DEVNULL)


def test_the_script_of_the_readme_carries_a_chat_from_start_to_end(local_server, home):
    script = pathlib.Path(__file__).parents[2] / "docs/examples/chat.sh"
    result = run(script, home=home)
    assert (result.returncode, result.stderr) == (0, "")
    sent, *transcript = result.stdout.splitlines()
    assert sent.endswith("Z")
    assert "CUSTOMER\tHello" in transcript
    ready = local_server.ready
    contacts = local_server.connect.search_contacts(
        InstanceId=ready["instanceId"],
        TimeRange={"Type": "INITIATION_TIMESTAMP", "StartTime": 0, "EndTime": 4102444800})["Contacts"]
    assert len(contacts) == 1
    contact = local_server.connect.describe_contact(
        InstanceId=ready["instanceId"], ContactId=contacts[0]["Id"])["Contact"]
    assert contact["DisconnectReason"] == "CUSTOMER_DISCONNECT"


def test_a_command_tells_which_server_it_found(local_server, home):
    result = run("parley", "--debug", "connect", "list-instances", home=home)
    assert result.returncode == 0, result.stderr
    ready = local_server.ready
    assert "nothing of AWS is configured; using the Parley that ~/.parley/ready.json names: " \
        f"endpoint {ready['endpoint']}, region {ready['region']}, " \
        f"access key {ready['accessKeyId']}\n" in result.stderr
    assert ready["secretAccessKey"] not in result.stderr
    assert ready["instanceId"] in result.stdout


def test_without_a_server_a_command_asks_for_a_region(home):
    result = run("parley", "connect", "list-instances", home=home)
    assert (result.returncode, result.stdout) == (255, "")
    assert result.stderr.startswith("You must specify a region.")


KEYS = "aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = secret\n"
VARIABLES = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret"}


@pytest.mark.parametrize(("files", "variables", "words", "host"), [
    ({}, {**VARIABLES, "AWS_DEFAULT_REGION": "us-east-1"}, [], "connect.us-east-1.amazonaws.com"),
    ({"config": "[default]\nregion = eu-west-2\n", "credentials": f"[default]\n{KEYS}"}, {}, [],
     "connect.eu-west-2.amazonaws.com"),
    ({"config": "[profile work]\nregion = eu-central-1\n", "credentials": f"[work]\n{KEYS}"}, {},
     ["--profile", "work"], "connect.eu-central-1.amazonaws.com"),
    ({"config": f"[profile work]\nregion = eu-central-1\n{KEYS}"}, {"AWS_PROFILE": "work"}, [],
     "connect.eu-central-1.amazonaws.com"),
    ({"credentials": f"[default]\n{KEYS}"}, {}, ["--region", "us-west-2"],
     "connect.us-west-2.amazonaws.com"),
    ({}, {}, ["--region", "us-west-2", "--no-sign-request"], "connect.us-west-2.amazonaws.com"),
])
def test_configured_aws_stays_the_target(local_server, home, proxy, files, variables, words, host):
    (home / ".aws").mkdir()
    for name, text in files.items():
        (home / ".aws" / name).write_text(text)
    result = run("parley", "--debug", "connect", "list-instances", *words, home=home,
                 HTTPS_PROXY=proxy.url, AWS_MAX_ATTEMPTS="1", **variables)
    assert result.returncode == 255
    assert f'Failed to connect to proxy URL: "{proxy.url}"' in result.stderr
    assert "nothing of AWS is configured" not in result.stderr
    assert proxy.lines == [f"CONNECT {host}:443 HTTP/1.1"]


@pytest.mark.parametrize("variables", [
    {"AWS_DEFAULT_REGION": "us-east-1"}, {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE"}, {"AWS_PROFILE": "work"},
    {"AWS_REGION": "us-east-1"},
])
def test_half_configured_aws_fails_and_sends_nothing(local_server, home, proxy, variables):
    result = run("parley", "connect", "list-instances", home=home, HTTPS_PROXY=proxy.url, **variables)
    assert (result.returncode, result.stdout) == (255, "")
    assert proxy.lines == []
