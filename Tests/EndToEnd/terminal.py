# SPDX-License-Identifier: Apache-2.0
"""A program in a terminal of its own, seen as a person sees it: a screen of characters."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable

import pyte

WAIT_SECONDS = 15


class Terminal:
    def __init__(self, command: list[str], environment: dict[str, str],
                 columns: int = 80, rows: int = 16):
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        self._master, self._slave = pty.openpty()
        self._set_size(columns, rows)
        self.settings = termios.tcgetattr(self._slave)
        self.process = subprocess.Popen(
            command, stdin=self._slave, stdout=self._slave, stderr=self._slave,
            env=environment | {"TERM": "xterm-256color"}, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))

    @property
    def lines(self) -> list[str]:
        """The rows of the screen without blanks at their ends; a wide character counts as one."""
        return ["".join(self.screen.buffer[row][column].data
                        for column in range(self.screen.columns)).rstrip()
                for row in range(self.screen.lines)]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cursor(self) -> tuple[int, int]:
        return self.screen.cursor.x, self.screen.cursor.y

    def type(self, text: str):
        os.write(self._master, text.encode())

    def resize(self, columns: int, rows: int):
        """Changes the size, of which the system tells the program by a signal."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)

    def _set_size(self, columns: int, rows: int):
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait(self, what: str, holds: Callable[[], bool]):
        deadline = time.monotonic() + WAIT_SECONDS
        while not holds():
            left = deadline - time.monotonic()
            assert left > 0, f"not in {WAIT_SECONDS} s: {what}\n{self.text}"
            self._read(left)

    def wait_text(self, text: str):
        self.wait(repr(text), lambda: text in self.text)

    def wait_line(self, line: str):
        self.wait(repr(line), lambda: line in self.lines)

    def _read(self, seconds: float):
        if select.select([self._master], [], [], min(seconds, 0.1))[0]:
            data = os.read(self._master, 65536)
            self.output += data
            self._stream.feed(data)

    def end(self) -> int:
        """Waits until the program ends by itself; answers its status."""
        self.wait("the end", lambda: self.process.poll() is not None)
        while select.select([self._master], [], [], 0)[0]:
            self._read(0)
        return self.process.returncode

    def signal(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.end()

    @property
    def is_restored(self) -> bool:
        """Whether the terminal is as it was before the program took it."""
        return (termios.tcgetattr(self._slave) == self.settings
                and self.output.rfind(b"\x1b[?1049l") > self.output.rfind(b"\x1b[?1049h"))

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=WAIT_SECONDS)
        os.close(self._master)
        os.close(self._slave)
