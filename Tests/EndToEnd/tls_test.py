# SPDX-License-Identifier: Apache-2.0
"""TLS: https and wss on the server's one port, and what a wrong certificate ends in."""

import json
import os
import pathlib
import socket
import ssl
import subprocess

import boto3
import botocore.exceptions
import pytest
from websockets.exceptions import WebSocketException

from aws_cli import CommandFailed, aws, shell
from certificates import Authority, encrypted
from chat import add_bot, contents, start_chat
from chat_socket import ChatSocket
from parley_server import binary, environment

LIST = 'connect list-contact-flows --instance-id "$PARLEY_INSTANCE_ID"'
UNVERIFIED = "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def pair(authority):
    """The certificate and the key of the server."""
    return authority.certify("server")


@pytest.fixture
def tls_server(make_server, authority, pair):
    server = make_server("--tls-certificate", str(pair[0]), "--tls-key", str(pair[1]))
    server.ca_bundle = str(authority.path)
    return server.start()


def test_a_chat_goes_over_https_and_wss(tls_server, opened):
    assert tls_server.endpoint.startswith("https://127.0.0.1:")
    customer = opened(start_chat(tls_server)).connect()
    bot = opened(add_bot(customer)).connect()
    assert customer.create_connection()["Websocket"]["Url"].startswith(
        tls_server.endpoint.replace("https://", "wss://") + "/")
    for number in range(20):
        customer.send(f"out {number}")
        bot.send(f"back {number}" + "x" * 900)
    assert bot.socket.message("out 19")
    assert customer.socket.message("back 19" + "x" * 900)
    assert len(contents(customer.transcript())) == 40
    customer.disconnect()
    assert customer.socket.event("chat.ended")


def test_a_client_that_does_not_know_the_authority_goes_no_further(tls_server):
    customer = start_chat(tls_server)
    url = customer.create_connection()["Websocket"]["Url"]
    stranger = boto3.client(
        "connect", endpoint_url=tls_server.endpoint, region_name="us-east-1",
        aws_access_key_id="a", aws_secret_access_key="b")
    with pytest.raises(botocore.exceptions.SSLError):
        stranger.list_contact_flows(InstanceId=tls_server.ready["instanceId"])
    with pytest.raises((ssl.SSLCertVerificationError, WebSocketException)):
        ChatSocket(url)


def test_the_aws_cli_takes_the_authority(tls_server):
    answer = aws(tls_server, "connect", "list-contact-flows", "--instance-id",
                 "$PARLEY_INSTANCE_ID", "--ca-bundle", tls_server.ca_bundle)
    assert answer["ContactFlowSummaryList"]


def test_our_own_commands_take_the_authority(tls_server):
    authority = tls_server.ca_bundle
    for script in [f"parley {LIST} --ca-bundle {authority}", f"parley {LIST} --no-verify-ssl",
                   f"AWS_CA_BUNDLE={authority} parley {LIST}"]:
        assert json.loads(shell(tls_server, script))["ContactFlowSummaryList"]


def chat_command(server, *flags, **variables) -> subprocess.CompletedProcess:
    """A message sent by `parley chat` over a pipe."""
    return subprocess.run(
        [binary(), "chat", "--data", str(server.data), *flags], input="hello\n", text=True,
        capture_output=True, timeout=50, env=environment(**variables))


@pytest.mark.parametrize("flags, variables", [
    (["--ca-bundle", "{authority}"], {}), (["--no-verify-ssl"], {}),
    ([], {"AWS_CA_BUNDLE": "{authority}"}),
    (["--ca-bundle", "{authority}", "--endpoint", "{localhost}"], {}),
], ids=["flag", "unverified", "variable", "name"])
def test_the_terminal_chat_speaks_tls(tls_server, flags, variables):
    facts = {"authority": tls_server.ca_bundle,
             "localhost": tls_server.endpoint.replace("127.0.0.1", "localhost")}
    done = chat_command(tls_server, *(flag.format(**facts) for flag in flags),
                        **{name: value.format(**facts) for name, value in variables.items()})
    assert (done.returncode, done.stderr) == (0, "")
    assert "You: hello\n" in done.stdout


def test_the_terminal_chat_believes_no_stranger(tls_server, make_server, authority):
    customer = start_chat(tls_server)
    for flags in [(), ("--token", customer.token)]:
        done = chat_command(tls_server, *flags)
        assert done.returncode == 1
        assert "no authority that is trusted here has signed it" in done.stderr
    certificate, key = authority.certify("another", "DNS:chat.example")
    server = make_server("--tls-certificate", str(certificate), "--tls-key", str(key)).start()
    done = chat_command(server, "--ca-bundle", str(authority.path))
    assert done.returncode == 1
    assert "certificate is for another host" in done.stderr


def test_the_terminal_chat_says_that_a_server_has_no_tls(server):
    done = chat_command(server, "--endpoint", server.endpoint.replace("http://", "https://"))
    assert done.returncode == 1
    assert "The server speaks no TLS" in done.stderr


