# SPDX-License-Identifier: Apache-2.0
"""One Parley process: started, watched, stopped or killed by its own process id."""

import http.client
import json
import os
import pathlib
import resource
import signal
import subprocess
import time
import urllib.parse

import boto3
import botocore.config

READY_SECONDS = 30
STOP_SECONDS = 15
CRASH_MARKS = ("Fatal error", "Thread 0 crashed", "*** Signal", "AddressSanitizer",
               "ThreadSanitizer", "Simultaneous accesses")

# Loading the service models takes half a second; one session keeps them for all clients.
_session = boto3.Session()


class ParleyServer:
    """A server on a random loopback port with a data directory of its own."""

    def __init__(self, folder: pathlib.Path, *flags: str):
        self.folder = folder
        self.data = folder / "data"
        self.ready_file = folder / "ready.json"
        self.stderr = folder / "stderr.log"
        self.stdout = folder / "stdout.log"
        self.flags = flags
        self.environment = environment()
        self.file_bytes_max: int | None = None
        self.ca_bundle: str | None = None
        self.process: subprocess.Popen | None = None
        # An open file for the log instead of `stderr`.
        self.log_to: int | None = None
        self.ready: dict = {}
        self._clients: dict = {}

    def command(self) -> list[str]:
        return [binary(), "serve", "--listen", "127.0.0.1:0", "--data", str(self.data),
                "--ready-file", str(self.ready_file), *self.flags]

    def spawn(self) -> subprocess.Popen:
        """Starts the process and does not wait for it to be ready."""
        self.ready_file.unlink(missing_ok=True)
        with self.stdout.open("ab") as out, self.stderr.open("ab") as errors:
            self.process = subprocess.Popen(
                self.command(), stdout=out, stderr=self.log_to or errors, stdin=subprocess.DEVNULL,
                env=self.environment, start_new_session=True, preexec_fn=self._limit_files)
        return self.process

    def _limit_files(self):
        """Runs in the new process: a file that may not grow is as good as a full disk."""
        if self.file_bytes_max is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            limit = self.file_bytes_max
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    def start(self) -> "ParleyServer":
        self.spawn()
        deadline = time.monotonic() + READY_SECONDS
        while not self.ready_file.exists():
            assert time.monotonic() < deadline, f"not ready in {READY_SECONDS} s\n{self.log()}"
            self._require_running(for_seconds=0.02)
        self.ready = json.loads(self.ready_file.read_text())
        self._clients = {}
        return self

    def _require_running(self, for_seconds: float):
        """Waits a moment for the process to end, which it must not."""
        try:
            status = self.process.wait(timeout=for_seconds)
        except subprocess.TimeoutExpired:
            return
        raise AssertionError(f"the server ended with status {status}\n{self.log()}")

    def stop(self) -> float:
        """Asks it to end as an operator would; answers how many seconds that took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"still there {STOP_SECONDS} s after SIGTERM\n{self.log()}")
        assert status == 0, f"SIGTERM ended it with status {status}\n{self.log()}"
        self.require_no_crash()
        return time.monotonic() - began

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=STOP_SECONDS)

    def restart(self) -> "ParleyServer":
        self.stop()
        return self.start()

    def end(self):
        """Cleans up after a test, whatever state the test left the server in."""
        if self.process is not None and self.process.poll() is None:
            self.stop()
        self.require_no_crash()

    def require_no_crash(self):
        log = self.log(lines=10_000)
        for mark in CRASH_MARKS:
            assert mark not in log, f"the server crashed\n{self.log()}"

    def log(self, lines: int = 40) -> str:
        texts = [path.read_text(errors="replace") for path in (self.stdout, self.stderr)
                 if path.exists()]
        return "\n".join("\n".join(texts).splitlines()[-lines:])

    def resident_bytes(self) -> int:
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024

    @property
    def endpoint(self) -> str:
        return self.ready["endpoint"]

    @property
    def address(self) -> tuple[str, int]:
        url = urllib.parse.urlsplit(self.endpoint)
        return url.hostname, url.port

    @property
    def connect(self):
        """A boto3 client of the Connect API."""
        return self.client("connect")

    @property
    def participant(self):
        """A boto3 client of the Participant Service."""
        return self.client("connectparticipant")

    def client(self, service: str, validates: bool = True):
        """A boto3 client that tries once; without `validates` it sends whatever it is given."""
        key = (service, validates)
        if key not in self._clients:
            self._clients[key] = _session.client(
                service, endpoint_url=self.endpoint, region_name=self.ready["region"],
                aws_access_key_id=self.ready["accessKeyId"],
                aws_secret_access_key=self.ready["secretAccessKey"], verify=self.ca_bundle,
                config=botocore.config.Config(
                    retries={"total_max_attempts": 1}, parameter_validation=validates,
                    connect_timeout=5, read_timeout=30, max_pool_connections=32))
        return self._clients[key]

    def get(self, path: str) -> tuple[int, str]:
        return self.call("GET", path)

    def call(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection(*self.address, timeout=30)
        try:
            connection.request(method, path, body=body)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def advance(self, duration: str) -> str:
        """Moves the virtual clock by an ISO 8601 duration; answers the new time."""
        status, body = self.call("POST", "/_parley/clock", json.dumps({"advance": duration}))
        assert status == 200, f"{status} {body}"
        return json.loads(body)["now"]

    def settle(self):
        """Waits until everything due by now has happened; needs the virtual clock."""
        self.advance("PT0S")


def binary() -> str:
    return os.environ["PARLEY_BINARY"]


def environment(**more: str) -> dict[str, str]:
    """This process's environment without anything that could steer Parley or a client."""
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("PARLEY_", "AWS_"))}
    return kept | more
