"""Plays docs/foerste-forloeb.md with the real program and writes what it answered: `python docs/make_tutorial.py`.

The page is the script: its commands are run, its blocks of TOML take the place of the file's sessions, and what it
asks the reader to mend is mended.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).with_name("foerste-forloeb.md")
# A block of commands or of TOML, or an edit that the text asks for.
_PART = re.compile(
    r"```(?P<kind>console|toml)\n(?P<inside>.*?)```|Ret (?:også )?`(?P<old>[^`]+)` til\s`(?P<new>[^`]+)`",
    re.DOTALL,
)
_ANSWER = re.compile(r"\] ?(.*)$", re.MULTILINE)


class Play:
    """The page played in a folder that stands for the reader's Documents."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = folder / "Facilitator" / "curricula"
        self._environment = {
            **os.environ,
            "FACILITATOR_CURRICULA": str(self._own),
            "FACILITATOR_HOME": str(folder / "home"),
            "FACILITATOR_LANG": "da",
            "COLUMNS": "100",
            "NO_COLOR": "1",
        }

    @property
    def file(self) -> Path:
        """The one curriculum that the reader has made."""
        (path,) = self._own.glob("*.toml")
        return path

    def page(self, text: str) -> str:
        """The page with the program's real answers."""
        return _PART.sub(self._play, text)

    def _play(self, part: re.Match[str]) -> str:
        if part["kind"] == "console":
            return f"```console\n{''.join(self._console(part['inside']))}```"
        written = self.file.read_text(encoding="utf-8")
        if part["kind"] == "toml":
            head = written.partition("\n[[sessions]]\n")[0]
            written = f"{head}\n{part['inside']}"
        else:
            assert written.count(part["old"]) == 1, f"once in the file: {part['old']}"
            written = written.replace(part["old"], part["new"])
        self.file.write_text(written, encoding="utf-8", newline="\n")
        return part[0]

    def _console(self, block: str) -> Iterator[str]:
        """Each command of a block, and what it answers; what the reader typed is taken from the block."""
        for command in re.split(r"^> ", block, flags=re.MULTILINE)[1:]:
            typed, _newline, shown = command.partition("\n")
            arguments = [sys.executable, "-m", "facilitator", *shlex.split(typed)[1:]]
            if typed == "facilitator new":
                said = self._asked(arguments, _ANSWER.findall(shown))
            else:
                said = self._said(arguments)
            said = said.replace(str(self._folder), "…").replace("\\", "/")
            yield f"> {typed}\n" + re.sub(r"[ \t]+$", "", said, flags=re.MULTILINE).rstrip("\n") + "\n"

    def _said(self, arguments: list[str]) -> str:
        """A command typed in the folder that the reader has opened."""
        done = subprocess.run(
            arguments,
            cwd=self._own,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return done.stdout

    def _asked(self, arguments: list[str], answers: list[str]) -> str:
        """A command that asks, on a terminal, with these answers."""
        import pexpect  # noqa: PLC0415 - not on Windows, where the rest of the module is used

        child = pexpect.spawn(
            arguments[0],
            arguments[1:],
            cwd=str(self._folder),
            env=self._environment,
            encoding="utf-8",
            dimensions=(40, 200),
            timeout=20,
        )
        said = ""
        for answer in answers:
            child.expect_exact("] ")
            said += child.before + child.after
            child.sendline(answer)
        child.expect(pexpect.EOF)
        return str(said + child.before).replace("\r\n", "\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        played = Play(Path(name)).page(PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(played, encoding="utf-8", newline="\n")
