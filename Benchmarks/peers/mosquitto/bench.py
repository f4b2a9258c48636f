# SPDX-License-Identifier: Apache-2.0
"""Mosquitto: a message of quality of service 1, acknowledged and got by a persistent session."""

import asyncio
import pathlib
import struct
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import peer  # noqa: E402

TOPICS = 200


def text(value: str) -> bytes:
    return struct.pack("!H", len(value)) + value.encode()


def packet(kind: int, body: bytes) -> bytes:
    length, size = b"", len(body)
    while True:
        size, digit = divmod(size, 128)
        length += bytes([digit | (0x80 if size else 0)])
        if not size:
            return bytes([kind]) + length + body


class Client(asyncio.Protocol):
    """Speaks just enough of MQTT 3.1.1."""

    def __init__(self, name: str, receive):
        self.name, self.receive = name, receive
        self.pending = b""
        self.connected = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        # Flags 0: the session outlives the connection.
        transport.write(packet(0x10, text("MQTT") + bytes([4, 0, 0, 60]) + text(self.name)))

    def data_received(self, data):
        self.pending += data
        while len(self.pending) >= 2:
            length, shift, place = 0, 0, 1
            while True:
                if place >= len(self.pending):
                    return
                digit = self.pending[place]
                length |= (digit & 0x7F) << shift
                place, shift = place + 1, shift + 7
                if not digit & 0x80:
                    break
            if len(self.pending) < place + length:
                return
            kind, body = self.pending[0] >> 4, self.pending[place:place + length]
            self.pending = self.pending[place + length:]
            self._take(kind, body)

    def _take(self, kind: int, body: bytes):
        if kind in (2, 9):  # CONNACK, SUBACK
            if not self.connected.done():
                self.connected.set_result(None)
        elif kind == 4:  # PUBACK
            self.receive(None, struct.unpack("!H", body[:2])[0])
        elif kind == 3:  # PUBLISH
            size = struct.unpack("!H", body[:2])[0]
            self.transport.write(packet(0x40, body[2 + size:4 + size]))
            self.receive(body[4 + size:], None)

    def subscribe(self, topic: str):
        self.transport.write(packet(0x82, b"\0\1" + text(topic) + b"\1"))

    def publish(self, topic: str, identifier: int, body: bytes):
        self.transport.write(packet(0x32, text(topic) + struct.pack("!H", identifier) + body))


async def measure(arguments, server, port: int) -> dict:
    loop = peer.ClosedLoop(server, arguments.in_flight, arguments.seconds)
    halves: dict[int, int] = {}
    numbers: dict[int, int] = {}

    def half_done(number: int):
        if halves.pop(number, 0):
            loop.arrived(number)
        else:
            halves[number] = 1

    def acknowledged(_body, identifier):
        half_done(numbers.pop(identifier))

    def delivered(body, _identifier):
        half_done(int(body[:10]))

    running = asyncio.get_running_loop()
    _, sender = await running.create_connection(
        lambda: Client("sender", acknowledged), "127.0.0.1", port)
    _, recipient = await running.create_connection(
        lambda: Client("recipient", delivered), "127.0.0.1", port)
    await asyncio.wait_for(asyncio.gather(sender.connected, recipient.connected), 10)
    recipient.subscribe("chat/+")
    await asyncio.sleep(0.2)

    def send(number: int):
        identifier = number % 65_535 + 1
        numbers[identifier] = number
        sender.publish(f"chat/{number % TOPICS}", identifier,
                       b"%010d" % number + peer.TEXT.encode())

    loop.send = send
    return await loop.run(
        "Mosquitto", "QoS 1, persistent session; acknowledges from memory and saves its database "
        "each second, so this is not durable")


def bench(arguments, folder):
    """Measures Mosquitto with quality of service 1 and a persistent session."""
    program = peer.require("mosquitto", "mosquitto")
    port = peer.free_port()
    configuration = folder / "mosquitto.conf"
    configuration.write_text(
        f"listener {port} 127.0.0.1\nallow_anonymous true\nuser root\npersistence true\n"
        f"persistence_location {folder}/\nautosave_interval 1\nmax_inflight_messages 1000\n"
        "max_queued_messages 100000\n")
    server = peer.Server([program, "-c", str(configuration)], folder, port)
    try:
        return asyncio.run(measure(arguments, server, port))
    finally:
        server.stop()


peer.main(bench)
