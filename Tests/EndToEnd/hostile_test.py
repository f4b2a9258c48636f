# SPDX-License-Identifier: Apache-2.0
"""Input that no honest client sends: always a modelled 4xx, never a 5xx, a hang or growth."""

import contextlib
import http.client
import json
import os
import pathlib
import resource
import select
import time

import pytest

from chat import Participant, contents, start_chat, start_request
from raw_http import WAIT_SECONDS, RawConnection, Request, Response, ask, require_error
from signing import Signer

STALL_SECONDS = 65
JSON = {"Content-Type": "application/json"}
MESSAGE = {"ContentType": "text/plain", "Content": "hello"}
PARTICIPANT_PATHS = ["/participant/connection", "/participant/message", "/participant/event",
                     "/participant/transcript", "/participant/disconnect"]
GROWTH_BYTES = 48 << 20

BODIES = {
    "empty": b"", "blank": b"   ", "cut": b'{"ContentType":"text/pl', "cut string": b'{"Content',
    "no object": b"[]", "a number": b"7", "a string": b'"x"', "null": b"null", "true": b"true",
    "two values": b"{}{}", "trailing comma": b'{"ContentType":"text/plain",}',
    "single quotes": b"{'ContentType':'text/plain'}", "a comment": b"{/* */}",
    "not UTF-8": b'{"ContentType":"text/plain","Content":"\xff\xfe\xc3\x28"}',
    "UTF-8 of a surrogate": b'{"ContentType":"text/plain","Content":"\xed\xa0\x80"}',
    "overlong UTF-8": b'{"ContentType":"text/plain","Content":"\xc0\xaf"}',
    "UTF-16": json.dumps(MESSAGE).encode("utf-16"), "binary": bytes(range(256)) * 8,
    "deep arrays": b"[" * 50_000, "deep objects": b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    "deep member": b'{"Content":"a","ContentType":"text/plain","x":' + b"[" * 9000 + b"]" * 9000
    + b"}",
    "wrong types": b'{"ContentType":1,"Content":{"a":[]}}',
    "nulls": b'{"ContentType":null,"Content":null}',
    "lists": b'{"ContentType":["text/plain"],"Content":["x"]}',
    "a huge number": b'{"ContentType":1e999999,"Content":' + b"9" * 5000 + b"}",
    "form": b"ContentType=text%2Fplain&Content=hello", "xml": b"<Content>hello</Content>",
}


@pytest.fixture(scope="module", autouse=True)
def stalled(shared_server):
    """Requests left half-sent when this module begins; the last test sees how they ended."""
    customer = start_chat(shared_server)
    customer.create_connection()
    begun = time.monotonic()
    connections = [RawConnection(shared_server) for _ in half_requests(customer)]
    for connection, data in zip(connections, half_requests(customer)):
        connection.send(data)
    yield connections, begun
    for connection in connections:
        connection.close()


def half_requests(customer: Participant) -> list[bytes]:
    whole = message(customer).bytes()
    return [
        b"GET", b"POST /participant/message HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nX-Slow: ",
        whole[:-5], whole.replace(b"content-length: ", b"content-length: 9"),
        b"POST /participant/message HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab",
    ]


def message(customer: Participant, body: bytes | None = None) -> Request:
    body = json.dumps(MESSAGE).encode() if body is None else body
    return Request("POST", "/participant/message",
                   JSON | {"X-Amz-Bearer": customer.connection_token}, body)


def require_alive(customer: Participant):
    """The server still answers, and the chat still works."""
    customer.send("still alive")
    assert "still alive" in contents(customer.transcript())


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_bad_body_of_a_message_is_refused(server, customer, body):
    require_error(ask(server, message(customer, body)), 400)
    require_alive(customer)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_bad_body_of_a_start_is_refused(server, body):
    request = Signer.of(server).sign(Request("PUT", "/contact/chat", JSON, body))
    response = ask(server, request)
    require_error(response, 400)
    assert "Message" in response.json


@pytest.mark.parametrize("path", PARTICIPANT_PATHS)
@pytest.mark.parametrize("body", ["cut", "deep arrays", "not UTF-8", "no object", "two values"])
def test_a_bad_body_is_refused_by_every_operation(server, opened, path, body):
    customer = opened(start_chat(server)).connect()
    bearer = customer.token if path.endswith("/connection") else customer.connection_token
    request = Request("POST", path, JSON | {"X-Amz-Bearer": bearer}, BODIES[body])
    require_error(ask(server, request), 400)
    require_alive(customer)


