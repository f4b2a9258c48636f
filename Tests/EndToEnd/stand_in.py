# SPDX-License-Identifier: Apache-2.0
"""Stands in for what flows ask outside: a small HTTP server that keeps what it is asked, checks the
signatures as AWS does, and answers as the test says."""

from __future__ import annotations

import base64
import dataclasses
import http.server
import json
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterable

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

WAIT_SECONDS = 20


@dataclasses.dataclass
class Call:
    """One request as it came."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urllib.parse.urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.target).query))

    @property
    def json(self) -> dict:
        return json.loads(self.body)

    @property
    def key(self) -> str:
        """The idempotency key."""
        return self.headers["x-parley-idempotency-key"]

    @property
    def client_context(self) -> dict:
        return json.loads(base64.b64decode(self.headers["x-amz-client-context"]))

    def require_signed(self, ready: dict, service: str):
        """Computes the signature anew with botocore, from the server's own keys."""
        authorization = self.headers["authorization"]
        parts = dict(part.strip().split("=", 1)
                     for part in authorization.removeprefix("AWS4-HMAC-SHA256 ").split(","))
        names = parts["SignedHeaders"].split(";")
        assert {"host", "x-amz-date"} <= set(names)
        scope = f"{self.headers['x-amz-date'][:8]}/{ready['region']}/{service}/aws4_request"
        assert parts["Credential"] == f"{ready['accessKeyId']}/{scope}"
        request = AWSRequest(
            method=self.method, url=f"http://{self.headers['host']}{self.target}",
            headers={name: self.headers[name] for name in names}, data=self.body)
        request.context["timestamp"] = self.headers["x-amz-date"]
        signer = SigV4Auth(
            Credentials(ready["accessKeyId"], ready["secretAccessKey"]), service, ready["region"])
        text = signer.string_to_sign(request, signer.canonical_request(request))
        assert signer.signature(text, request) == parts["Signature"]


@dataclasses.dataclass
class Answer:
    body: dict | str | bytes = b""
    status: int = 200
    headers: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def bytes(self) -> bytes:
        if isinstance(self.body, dict):
            return json.dumps(self.body).encode()
        return self.body.encode() if isinstance(self.body, str) else self.body


class Cut(Exception):
    """Raised by an event stream that breaks off."""


@dataclasses.dataclass
class Events:
    """An answer of server-sent events, each sent as soon as it is there: taking one may block."""

    events: Iterable[dict | str]

    def send(self, handler: http.server.BaseHTTPRequestHandler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        try:
            for event in self.events:
                text = event if isinstance(event, str) else json.dumps(event)
                data = f"data: {text}\n\n".encode()
                handler.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
                handler.wfile.flush()
            handler.wfile.write(b"0\r\n\r\n")
        except Cut:
            handler.close_connection = True


class StandIn:
    """Listens on a random loopback port. `answer` may block; each call has a thread of its own."""

    def __init__(self, answer: Callable[[Call], Answer | Events]):
        self.answer = answer
        self.calls: list[Call] = []
        self.arrived = threading.Condition()
        stand_in = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def respond(self):
                length = int(self.headers.get("content-length", 0))
                call = Call(self.command, self.path,
                            {name.lower(): value for name, value in self.headers.items()},
                            self.rfile.read(length))
                with stand_in.arrived:
                    stand_in.calls.append(call)
                    stand_in.arrived.notify_all()
                answer = stand_in.answer(call)
                try:
                    if isinstance(answer, Events):
                        return answer.send(self)
                    self.send_response(answer.status)
                    for name, value in answer.headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(answer.bytes)))
                    self.end_headers()
                    self.wfile.write(answer.bytes)
                except (BrokenPipeError, ConnectionResetError):
                    pass  # the server was killed while we thought

            do_GET = do_POST = do_PUT = respond

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def call(self, number: int = 1) -> Call:
        """The n-th call, counted from 1; waits for it."""
        deadline = time.monotonic() + WAIT_SECONDS
        with self.arrived:
            while len(self.calls) < number:
                left = deadline - time.monotonic()
                assert left > 0, f"{len(self.calls)} calls came, not {number}"
                self.arrived.wait(left)
            return self.calls[number - 1]

    def close(self):
        self.server.shutdown()
        self.server.server_close()
