"""The program in a real terminal: a pty, a terminal emulator that reads it, and keys pressed on it."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pexpect
import pyte

KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "space": " ",
    "tab": "\t",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "down": "\x1b[B",
}
PATIENCE = 20.0
PROGRAM = (sys.executable, "-m", "facilitator")


class RealTerminal:
    """`python -m facilitator ARGUMENTS` on a terminal of `columns` x `rows`, with a clock that a file steers.

    It speaks Danish, whatever the laptop of the person who runs the tests does.
    """

    def __init__(
        self,
        home: Path,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        program: Sequence[str] = PROGRAM,
    ) -> None:
        self.home = home
        self.clock_file = home.parent / f"{home.name}.clock"
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        surroundings = {
            **os.environ,
            "FACILITATOR_HOME": str(home),
            "FACILITATOR_CLOCK": str(self.clock_file),
            "FACILITATOR_LANG": "da",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TEXTUAL_ANIMATIONS": "none",
            **(env or {}),
        }
        self.child = pexpect.spawn(
            program[0],
            [*program[1:], *arguments],
            env=surroundings,
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        self.raw = b""

    @property
    def time(self) -> float:
        """What the steered clock shows, in seconds."""
        return float(self.clock_file.read_text(encoding="ascii")) if self.clock_file.exists() else 0.0

    def pass_time(self, seconds: float) -> None:
        """Let time go by, at once."""
        part = self.clock_file.with_suffix(".part")
        part.write_text(str(self.time + seconds), encoding="ascii")
        part.replace(self.clock_file)

    def text(self) -> str:
        """The screen as a person reads it."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def take(self, seconds: float = 0.05) -> None:
        """Read what the program has drawn."""
        end = time.monotonic() + seconds
        while True:
            try:
                data = self.child.read_nonblocking(65536, timeout=max(0.0, end - time.monotonic()))
            except pexpect.TIMEOUT:
                return
            except pexpect.EOF:
                return
            self.raw += data
            self._stream.feed(data)
            if time.monotonic() > end:
                return

    def see(self, pattern: str, patience: float = PATIENCE) -> str:
        """Wait until the screen shows `pattern`; gives what was found."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            self.take()
            found = re.search(pattern, self.text())
            if found:
                return found[0]
            if not self.child.isalive():
                break
        raise AssertionError(f"never saw {pattern!r} on:\n{self.text()}")

    def gone(self, pattern: str, patience: float = PATIENCE) -> None:
        """Wait until the screen no longer shows `pattern`."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            self.take()
            if not re.search(pattern, self.text()):
                return
        raise AssertionError(f"still see {pattern!r} on:\n{self.text()}")

    def read(self, words: str) -> None:
        """Wait until the screen says `words`, wherever its lines are broken, also in the middle of a path."""
        self._wait_for(words, self.text)

    def hear(self, words: str) -> None:
        """Wait until the message in the corner says `words`; it leaves the last two columns to what is below."""
        self._wait_for(words, lambda: "".join(line[:-2].partition("▌")[2] for line in self.screen.display))

    def read_in_dialog(self, words: str) -> None:
        """Wait until the dialog says `words`, whatever stands beside it."""
        self._wait_for(
            words, lambda: "".join(line.partition("│")[2].partition("│")[0] for line in self.screen.display)
        )

    def _wait_for(self, words: str, shown: Callable[[], str]) -> None:
        end = time.monotonic() + PATIENCE
        while "".join(words.split()) not in "".join(shown().split()):
            self.take()
            if time.monotonic() > end:
                raise AssertionError(f"never read {words!r} on:\n{self.text()}")

    def press(self, *keys: str) -> None:
        """Press keys, by name or as they are typed."""
        for key in keys:
            self.child.send(KEYS.get(key, key))
            self.take(0.08)

    def click(self, label: str) -> None:
        """Click on what stands on the screen as `label`."""
        self.see(re.escape(label))
        row, line = next((n, text) for n, text in enumerate(self.screen.display, 1) if label in text)
        place = f"{line.index(label) + 1 + len(label) // 2};{row}"
        self.child.send(f"\x1b[<0;{place}M\x1b[<0;{place}m")
        self.take(0.1)

    def resize(self, columns: int, rows: int) -> None:
        """Drag the window to another size."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def type(self, text: str) -> None:
        """Type a text."""
        self.child.send(text)
        self.take(0.1)

    def kill(self) -> None:
        """kill -9."""
        self.child.kill(signal.SIGKILL)
        self.child.wait()
        self.child.close(force=True)

    def close_window(self) -> None:
        """Close the window, as a person does: the system hangs up, and the program has time to end."""
        self.child.ptyproc.fileobj.close()
        end = time.monotonic() + PATIENCE
        while self.child.isalive():
            if time.monotonic() > end:
                raise AssertionError("the program lives on without a window")
            time.sleep(0.05)
        self.child.close(force=True)

    def quit(self) -> None:
        """Leave the program."""
        self.child.sendcontrol("q")
        self.take(0.5)
        if self.child.isalive():
            self.child.send("\r")
            self.take(1.0)
        self.child.close(force=True)
