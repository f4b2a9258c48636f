# SPDX-License-Identifier: Apache-2.0
"""HTTP/1.1 byte by byte, for requests that no client library would send."""

from __future__ import annotations

import dataclasses
import http.client
import io
import json
import re
import socket
import urllib.parse

from parley_server import ParleyServer

WAIT_SECONDS = 15


@dataclasses.dataclass
class Response:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict:
        return json.loads(self.body)

    @property
    def error(self) -> str:
        return self.headers.get("x-amzn-errortype", "")


@dataclasses.dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str] = dataclasses.field(default_factory=dict)
    body: bytes = b""

    def bytes(self) -> bytes:
        """The request as it goes over the wire, with a length and a host unless it has its own."""
        names = {name.lower() for name in self.headers}
        defaults = {"host": "127.0.0.1", "content-length": str(len(self.body))}
        headers = self.headers | {k: v for k, v in defaults.items() if k not in names}
        lines = [f"{self.method} {self.path} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape") + self.body


class KeptReader(io.BufferedReader):
    """One reader for all responses of a connection: a response must not take along the next."""

    def makefile(self, _mode: str) -> KeptReader:
        return self

    def close(self):
        """A finished response wants to close it, but the next one still needs it."""


class RawConnection:
    def __init__(self, server: ParleyServer, receive_buffer: int | None = None):
        self.socket = socket.socket()
        if receive_buffer is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(WAIT_SECONDS)
        self.socket.connect(server.address)
        self.reader = KeptReader(socket.SocketIO(self.socket, "r"))

    def send(self, data: bytes):
        """Sends what the server still takes: it may refuse and hang up half-way."""
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def send_nothing_more(self):
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:  # the server was quicker and has hung up
            pass

    def response(self) -> Response | None:
        """The next response, or None if the server closed without one; never waits for ever."""
        reply = http.client.HTTPResponse(self.reader)
        try:
            reply.begin()
            body = b"" if reply.status == 101 else reply.read()
        except (ConnectionResetError, http.client.BadStatusLine):
            return None
        return Response(reply.status, {k.lower(): v for k, v in reply.getheaders()}, body)

    def ask(self, request: Request) -> Response | None:
        self.send(request.bytes())
        return self.response()

    def wait_closed(self, seconds: float):
        """Reads on until the server has closed the connection."""
        self.socket.settimeout(seconds)
        try:
            while self.socket.recv(65536):
                pass
        except ConnectionResetError:
            pass

    def close(self):
        self.socket.close()

    def __enter__(self) -> RawConnection:
        return self

    def __exit__(self, *_):
        self.close()


def ask(server: ParleyServer, request: Request) -> Response | None:
    with RawConnection(server) as connection:
        return connection.ask(request)


def require_error(response: Response | None, status: int | None = None, code: str | None = None):
    """The response must be a refusal in the form that every client understands."""
    assert response is not None, "closed without an answer"
    assert 400 <= response.status < 500, (response.status, response.body[:300])
    name = response.error
    assert re.fullmatch(r"[A-Za-z]+", name), response
    assert response.headers["content-type"].startswith("application/json"), response
    assert response.json["__type"] == name, response
    assert response.headers["x-amzn-requestid"], response
    if status is not None:
        assert response.status == status, response
    if code is not None:
        assert name == code, response


def upgrade(url_path: str, **headers: str) -> Request:
    """The request with which a WebSocket begins."""
    return Request("GET", url_path, {
        "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="} | headers)


def path_of(url: str) -> str:
    """The path and query of a URL, as a request line holds them."""
    parts = urllib.parse.urlsplit(url)
    return f"{parts.path}?{parts.query}"