@pytest.mark.parametrize("members", [
    {"Unknown": 1}, {"contentType": "text/markdown"}, {"": ""}, {"x" * 1000: None},
    {"Content ": "no"}, {"__proto__": {}}, {"Unknown": {"deep": [[[[1, {"er": None}]]]]}},
], ids=str)
def test_unknown_members_are_ignored(server, customer, members):
    body = json.dumps(MESSAGE | members).encode()
    assert ask(server, message(customer, body)).status == 200


def test_a_member_given_twice_does_no_harm(server, customer):
    body = b'{"ContentType":"text/plain","Content":"a","Content":"b"}'
    response = ask(server, message(customer, body))
    assert response.status in (200, 400)
    require_alive(customer)


@pytest.mark.parametrize("path", PARTICIPANT_PATHS)
@pytest.mark.parametrize("kind", ["none", "empty", "garbage", "other kind", "altered", "cut",
                                  "doubled", "long", "not ascii"])
def test_a_token_that_is_not_right_is_denied(server, customer, path, kind):
    right, wrong = customer.connection_token, customer.token
    if path.endswith("/connection"):
        right, wrong = wrong, right
    middle = len(right) // 2
    other = "A" if right[middle] != "A" else "B"
    tokens = {
        "empty": "", "garbage": "garbage", "other kind": wrong, "cut": right[:-2],
        "altered": right[:middle] + other + right[middle + 1:], "doubled": right * 2,
        "long": "A" * 5000, "not ascii": "tökén\udcff"}
    headers = JSON if kind == "none" else JSON | {"X-Amz-Bearer": tokens[kind]}
    body = json.dumps(MESSAGE | {"Type": ["CONNECTION_CREDENTIALS"]}).encode()
    response = ask(server, Request("POST", path, headers, body))
    require_error(response)
    if kind in ("other kind", "altered", "garbage", "cut"):
        require_error(response, 403, "AccessDeniedException")
    require_alive(customer)


def test_every_altered_byte_of_a_token_is_noticed(server, customer):
    token = customer.connection_token
    with RawConnection(server) as connection:
        for place in range(0, len(token), 3):
            other = "A" if token[place] != "A" else "Q"
            altered = token[:place] + other + token[place + 1:]
            response = connection.ask(Request(
                "POST", "/participant/transcript", JSON | {"X-Amz-Bearer": altered}, b"{}"))
            require_error(response, 403, "AccessDeniedException")


def test_a_token_of_another_server_is_denied(server, virtual_server, opened):
    stranger = opened(start_chat(virtual_server)).connect()
    request = Request("POST", "/participant/transcript",
                      JSON | {"X-Amz-Bearer": stranger.connection_token}, b"{}")
    require_error(ask(server, request), 403, "AccessDeniedException")


@pytest.mark.parametrize("method, path", [
    ("GET", "/"), ("GET", "/nothing/here"), ("POST", "/participant"), ("POST", "/participant/"),
    ("POST", "/participant/unknown"), ("GET", "/participant/message"),
    ("DELETE", "/participant/message"), ("PUT", "/participant/connection"),
    ("POST", "/contact/chat"), ("PUT", "/contact/chat/"), ("PUT", "/contact//chat"),
    ("PUT", "/contact/task"), ("GET", "/users-summary/none"), ("PATCH", "/contact/chat"),
    ("GET", "/%"), ("GET", "/%00"), ("GET", "/..%2f..%2fetc/passwd"),
    ("GET", "/../../etc/passwd"), ("GET", "/_parley/nothing"), ("GET", "//"), ("GET", "/?a=b"),
    ("GET", "/contacts/%ff/%fe"), ("GET", "/" + "a" * 8000), ("TRACE", "/"),
])
def test_an_unknown_path_or_method_has_a_named_error(server, method, path):
    request = Request(method, path)
    require_error(ask(server, request))
    require_error(ask(server, Signer.of(server).sign(request)))


def test_a_method_that_nobody_knows_is_refused(server):
    require_sentence(ask(server, Request("BREW", "/contact/chat")))


@pytest.mark.parametrize("data", [
    b"nonsense\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\x00" * 4096,
    b"GET / HTTP/1.1\r\nNo colon here\r\n\r\n", b"GET / HTTP/1.1\r\n: no name\r\n\r\n",
    b"POST /participant/message HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
    b"POST /participant/message HTTP/1.1\r\nhost: a\r\ncontent-length: many\r\n\r\n",
    b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
    b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 99999999999999999999999\r\n\r\n",
    b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: gzip\r\n\r\n",
    b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 18446744073709551615\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
    b"GET /\xc3\xa9 HTTP/1.1\r\nhost: a\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
], ids=lambda data: repr(data[:24]))
def test_what_is_not_http_is_refused_or_dropped_at_once(server, customer, data):
    with RawConnection(server) as connection:
        connection.send(data)
        require_sentence(connection.response())
        connection.wait_closed(WAIT_SECONDS)
    require_alive(customer)


