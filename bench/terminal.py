"""A program in a real terminal: when its first frame stood, and how long a key takes to be seen."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Sequence

import pyte

COLUMNS, ROWS = 120, 40
SETTLED = 0.6  # seconds without output after which a frame is taken to be the last


class Terminal:
    """A child process on a pty, and everything it has written with the time it came."""

    def __init__(self, command: Sequence[str], env: dict[str, str]) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True
        )
        os.close(slave)
        self.chunks: list[tuple[float, bytes]] = []

    def read(self, timeout: float) -> bool:
        """Take what comes within `timeout` seconds; False where nothing came."""
        ready, _w, _x = select.select([self.master], [], [], timeout)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.chunks.append((time.perf_counter() - self.started, data))
        return bool(data)

    def settle(self, longest: float = 15.0) -> None:
        """Wait until the screen has been still for a while."""
        end = time.perf_counter() + longest
        self.read(longest)
        while time.perf_counter() < end and self.read(SETTLED):
            pass

    def screen(self) -> list[str]:
        """The screen as it stands."""
        screen = pyte.Screen(COLUMNS, ROWS)
        stream = pyte.ByteStream(screen)
        for _at, data in self.chunks:
            stream.feed(data)
        return list(screen.display)

    def full_frame(self) -> float:
        """Seconds from exec until 95 % of the settled cells stood."""
        final = "".join(self.screen())
        screen = pyte.Screen(COLUMNS, ROWS)
        stream = pyte.ByteStream(screen)
        for at, data in self.chunks:
            stream.feed(data)
            now = "".join(screen.display)
            if sum(a == b for a, b in zip(now, final, strict=True)) >= 0.95 * len(final) and final.strip():
                return at
        raise RuntimeError("the program drew nothing")

    def press(self, key: bytes) -> float:
        """Seconds from a key to the first output after it."""
        while self.read(0.0):
            pass
        before = time.perf_counter()
        os.write(self.master, key)
        self.read(2.0)
        return time.perf_counter() - before

    def send(self, key: bytes) -> None:
        """Press a key and wait until the screen is still."""
        os.write(self.master, key)
        self.settle()

    def close(self) -> None:
        """End the program."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)
