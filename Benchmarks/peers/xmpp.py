# SPDX-License-Identifier: Apache-2.0
"""Two users of an XMPP server on loopback: messages with stream management, kept by the archive."""

import asyncio
import base64
import re

import peer

# A message counts when the server has acknowledged the sender's stanza (XEP-0198) and the other
# user has got it.
PAIRS = 8


class User(asyncio.Protocol):
    """Speaks just enough XMPP: PLAIN without TLS, one resource, stream management."""

    def __init__(self, name: str, domain: str):
        self.name, self.domain = name, domain
        self.pending = b""
        self.waiting: list[tuple[bytes, asyncio.Future]] = []
        self.receive = self.acknowledge = None

    def connection_made(self, transport):
        self.transport = transport

    def write(self, text: str):
        self.transport.write(text.encode())

    def data_received(self, data):
        self.pending += data
        if self.waiting:
            mark, future = self.waiting[0]
            if mark in self.pending:
                self.waiting.pop(0)
                answer, self.pending = self.pending, b""
                future.set_result(answer)
            return
        self._take()

    def _take(self):
        place = 0
        for found in re.finditer(rb"<message[^>]*?>.*?</message>|<a [^>]*?/>", self.pending, re.S):
            place = found.end()
            stanza = found.group(0)
            if stanza.startswith(b"<a "):
                height = re.search(rb"h=['\"](\d+)", stanza)
                self.acknowledge(int(height.group(1)))
            else:
                body = re.search(rb"<body>(\d{10})", stanza)
                if body:
                    self.receive(int(body.group(1)))
        self.pending = self.pending[place:]

    async def ask(self, text: str, mark: bytes) -> bytes:
        future = asyncio.get_running_loop().create_future()
        self.waiting.append((mark, future))
        self.write(text)
        try:
            return await asyncio.wait_for(future, 10)
        except asyncio.TimeoutError:
            raise RuntimeError(f"no {mark!r} came after {text!r}: {self.pending!r}") from None

    async def log_in(self, password: str):
        opening = (f"<stream:stream to='{self.domain}' xmlns='jabber:client' "
                   "xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>")
        await self.ask("<?xml version='1.0'?>" + opening, b"</stream:features>")
        secret = base64.b64encode(f"\0{self.name}\0{password}".encode()).decode()
        await self.ask("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                       f"{secret}</auth>", b"<success")
        await self.ask(opening, b"</stream:features>")
        await self.ask("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                       "<resource>r</resource></bind></iq>", b"</iq>")
        await self.ask("<enable xmlns='urn:xmpp:sm:3'/>", b"<enabled")
        await self.ask("<presence/>", b"<presence")


async def connect(name: str, domain: str, port: int, password: str) -> User:
    _, user = await asyncio.get_running_loop().create_connection(
        lambda: User(name, domain), "127.0.0.1", port)
    await user.log_in(password)
    return user


class Pair:
    """A sender and a recipient."""

    def __init__(self, sender: User, recipient: User, arrived):
        self.sender, self.recipient, self.arrived = sender, recipient, arrived
        self.unacknowledged: list[int] = []
        self.first = 1  # the presence was the first stanza
        self.halves: set[int] = set()
        sender.acknowledge, recipient.receive = self._acknowledged, self._half_done
        sender.receive = recipient.acknowledge = lambda _: None

    def send(self, number: int):
        self.unacknowledged.append(number)
        sender = self.sender
        sender.write(f"<message to='{self.recipient.name}@{sender.domain}/r' type='chat' "
                     f"id='m{number}'><body>{number:010d}{peer.TEXT}</body></message>"
                     "<r xmlns='urn:xmpp:sm:3'/>")

    def _acknowledged(self, height: int):
        count = height - self.first
        done, self.unacknowledged = self.unacknowledged[:count], self.unacknowledged[count:]
        self.first = height
        for number in done:
            self._half_done(number)

    def _half_done(self, number: int):
        if number in self.halves:
            self.halves.remove(number)
            self.arrived(number)
        else:
            self.halves.add(number)


async def measure(arguments, server, port: int, domain: str, name: str, note: str) -> dict:
    """Runs the closed loop over some pairs of users, who are u0 … with the password `secret`."""
    loop = peer.ClosedLoop(server, arguments.in_flight, arguments.seconds)
    pairs = []
    for number in range(PAIRS):
        users = [await connect(f"u{2 * number + side}", domain, port, "secret") for side in (0, 1)]
        pairs.append(Pair(users[0], users[1], loop.arrived))
    loop.send = lambda number: pairs[number % PAIRS].send(number)
    return await loop.run(name, note)
