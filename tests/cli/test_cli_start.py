"""What each command loads, and the screen's own door."""

import subprocess
import sys

import pytest

HEAVY = {
    "pydantic",
    "textual",
    "sqlite3",
    "msgspec",
    "starlette",
    "uvicorn",
    "fpdf",
    "qrcode",
    "PIL",
    "jinja2",
    "asyncio",
}
NOT_FOR_FILES = HEAVY - {"pydantic"}

LOADED = """
import sys
from facilitator.cli.main import main
main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("args", "waits"),
    [
        (["--help"], HEAVY | {"logging", "json", "subprocess", "tempfile"}),
        (["--version"], HEAVY | {"logging", "json", "subprocess", "tempfile"}),
        (["check"], NOT_FOR_FILES),
        (["list"], NOT_FOR_FILES),
        (["schema"], HEAVY - {"pydantic"}),
        (["info"], HEAVY - {"sqlite3"}),
    ],
)
def test_a_command_loads_only_what_it_needs(surroundings, args, waits):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *args],
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split()}
    assert not loaded & waits


@pytest.mark.parametrize("args", [[], ["demo"], ["demo", "--speed", "2,5"]])
def test_without_a_terminal_the_program_does_not_open(run, args):
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs a terminal" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_demo_opens_on_the_invented_group_and_leaves_nothing(surroundings, tmp_path):
    import pexpect

    (tmp_path / "temporary").mkdir()
    env = surroundings | {"TERM": "xterm-256color", "TMPDIR": str(tmp_path / "temporary")}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "facilitator", "demo", "--speed", "60", "--lang", "da"],
        env=env,
        cwd=tmp_path,
        dimensions=(30, 100),
        timeout=20,
        encoding="utf-8",
    )
    child.expect("Tirsdagsholdet")
    assert len(list((tmp_path / "temporary").iterdir())) == 1
    child.send("\x11")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert list((tmp_path / "temporary").iterdir()) == []
    assert not (tmp_path / "data").exists()
