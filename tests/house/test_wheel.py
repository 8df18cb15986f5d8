"""What people install is whole: a wheel, in an environment of its own, far from the checkout."""

import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"

Done = subprocess.CompletedProcess[str]


class Installed(NamedTuple):
    """The program as the wheel installed it, and a folder to work in that knows nothing of the checkout."""

    wheel: Path
    environment: Path
    folder: Path

    def surroundings(self) -> dict[str, str]:
        own = ("PYTHON", "FACILITATOR", "LC_", "LANG", "XDG_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
        folder = str(self.folder)
        settings = {"PYTHONUTF8": "1", "HOME": folder, "USERPROFILE": folder}
        return kept | settings | {"FACILITATOR_HOME": str(self.folder / "data")}

    def command(self, name: str = "facilitator") -> str:
        return str(self.environment / SCRIPTS / name)

    def run(self, *words: str) -> Done:
        return subprocess.run(
            words,
            env=self.surroundings(),
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )


def pip(*words: str) -> None:
    """Run pip on what is here already, without looking anything up."""
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check", "--no-cache-dir")
    done = subprocess.run(
        [sys.executable, "-m", "pip", *words, *quiet, "--no-index", "--no-deps"],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


def build(source: Path, into: Path) -> Path:
    pip("wheel", str(source), "--no-build-isolation", "--wheel-dir", str(into))
    (wheel,) = into.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    top = tmp_path_factory.mktemp("installed")
    wheel = build(ROOT, top / "wheel")
    environment = top / "environment"
    venv.create(environment, symlinks=sys.platform != "win32")
    pip("--python", str(environment / SCRIPTS / "python"), "install", str(wheel))
    # The libraries are those of the tests; only what comes first on the path, the wheel, is under test.
    (packages,) = environment.rglob("site-packages")
    around = [place for place in sys.path if Path(place).name in {"site-packages", "dist-packages"}]
    (packages / "around.pth").write_text("\n".join(around), encoding="utf-8")
    folder = top / "a folder with æøå"
    folder.mkdir()
    return Installed(wheel, environment, folder)


@pytest.fixture
def facilitator(installed: Installed) -> Callable[..., Done]:
    """Runs the installed command."""
    return lambda *words: installed.run(installed.command(), *words)


def names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in found}


def test_every_file_of_the_program_and_every_curriculum_is_in_the_wheel(installed):
    held = names(installed.wheel)
    program = {f"facilitator/{name}" for name in files(ROOT / "facilitator")}
    curricula = {f"facilitator/_curricula/{name}" for name in files(ROOT / "curricula")}
    assert {Path(name).suffix for name in program} >= {
        ".py",
        ".tcss",
        ".html",
        ".css",
        ".ttf",
        ".mo",
        ".toml",
    }
    assert {name for name in held if ".dist-info/" not in name} == program | curricula


def test_both_licences_are_in_the_wheel(installed):
    described = {name.partition(".dist-info/")[2] for name in names(installed.wheel)}
    assert {"licenses/LICENSE", "licenses/facilitator/printing/fonts/OFL.txt"} <= described


def test_a_source_archive_makes_the_same_wheel(installed, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    (archive,) = tmp_path.glob("*.tar.gz")
    assert names(build(archive, tmp_path / "wheel")) == names(installed.wheel)


def test_it_is_the_wheel_that_runs(installed):
    python = installed.command("python")
    done = installed.run(python, "-c", "import facilitator; print(facilitator.__file__)")
    assert Path(done.stdout.strip()).is_relative_to(installed.environment)
    assert installed.run(python, "-m", "facilitator", "--version").stdout.startswith("facilitator ")


def test_all_curricula_come_from_inside_the_installed_copy(installed, facilitator):
    written = [file.read_text(encoding="utf-8") for file in (ROOT / "curricula").glob("*.toml")]
    listed = json.loads(facilitator("list", "--format", "json").stdout)
    assert {entry["id"] for entry in listed} == {tomllib.loads(text)["id"] for text in written}
    assert all(Path(entry["path"]).is_relative_to(installed.environment) for entry in listed)


def test_all_that_is_shipped_is_in_order(facilitator):
    """`check` also sees the decks, instruments and signposts: the curricula name them, the safety sheet shows them."""
    done = facilitator("check")
    assert done.returncode == 0, done.stdout
    assert done.stderr == "Der er ikke fundet nogen fejl.\n"
    assert "Dialogkort" in facilitator("show", "sos", "1").stdout


def test_paper_is_printed_in_the_bundled_font(installed, facilitator):
    for words in (("handouts", "sos", "1"), ("cards", "sos-samtalekort")):
        done = facilitator(*words, "--out", "x.pdf")
        assert (done.returncode, done.stderr) == (0, "")
        printed = (installed.folder / "x.pdf").read_bytes()
        assert printed.startswith(b"%PDF-")
        assert b"AtkinsonHyperlegible" in printed


def test_it_speaks_danish_from_its_own_catalogue(facilitator):
    assert "Åbn programmet med et opdigtet hold" in facilitator("--help").stdout
    assert "Open the program with an invented group" in facilitator("--help", "--lang", "en").stdout


def test_the_phones_page_has_its_templates(installed):
    command = [installed.command(), "feedback", "sos", "1", "--expect", "1"]
    with subprocess.Popen(
        command,
        env=installed.surroundings(),
        cwd=installed.folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as round_:
        try:
            assert round_.stdout is not None
            lines = [round_.stdout.readline() for _line in range(2)]
            port = re.search(r":(\d+)$", lines[0].strip())
            assert port, lines
            page = urlopen(f"http://127.0.0.1:{port[1]}/", timeout=10).read().decode()
        finally:
            round_.kill()
    assert "<form" in page
    assert "<style" in page


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is needed")
def test_the_program_opens_and_its_screens_have_their_style(installed):
    from real_terminal import RealTerminal

    terminal = RealTerminal(
        installed.folder / "data",
        "demo",
        env={"PYTHONPATH": "", "HOME": str(installed.folder)},
        program=[installed.command()],
    )
    try:
        terminal.see("Tirsdagsholdet")
        terminal.press("enter")
        terminal.see(r"\d\d\.\d\d +\d+ min\.")
        terminal.press("s")
        terminal.see("Hvem er her")
        terminal.press("enter")
        terminal.see(r"(?m)^ Trin 1 af")
        terminal.press("!")
        terminal.see("Når nogen er i fare")
    finally:
        terminal.kill()
