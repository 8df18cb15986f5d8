"""A program in a world of its own: without a network, or with a small or read-only disk under its data.

Linux gives that to root, and mostly to anybody in a user namespace; where it does not, `needs` skips.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from real_terminal import PROGRAM

NETWORK, DISK = "n", "m"

_MOUNTED = (
    'mount -t tmpfs -o size="$1",mode=700 none "$2" && cp -a "$3"/. "$2" && {more} shift 3 && exec "$@"'
)


def _unshare(kind: str) -> tuple[str, ...]:
    """The command that gives a program its own network or mounts; nothing where the system forbids it."""
    if not shutil.which("unshare"):
        return ()
    trial = {NETWORK: ("true",), DISK: ("mount", "-t", "tmpfs", "none", "/mnt")}[kind]
    for flags in (f"-{kind}", f"-r{kind}"):
        command = ("unshare", flags)
        if subprocess.run([*command, *trial], capture_output=True).returncode == 0:
            return command
    return ()


_ALONE = {kind: _unshare(kind) for kind in (NETWORK, DISK)}


def needs(kind: str) -> pytest.MarkDecorator:
    """Skips where no program can get a network or a disk of its own."""
    what = {NETWORK: "network", DISK: "disk"}[kind]
    return pytest.mark.skipif(not _ALONE[kind], reason=f"this system gives a test no {what} of its own")


def without_network(program: tuple[str, ...] = PROGRAM) -> list[str]:
    """The command that starts `program` where there is no network, and even loopback is down."""
    return [*_ALONE[NETWORK], *program]


class Disk:
    """A disk that only one program sees, at `home`: a copy of what lies in `source`, and no room beyond `size`."""

    def __init__(self, home: Path, source: Path, size: str = "1m", *, read_only: bool = False) -> None:
        self._home = home
        home.mkdir(parents=True, exist_ok=True)
        source.mkdir(parents=True, exist_ok=True)
        script = _MOUNTED.format(more='mount -o remount,ro "$2" &&' if read_only else "")
        own = [*_ALONE[DISK], "sh", "-c", script, "disk", size, str(home), str(source)]
        self.program = [*own, *PROGRAM]
        self._pid = 0

    def used_by(self, pid: int) -> None:
        """That process is the program on the disk."""
        self._pid = pid

    def fill(self) -> None:
        """Leave no room at all."""
        with (self._seen() / "somebody-elses-photos").open("wb", buffering=0) as file:
            try:
                while file.write(b"x" * 4096):
                    pass
            except OSError:
                return

    def make_room(self) -> None:
        """Take away what filled the disk."""
        (self._seen() / "somebody-elses-photos").unlink()

    def copy(self, to: Path) -> Path:
        """What the disk holds of ours, as a kill at this moment would leave it."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self._seen(), to, ignore=shutil.ignore_patterns("somebody-elses-photos"))
        return to

    def _seen(self) -> Path:
        # SQLite would follow this link to the outer disk, so databases are read as copies.
        return Path(f"/proc/{self._pid}/root{self._home}")
