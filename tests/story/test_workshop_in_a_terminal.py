"""The coordinator at work, in a real terminal: a file mended beside its text, and the evening rehearsed."""

import sys
import tomllib

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

import pexpect
from evening_at import evening_at
from real_terminal import RealTerminal

from facilitator.library.places import bundled

SOS = (bundled() / "sos.toml").read_text(encoding="utf-8")
MINE = SOS.replace('id = "sos"', 'id = "mit"').replace("Seks temaer", "Mine temaer")
LONG = 1 + SOS.splitlines().index("minutes = 120")  # the line of the first session's minutes
BEFORE_CARDS = [step["kind"] for step in tomllib.loads(SOS)["sessions"][0]["steps"]].index("cards")


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "egne"
    folder.mkdir()
    return folder


@pytest.fixture
def start(tmp_path, own):
    opened = []

    def begin(*arguments):
        env = {"FACILITATOR_CURRICULA": str(own), "FACILITATOR_DICE": "0"}
        opened.append(RealTerminal(tmp_path / "home", *arguments, env=env))
        return opened[-1]

    yield begin
    for terminal in opened:
        if terminal.child.isalive():
            terminal.kill()


def contents(folder):
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_mended_and_its_evening_rehearsed_sixty_times_as_fast(start, own, tmp_path):
    _house, running = evening_at(tmp_path / "home", "talk", number=1)
    file = own / "mit.toml"
    file.write_text(MINE.replace("minutes = 14", "minutes = 19", 1), encoding="utf-8")
    terminal = start()
    terminal.see("Forløb")
    terminal.see(running.group.name)
    before = contents(tmp_path / "home")

    terminal.press("f")
    terminal.see(r"mit\.toml")
    terminal.press("enter")
    terminal.see("C501")
    terminal.see(rf"► +{LONG} minutes = 120")
    file.write_text(MINE, encoding="utf-8")
    terminal.see("Ingen fejl")
    terminal.press("2")
    terminal.see(r"0:14 +7 min")
    terminal.press("r")
    terminal.see("60 gange så hurtigt")
    terminal.press("down", "down", "enter")
    terminal.see("PRØVE · 60 gange så hurtigt")
    terminal.see("14:00 tilbage af 14")
    terminal.pass_time(10)
    terminal.see("4:00 tilbage af 14")
    for _step in range(BEFORE_CARDS):
        terminal.press("n")
    terminal.see("Dialogkort")
    terminal.press("d")
    terminal.see("0 af 3 kort")
    terminal.press("d")
    terminal.see("1 af 3 kort")
    terminal.press("esc")
    terminal.see("PRØVE · 60 gange så hurtigt")
    terminal.press("a")
    terminal.see("PRØVE · Som i virkeligheden")
    terminal.press("esc")
    terminal.see("Vil du stoppe prøven")
    terminal.press("tab", "enter")
    terminal.see("Ingen fejl")
    terminal.press("esc")
    terminal.see("Dine egne forløb ligger i")
    terminal.press("esc")
    terminal.see(running.group.name)

    assert contents(tmp_path / "home") == before
    terminal.quit()


def test_rehearse_from_the_command_line_opens_and_leaves_nothing(start, tmp_path):
    terminal = start("rehearse", "sos", "2", "--speed", "10", "--people", "3")
    terminal.see("PRØVE · 10 gange så hurtigt")
    terminal.see("Velkommen igen")
    terminal.press("esc")
    terminal.see("Vil du stoppe prøven")
    terminal.press("tab", "enter")
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    assert terminal.child.exitstatus == 0
    assert {path.suffix for path in (tmp_path / "home").rglob("*") if path.is_file()} <= {".log", ""}