def require_sentence(response: Response | None):
    """The refusal must have a name, and a sentence that says what to mend."""
    require_error(response)
    assert response.headers["connection"] == "close"
    sentence = response.json.get("message") or response.json["Message"]
    assert sentence.endswith(".") and len(sentence) > 40, sentence


def test_empty_lines_alone_are_no_request(server):
    with RawConnection(server) as connection:
        connection.send(b"\r\n\r\n\r\n")
        connection.send_nothing_more()
        assert connection.response() is None


def test_what_follows_a_good_request_is_refused_after_its_answer(server):
    with RawConnection(server) as connection:
        connection.send(b"GET /_parley/health HTTP/1.1\r\nhost: a\r\n\r\nnonsense\r\n\r\n")
        assert connection.response().status == 200
        require_sentence(connection.response())
        connection.wait_closed(WAIT_SECONDS)


def test_a_request_that_ends_too_early_is_refused(server, customer):
    with RawConnection(server) as connection:
        connection.send(message(customer).bytes()[:-5])
        connection.send_nothing_more()
        require_sentence(connection.response())
        connection.wait_closed(WAIT_SECONDS)
    require_alive(customer)


@pytest.mark.parametrize("headers", [
    {"X-Big": "a" * 120_000}, {f"X-Many-{number}": "a" * 1000 for number in range(120)},
], ids=["one big", "many"])
def test_headers_over_100_kilobytes_are_refused(server, customer, headers):
    request = Request("POST", "/participant/transcript", JSON | headers | {
        "X-Amz-Bearer": customer.connection_token}, b"{}")
    response = ask(server, request)
    require_error(response, 413, "RequestEntityTooLargeException")
    require_sentence(response)
    require_alive(customer)


@pytest.mark.parametrize("size", [2 << 20, 48 << 20], ids=["2 MB", "48 MB"])
@pytest.mark.parametrize("announced", [True, False], ids=["with length", "chunked"])
def test_a_body_that_no_operation_needs_is_refused(server, customer, size, announced):
    filler = b'{"ContentType":"text/plain","Content":"' + b"a" * size + b'"}'
    request = message(customer, filler)
    data = request.bytes()
    if not announced:
        request.headers["Transfer-Encoding"] = "chunked"
        head = request.bytes().partition(b"\r\n\r\n")[0].split(b"\r\n")
        head = [line for line in head if not line.lower().startswith(b"content-length")]
        data = b"\r\n".join(head) + b"\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(filler), filler)
    with RawConnection(server) as connection:
        response = send_and_listen(connection, data)
    require_error(response)
    require_alive(customer)


def send_and_listen(connection: RawConnection, data: bytes) -> Response | None:
    """Sends until the server answers: it need not wait for the end of what it refuses."""
    view = memoryview(data)
    while view:
        readable, writable, _ = select.select(
            [connection.socket], [connection.socket], [], 15)
        if readable or not writable:
            break
        try:
            view = view[connection.socket.send(view[:1 << 16]):]
        except (BrokenPipeError, ConnectionResetError):
            break
    return connection.response()


def test_a_body_in_chunks_is_read_like_any_other(server, customer):
    body = b"2d\r\n" + b'{"ContentType":"text/plain","Content":"in chu' + b"\r\n"
    body += b"5\r\n" + b'nks"}' + b"\r\n0\r\n\r\n"
    head = (f"POST /participant/message HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
            f"X-Amz-Bearer: {customer.connection_token}\r\n\r\n")
    with RawConnection(server) as connection:
        connection.send(head.encode())
        connection.send(body)
        assert connection.response().status == 200
    assert customer.socket.message("in chunks")


@pytest.mark.parametrize("line", [
    b"GET /_parley/health HTTP/1.0\r\n", b"GET /_parley/nothing HTTP/1.0\r\n",
    b"GET /_parley/health HTTP/1.0\r\nConnection: close\r\n",
    b"GET /_parley/health HTTP/1.1\r\nhost: a\r\nConnection: Close\r\n",
])
def test_a_client_that_wants_one_answer_gets_it_and_is_hung_up_on(server, line):
    with RawConnection(server) as connection:
        connection.send(line + b"\r\n")
        response = connection.response()
        assert response.status == (404 if b"nothing" in line else 200)
        assert response.headers["connection"] == "close"
        connection.wait_closed(WAIT_SECONDS)


def test_a_target_in_absolute_form_is_served(server):
    with RawConnection(server) as connection:
        for method in (b"GET", b"HEAD"):
            connection.send(method + b" http://127.0.0.1:1/test-chat HTTP/1.1\r\nHost: a\r\n\r\n")
            reply = http.client.HTTPResponse(connection.reader, method=method.decode())
            reply.begin()
            assert reply.status == 200
            assert reply.getheader("content-type").startswith("text/html")
            assert bool(reply.read()) == (method == b"GET")


