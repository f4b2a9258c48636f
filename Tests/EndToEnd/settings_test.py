# SPDX-License-Identifier: Apache-2.0
"""Flags, the environment and a configuration file: which of them decides."""

import json
import os
import subprocess

import pytest

from parley_server import ParleyServer, binary, environment


@pytest.fixture
def start(make_server, monkeypatch):
    """Starts a server by command, environment and file alone, as the test says."""
    def run(flags: list[str], variables: dict[str, str], file: dict | None = None) -> ParleyServer:
        server = make_server()
        if file is not None:
            path = server.folder / "parley.json"
            path.write_text(json.dumps(file))
            flags = [*flags, "--config", str(path)]
        server.command = lambda: [binary(), "serve", *flags]
        server.environment = environment(HOME=str(server.folder), **variables)
        return server
    return run


def is_virtual(server: ParleyServer) -> bool:
    status, _ = server.call("POST", "/_parley/clock", '{"advance":"PT0S"}')
    return status == 200


def test_the_environment_can_say_everything(start, tmp_path):
    ready = tmp_path / "from-the-environment.json"
    server = start([], {
        "PARLEY_LISTEN": "127.0.0.1:0", "PARLEY_DATA": str(tmp_path / "data"),
        "PARLEY_READY_FILE": str(ready), "PARLEY_CLOCK": "virtual"})
    server.ready_file = ready
    server.start()
    assert is_virtual(server)
    assert os.listdir(tmp_path / "data")


def test_a_file_can_say_everything(start, tmp_path):
    ready = tmp_path / "from-the-file.json"
    server = start([], {}, {
        "listen": "127.0.0.1:0", "data": str(tmp_path / "data"), "ready-file": str(ready),
        "clock": "virtual", "quota": ["send-message=1/1"]})
    server.ready_file = ready
    assert is_virtual(server.start())


@pytest.mark.parametrize("flag, variable, member, virtual", [
    ("virtual", "system", "system", True), (None, "virtual", "system", True),
    (None, None, "virtual", True), ("system", "virtual", "virtual", False),
    (None, "system", "virtual", False), (None, None, None, False),
])
def test_flags_go_before_the_environment_and_that_before_the_file(
        start, tmp_path, flag, variable, member, virtual):
    ready = tmp_path / "ready-file.json"
    flags = ["--listen", "127.0.0.1:0", "--data", str(tmp_path / "data"),
             "--ready-file", str(ready)]
    flags += ["--clock", flag] if flag else []
    variables = {"PARLEY_CLOCK": variable} if variable else {}
    server = start(flags, variables, {"clock": member} if member else {})
    server.ready_file = ready
    assert is_virtual(server.start()) == virtual


@pytest.mark.parametrize("text", ["", "not json", "[]", '"clock"', '{"clock":"sundial"}'])
def test_a_file_that_cannot_be_right_ends_the_start(tmp_path, text):
    path = tmp_path / "parley.json"
    path.write_text(text)
    require_ended(["--config", str(path), "--data", str(tmp_path / "data")])


def test_a_file_that_is_not_there_ends_the_start(tmp_path):
    require_ended(["--config", str(tmp_path / "missing.json"), "--data", str(tmp_path / "data")])


def require_ended(flags: list[str]):
    result = subprocess.run([binary(), "serve", "--listen", "127.0.0.1:0", *flags],
                            env=environment(), capture_output=True, text=True, timeout=20)
    assert result.returncode > 0, result
    assert result.stderr.strip()


def test_the_data_directory_is_for_its_owner_alone(own_server):
    """It holds the keys of the API and what customers wrote."""
    assert own_server.data.stat().st_mode & 0o077 == 0
