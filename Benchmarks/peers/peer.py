# SPDX-License-Identifier: Apache-2.0
"""What measurements of other servers share: a process of their own, its accounting, a closed loop.

Each peer does the nearest thing to a chat message that is on disk and has reached the other side.
Peers listen on 127.0.0.1, keep their data in a new directory, and are stopped by their process id.
"""

import argparse
import asyncio
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

TEXT = ("All work and no play makes it dull. " * 3)[:100]
READY_SECONDS_MAX = 30
STOP_SECONDS_MAX = 15


def require(program: str, package: str) -> str:
    """Where a program is; ends with the command that installs it when it is missing."""
    places = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    found = shutil.which(program, path=places)
    return found or missing(program, package)


def missing(what: str, package: str):
    """Ends with the command that installs it."""
    print(f"{what} is missing: apt-get install -y --no-install-recommends {package}",
          file=sys.stderr)
    sys.exit(3)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A server process in a session of its own, so that its children are accounted with it."""

    def __init__(self, command: list[str], folder: pathlib.Path, port: int, environment=None,
                 user: int | None = None):
        self.log = folder / "server.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True, env={**os.environ, **(environment or {})}, user=user)
        deadline = time.monotonic() + READY_SECONDS_MAX
        while not self._listens(port):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                sys.exit(f"{command[0]} did not start:\n{self.log.read_text(errors='replace')}")
            time.sleep(0.05)

    @staticmethod
    def _listens(port: int) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    def _processes(self) -> list[str]:
        """The accounting lines of every process of the session."""
        lines = []
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == self.process.pid:
                lines.append(fields)
        return lines

    def processor_seconds(self) -> float:
        ticks = sum(int(fields[11]) + int(fields[12]) for fields in self._processes())
        return ticks / os.sysconf("SC_CLK_TCK")

    def resident_mib(self) -> float:
        pages = sum(int(fields[21]) for fields in self._processes())
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def stop(self):
        members = [self.process.pid]
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=STOP_SECONDS_MAX)
            except subprocess.TimeoutExpired:
                for fields in self._processes():
                    members.append(int(fields[2]))
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()


class ClosedLoop:
    """Keeps a number of messages under way and measures the ones that arrive in a window."""

    def __init__(self, server: Server, in_flight: int, seconds: float, warm_up: float = 2):
        self.server, self.in_flight = server, in_flight
        self.seconds, self.warm_up = seconds, warm_up
        self.sent: dict[int, float] = {}
        self.next = 0
        self.latencies: list[float] = []
        self.is_measuring = self.is_over = False
        self.send = None

    def _send_one(self):
        if self.is_over:
            return
        number = self.next
        self.next += 1
        self.sent[number] = time.perf_counter()
        self.send(number)

    def arrived(self, number: int):
        """To be called once a message is acknowledged and has reached the other side."""
        began = self.sent.pop(number, None)
        if began is None:
            return
        if self.is_measuring:
            self.latencies.append(time.perf_counter() - began)
        self._send_one()

    async def run(self, name: str, note: str) -> dict:
        for _ in range(self.in_flight):
            self._send_one()
        await asyncio.sleep(self.warm_up)
        cpu, began = self.server.processor_seconds(), time.perf_counter()
        self.is_measuring = True
        await asyncio.sleep(self.seconds)
        self.is_measuring = False
        cpu = self.server.processor_seconds() - cpu
        took = time.perf_counter() - began
        self.is_over = True
        count = len(self.latencies)
        if count == 0:
            raise RuntimeError("no message arrived")
        ordered = sorted(self.latencies)
        return {
            "peer": name, "messages": count, "messages_per_second": round(count / took, 1),
            "server_cpu_us_per_message": round(cpu * 1e6 / count, 1),
            "p50_ms": round(ordered[count // 2] * 1000, 3),
            "p99_ms": round(ordered[int(count * 0.99)] * 1000, 3),
            "resident_mib": round(self.server.resident_mib(), 1), "in_flight": self.in_flight,
            "note": note,
        }


def main(bench):
    """Runs `bench(arguments, folder)` in a new directory and prints what it answers as JSON."""
    parser = argparse.ArgumentParser(description=bench.__doc__)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--in-flight", type=int, default=64)
    arguments = parser.parse_args()
    arguments.seconds = min(60.0, max(1.0, arguments.seconds))
    with tempfile.TemporaryDirectory(prefix="peer-", dir=os.environ.get("PEER_FOLDER")) as folder:
        print(json.dumps(bench(arguments, pathlib.Path(folder))))