def test_a_client_of_http_1_0_is_not_told_to_go_on(server):
    with RawConnection(server) as connection:
        connection.send(b"POST /_parley/none HTTP/1.0\r\nExpect: 100-continue\r\n"
                        b"Content-Length: 2\r\n\r\n{}")
        assert connection.reader.read(12) == b"HTTP/1.1 404"


@pytest.mark.timeout(60)
def test_without_files_new_connections_wait_and_cost_nothing(own_server):
    process = own_server.process.pid
    files = len(os.listdir(f"/proc/{process}/fd"))
    limits = resource.prlimit(process, resource.RLIMIT_NOFILE)
    begun = cpu_seconds(process)
    resource.prlimit(process, resource.RLIMIT_NOFILE, (files + 5, limits[1]))
    with contextlib.ExitStack() as stack:
        connections = [stack.enter_context(RawConnection(own_server)) for _ in range(20)]
        last = connections[-1]
        last.send(Request("GET", "/_parley/health").bytes())
        last.socket.settimeout(4)
        with pytest.raises(TimeoutError):
            last.socket.recv(1)
        assert cpu_seconds(process) - begun < 1
        assert own_server.log(1000).count("connections must wait") == 1
        resource.prlimit(process, resource.RLIMIT_NOFILE, limits)
        last.socket.settimeout(WAIT_SECONDS)
        assert last.socket.recv(12) == b"HTTP/1.1 200"


def cpu_seconds(process: int) -> float:
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_an_old_client_that_wants_more_answers_gets_them(server):
    with RawConnection(server) as connection:
        for _ in range(3):
            connection.send(
                b"GET /_parley/health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            response = connection.response()
            assert response.status == 200
            assert response.headers["connection"] == "keep-alive"


def test_many_requests_in_one_packet_are_answered_in_order(server, customer):
    bodies = [json.dumps(MESSAGE | {"Content": f"piped {n}"}).encode() for n in range(20)]
    with RawConnection(server) as connection:
        connection.send(b"".join(message(customer, body).bytes() for body in bodies))
        ids = [connection.response().json["Id"] for _ in bodies]
    assert [item["Id"] for item in customer.transcript()
            if item.get("Content", "").startswith("piped")] == ids


def test_a_client_that_sends_no_more_still_gets_all_its_answers(server, customer):
    bodies = [json.dumps(MESSAGE | {"Content": f"last {n}"}).encode() for n in range(5)]
    with RawConnection(server) as connection:
        connection.send(b"".join(message(customer, body).bytes() for body in bodies))
        connection.send_nothing_more()
        ids = [connection.response().json["Id"] for _ in bodies]
        connection.wait_closed(WAIT_SECONDS)
    assert [item["Id"] for item in customer.transcript()
            if item.get("Content", "").startswith("last")] == ids


def test_a_client_that_leaves_before_the_answer_does_no_harm(server, customer):
    for _ in range(50):
        with RawConnection(server) as connection:
            connection.send(message(customer).bytes())
    require_alive(customer)


def test_a_start_signed_but_full_of_nonsense_is_refused(server):
    for name in start_request(server) | {"Attributes": 1, "InitialMessage": 1, "ClientToken": 1,
                                         "PersistentChat": 1, "SegmentAttributes": 1}:
        for value in (17, [1], {"a": {"b": 1}}, True, "", "x" * 40_000):
            body = json.dumps(start_request(server) | {name: value}).encode()
            signed = Signer.of(server).sign(Request("PUT", "/contact/chat", JSON, body))
            response = ask(server, signed)
            assert response.status < 500, (name, value, response)
            if response.status != 200:
                require_error(response)


@pytest.mark.timeout(180)
def test_hostile_load_leaves_no_growth_behind(own_server, opened):
    customer = opened(start_chat(own_server)).connect()

    def storm():
        for body in BODIES.values():
            for _ in range(15):
                ask(own_server, message(customer, body))
        for _ in range(10):
            ask(own_server, message(customer, b"a" * (1 << 20)))
            with RawConnection(own_server) as connection:
                connection.send(message(customer).bytes()[:-3])

    storm()
    before = own_server.resident_bytes()
    for _ in range(3):
        storm()
    assert own_server.resident_bytes() - before < GROWTH_BYTES
    require_alive(customer)


@pytest.mark.timeout(STALL_SECONDS + 40)
def test_half_a_request_is_ended_in_time(server, customer, stalled):
    """Last in this file: the requests were begun when it started."""
    connections, begun = stalled
    for connection in connections:
        left = begun + STALL_SECONDS + 5 - time.monotonic()
        connection.wait_closed(max(left, 1))
    require_alive(customer)
