# SPDX-License-Identifier: Apache-2.0
"""An HTTP server that answers from a script and remembers what it was asked."""
import json
import socket
import socketserver
import threading

DEFAULT = {"status": 200, "headers": {"Content-Type": "application/json"}, "body": "{}"}


class Capture:
    """Serves on a free port of 127.0.0.1 while it is a context."""

    def __init__(self, answers):
        self.answers = [self._whole(answer) for answer in answers] or [DEFAULT]
        self.requests = []
        self._lock = threading.Lock()

    @staticmethod
    def _whole(answer):
        if isinstance(answer, dict) and "status" in answer:
            answer = {**DEFAULT, **answer}
            if not isinstance(answer["body"], (str, bytes)):
                answer["body"] = json.dumps(answer["body"])
            return answer
        if answer in ("close", "hang"):
            return {"do": answer}
        return {**DEFAULT, "body": json.dumps(answer)}

    def take(self, request):
        with self._lock:
            place = min(len(self.requests), len(self.answers) - 1)
            self.requests.append(request)
            return self.answers[place]

    def __enter__(self):
        capture = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                while True:
                    request = read_request(self.rfile)
                    if request is None:
                        return
                    answer = capture.take(request)
                    if answer.get("do") == "close":
                        return
                    if answer.get("do") == "hang":
                        capture.released.wait(20)
                        return
                    self.wfile.write(response_bytes(answer))
                    self.wfile.flush()

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True
            request_queue_size = 64

        self.released = threading.Event()
        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.released.set()
        self.server.shutdown()
        self.server.server_close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"


def read_request(stream):
    try:
        line = stream.readline().decode("latin-1").strip()
    except (ConnectionError, socket.timeout):
        return None
    if not line:
        return None
    method, target, _ = line.split(" ", 2)
    headers = {}
    while True:
        line = stream.readline().decode("latin-1").rstrip("\r\n")
        if not line:
            break
        name, value = line.split(":", 1)
        headers[name.strip().lower()] = value.strip()
    if "100-continue" in headers.get("expect", "").lower():
        return None
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = b""
        while True:
            size = int(stream.readline().strip() or b"0", 16)
            chunk = stream.read(size)
            stream.readline()
            if size == 0:
                break
            body += chunk
    else:
        body = stream.read(int(headers.get("content-length", "0")))
    return {"method": method, "target": target, "headers": headers,
            "body": body.decode("utf-8", "replace")}


def response_bytes(answer):
    body = answer["body"].encode("utf-8") if isinstance(answer["body"], str) else answer["body"]
    head = [f"HTTP/1.1 {answer['status']} X"]
    head += [f"{name}: {value}" for name, value in answer["headers"].items()]
    head.append(f"Content-Length: {len(body)}")
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body


def free_port():
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