def test_both_refuse_an_unknown_authority_in_the_same_words(tls_server):
    for program in ["aws", "parley"]:
        with pytest.raises(CommandFailed) as failed:
            shell(tls_server, f"{program} {LIST}")
        result = failed.value.result
        url = f"{tls_server.endpoint}/contact-flows-summary/{tls_server.ready['instanceId']}"
        assert result.returncode == 255
        assert result.stdout == ""
        assert result.stderr.startswith(f"\nSSL validation failed for {url} {UNVERIFIED}")
        assert " at /" not in result.stderr


def test_both_refuse_a_certificate_of_another_host(make_server, authority):
    certificate, key = authority.certify("elsewhere", "DNS:chat.example")
    server = make_server("--tls-certificate", str(certificate), "--tls-key", str(key)).start()
    for program in ["aws", "parley"]:
        with pytest.raises(CommandFailed) as failed:
            shell(server, f"{program} {LIST} --ca-bundle {authority.path}")
        result = failed.value.result
        assert result.returncode == 255
        assert "hostname '127.0.0.1' doesn't match" in result.stderr


def test_the_environment_can_name_the_files(make_server, authority, pair):
    server = make_server()
    server.environment = environment(
        PARLEY_TLS_CERTIFICATE=str(pair[0]), PARLEY_TLS_KEY=str(pair[1]))
    server.ca_bundle = str(authority.path)
    server.start()
    assert server.connect.list_contact_flows(InstanceId=server.ready["instanceId"])


def test_older_tls_is_not_spoken(tls_server):
    context = ssl.create_default_context(cafile=tls_server.ca_bundle)
    with connected(tls_server, context) as connection:
        assert connection.version() == "TLSv1.3"
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with connected(tls_server, context) as connection:
        assert connection.version() == "TLSv1.2"
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning):
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(ssl.SSLError, match="(?i)protocol version"):
        connected(tls_server, context)


def connected(server, context: ssl.SSLContext) -> ssl.SSLSocket:
    plain = socket.create_connection(server.address, timeout=15)
    try:
        return context.wrap_socket(plain, server_hostname="localhost")
    except ssl.SSLError:
        plain.close()
        raise


@pytest.mark.parametrize("request_of", [
    lambda url: b"GET /_parley/health HTTP/1.1\r\nHost: a\r\n\r\n",
    lambda url: b"POST /participant/message HTTP/1.1\r\nHost: a\r\n"
                b"Content-Length: 200000\r\n\r\n" + b"x" * 200_000,
    lambda url: f"GET {url[url.index('/', 8):]} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n".encode(),
], ids=["small", "large", "socket"])
def test_plain_http_is_told_to_use_https(tls_server, request_of):
    url = start_chat(tls_server).create_connection()["Websocket"]["Url"]
    with socket.create_connection(tls_server.address, timeout=15) as plain:
        plain.sendall(request_of(url))
        answer = b"".join(iter(lambda: plain.recv(4096), b"")).decode()
    assert answer.startswith("HTTP/1.1 400 ")
    assert "This port speaks TLS: use https://" in answer
    assert answer.count("HTTP/1.1") == 1
    assert tls_server.connect.list_contact_flows(InstanceId=tls_server.ready["instanceId"])


def test_the_aws_cli_shows_what_plain_http_is_told(tls_server):
    plain = tls_server.endpoint.replace("https://", "http://")
    with pytest.raises(CommandFailed) as failed:
        shell(tls_server, f"aws {LIST} --endpoint-url {plain}")
    assert "This port speaks TLS: use https://" in failed.value.result.stderr


def test_a_server_with_open_tls_connections_stops_in_order(tls_server, opened):
    customer = opened(start_chat(tls_server)).connect()
    tls_server.process.terminate()
    assert customer.socket.closing_code() == 1001
    assert tls_server.process.wait(timeout=15) == 0


def broken_pairs(authority: Authority, pair) -> dict[str, tuple]:
    certificate, key = pair
    return {
        "needs --tls-key": (certificate, None), "needs --tls-certificate": (None, key),
        "missing.pem cannot be read": (authority.folder / "missing.pem", key),
        "missing.key cannot be read": (certificate, authority.folder / "missing.key"),
        "holds no certificate in PEM form": (key, key),
        "holds no private key in PEM form": (certificate, certificate),
        "must be decrypted first": (certificate, encrypted(key)),
        "does not belong to the first certificate": (certificate, authority.key),
    }


def test_files_that_do_not_do_end_the_start_with_a_sentence(authority, pair, tmp_path):
    for sentence, (certificate, key) in broken_pairs(authority, pair).items():
        result = started(tmp_path, certificate, key)
        assert result.returncode > 0, sentence
        assert sentence in result.stderr
        assert not (tmp_path / "data").exists()


def started(folder: pathlib.Path, certificate, key) -> subprocess.CompletedProcess:
    flags = ["--tls-certificate", str(certificate)] if certificate else []
    flags += ["--tls-key", str(key)] if key else []
    return subprocess.run(
        [binary(), "serve", "--listen", "127.0.0.1:0", "--data", str(folder / "data"), *flags],
        env=environment(), capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_ends_the_start(authority, tmp_path):
    certificate, key = authority.certify("private")
    key.chmod(0)
    result = started(tmp_path, certificate, key)
    assert result.returncode > 0
    assert "private.key cannot be read" in result.stderr
