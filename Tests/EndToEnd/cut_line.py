# SPDX-License-Identifier: Apache-2.0
"""A line between a client and a server that can be cut and mended, as a bad network does."""

from __future__ import annotations

import contextlib
import socket
import threading

from parley_server import ParleyServer


class CutLine:
    """Forwards bytes; while cut, it closes every connection and each new one at once."""

    def __init__(self, server: ParleyServer):
        self._target = server.address
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._is_cut = False
        self.attempts = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def endpoint(self) -> str:
        return "http://127.0.0.1:%d" % self._listener.getsockname()[1]

    def cut(self):
        with self._lock:
            self._is_cut = True
            self.attempts = 0
            ends = list(self._open)
        for end in ends:
            hang_up(end)

    def mend(self):
        with self._lock:
            self._is_cut = False

    def close(self):
        # Shutting it down wakes the thread that waits for connections.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.attempts += 1
                is_cut = self._is_cut
            if is_cut:
                hang_up(client)
            else:
                self._join(client)

    def _join(self, client: socket.socket):
        try:
            server = socket.create_connection(self._target, timeout=5)
        except OSError:
            return hang_up(client)
        server.settimeout(None)
        with self._lock:
            self._open |= {client, server}
        for source, sink in ((client, server), (server, client)):
            threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        with self._lock:
            self._open -= {source, sink}
        hang_up(source)
        hang_up(sink)


def hang_up(end: socket.socket):
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
