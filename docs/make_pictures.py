"""Makes the pictures in docs/pictures/ from the running program: `python docs/make_pictures.py [NAME ...]`.

The pages of paper need `pdftoppm`, the phone needs Chromium; where these are missing, those pictures stay as they are.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from stage import Shot, Stage, Window, picture, stage

from facilitator.library.places import bundled
from facilitator.services.feedback_rounds import round_key
from facilitator.services.paper import Wish
from facilitator.sessions import commands as c
from facilitator.sessions.plans import Plan
from facilitator.sessions.state import State
from facilitator.tui.screens.board import BoardScreen
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.follow_up import FollowUpScreen
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.new_group import NewGroupScreen
from facilitator.tui.screens.plan_form import PlanDialog
from facilitator.tui.screens.plans import PlansScreen
from facilitator.tui.screens.prepare import PrepareScreen
from facilitator.tui.screens.rehearsal import RehearsalScreen
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.safety import SafetyScreen
from facilitator.tui.screens.summary import SummaryScreen

FOLDER = Path(__file__).parent / "pictures"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_ANSWERS = (
    ("5", "4", "5", "4", "Jeg er ikke den eneste."),
    ("4", "5", "4", "5", "At jeg må gå en tur uden at have dårlig samvittighed."),
    ("4", "5", "4", "3", ""),
    ("3", "4", "5", "4", "Mere tid til kortene, tak."),
    ("4", "4", "3", "4", ""),
    ("5", "5", "5", "5", "Ordet »træt« i stedet for »umulig«."),
    ("2", "4", "4", "3", "Det var svært at høre nede bagved."),
    ("4", "5", "4", "4", "Tak for kaffen og for roen."),
)


async def home(on: Stage, window: Window) -> None:
    """Two groups, one of them in the middle of an evening."""
    on.house.demonstration.furnish()
    on.evening(on.group(), 1, "talk")
    await window.app.screen.recompose()
    await window.see("Pårørendegruppen")
    window.app.screen.query("Button.main").first().focus()


async def new_group(on: Stage, window: Window) -> None:
    """Half filled in."""
    await window.open(NewGroupScreen(on.house), "Vælg …")
    await window.write("Tirsdagsholdet")
    await window.press("tab", "tab", "enter")
    await window.write("hverdagen")
    await window.press("enter")
    await window.see("sammen med dig")
    await window.press("tab")
    await window.write("Kirsten")
    await window.press("tab")
    await window.write("Jørgen")
    await window.press("tab")
    for name in ("Anne", "Bente", "Carl", "Ditte"):
        await window.write(name)
        await window.press("enter")


async def prepare(on: Stage, window: Window) -> None:
    """Week 2, which has plans to follow up."""
    group = on.house.demonstration.furnish()
    await window.open(PrepareScreen(on.house, group.id, 2), "Uge 2")


async def run(on: Stage, window: Window) -> None:
    """A round, five minutes after the evening began."""
    running = on.evening(on.group(), 1)
    on.pass_time(4)
    for _speaker in range(2):
        running.do(c.NextSpeaker())
    on.pass_time(0.7)
    await window.open(RunScreen(on.house, running), "Velkommen")


async def card(on: Stage, window: Window) -> None:
    """The second card of the evening."""
    running = on.evening(on.group(), 1, "cards")
    on.pass_time(9)
    for _card in range(2):
        running.do(c.DrawCard())
    await window.open(CardScreen(running), "2 af 3")


async def board(on: Stage, window: Window) -> None:
    """The circle of the sixth evening, at its second field."""
    running = on.evening(on.group(), 6, "network-circle")
    on.pass_time(3)
    running.do(c.GoToPart(1))
    await window.open(BoardScreen(on.house, running), "Ringene")


async def plans(on: Stage, window: Window) -> None:
    """Two have a plan, one of them on paper."""
    running = on.evening(on.group(), 1, "action-plan")
    anne, bente = running.group.participants[:2]
    running.do(c.MakePlan(Plan(anne.id, "Gå en tur i skoven", "en halv time", "efter frokost", "tirsdag", 8)))
    running.do(c.MakePlan(Plan(bente.id, confidence=9, on_paper=True)))
    await window.open(PlansScreen(running), "Anne")


async def plan_form(on: Stage, window: Window) -> None:
    """A plan its owner is not quite sure of."""
    running = on.evening(on.group(), 1, "action-plan")
    await window.open(PlanDialog(running, running.group.participants[2].id), "Carl")
    for answer in ("Ringe til min søster", "en kort snak", "søndag aften", "en gang"):
        await window.write(answer)
        await window.press("tab")
    await window.press("tab", "5")


async def follow_up(on: Stage, window: Window) -> None:
    """One of last week's plans has been told of."""
    running = on.evening(on.house.demonstration.furnish(), 2, "follow-up")
    running.do(c.FollowUp(running.state.plans_before[0].person, "changed"))
    await window.open(FollowUpScreen(running), "Anne")


async def replan(on: Stage, window: Window) -> None:
    """After a pause of ten minutes."""
    running = on.evening(on.group(), 1, "pairs")
    running.do(c.Pause())
    on.pass_time(10)
    running.do(c.GoOn())
    await window.open(RunScreen(on.house, running), "To og to")
    await window.press("t")
    await window.see("Gør sådan")


async def feedback(on: Stage, window: Window) -> None:
    """The door is open, and nobody has answered yet."""
    running = on.evening(on.group(), 1, "feedback")
    await window.open(FeedbackScreen(on.house, running), "Åbn for svar")
    await window.press("o")
    await window.see("0 af 8 har svaret")


async def release(on: Stage, window: Window) -> None:
    """What eight answers came to, sent through the real door."""
    running = on.evening(on.group(), 1, "feedback")
    await window.open(FeedbackScreen(on.house, running), "Åbn for svar")
    await window.press("o")
    await window.see("0 af 8 har svaret")
    codes = on.house.feedback.codes(round_key(running.group, 1), len(_ANSWERS))
    for code, answer in zip(codes, _ANSWERS, strict=False):
        _answer(f"http://127.0.0.1:{on.port}/s/{code}", answer)
    await window.press("x")
    await window.see("Vil du lukke for svar")
    await window.press("tab", "enter")
    await window.see("8 personer har svaret")


async def safety(on: Stage, window: Window) -> None:
    """Over the running evening."""
    await run(on, window)
    await window.open(SafetyScreen(on.house), "Alarmcentralen")


async def summary(on: Stage, window: Window) -> None:
    """An evening with a pause and a step that was left out."""
    running = on.evening(on.group(), 1, "talk")
    on.pass_time(5)
    running.do(c.Pause())
    on.pass_time(10)
    running.do(c.GoOn())
    on.pass_time(7)
    proposal = running.proposal()
    running.do(c.Replan(proposal.lengths(), proposal.dropped()))
    while (now := running.state).follower(now.current) is not None:
        _work_of_step(on, running.do, now)
        running.do(c.Next())
    on.pass_time(7)
    running.do(c.Close())
    await window.open(SummaryScreen(on.house, running), "Sådan gik aftenen")


def _work_of_step(on: Stage, do: Callable[[c.Command], State], state: State) -> None:
    on.pass_time(state.steps[state.current].allotted / 60 if state.step.kind != "talk" else 0)
    if state.step.kind == "cards":
        for _card in range(3):
            do(c.DrawCard())
    if state.step.kind == "action-plan":
        for person in state.present[:6]:
            do(c.MakePlan(Plan(person, confidence=8, on_paper=True)))


async def help_sheet(on: Stage, window: Window) -> None:
    """Over the running evening."""
    await run(on, window)
    await window.open(HelpScreen(window.app.screen), "Det kan du gøre her")


async def curriculum(on: Stage, window: Window) -> None:
    """A file of one's own with two problems."""
    await window.open(CurriculumScreen(on.house, str(_own_file(on))), "C401")
    await window.press("n")


async def timeline(on: Stage, window: Window) -> None:
    """The first evening of the six themes, step by step."""
    await window.open(CurriculumScreen(on.house, str(bundled() / "sos.toml")), "Ingen fejl")
    await window.press("2", "down", "down", "down", "down", "down")
    await window.see("Samtalekort ·")  # the step's words, not only its line


async def rehearsal(on: Stage, window: Window) -> None:
    """Four minutes into the second evening, ten times as fast."""
    begun = on.house.rehearsals.begin("sos", "2", speed=10)
    on.pass_time(0.3)
    await window.open(RehearsalScreen(begun), "PRØVE")


def _own_file(on: Stage) -> Path:
    """The six themes as a coordinator has begun to change them."""
    text = (bundled() / "sos.toml").read_text(encoding="utf-8")
    for before, after in (
        ('id = "sos"', 'id = "vores-temaer"'),
        ("Seks temaer for pårørende – inspireret af SOS", "Vores egne temaer"),
        ("minutes = 12", "minutes = 15"),
        ('deck = "sos-samtalekort"', 'deck = "sos-samtalkort"'),
    ):
        text = text.replace(before, after, 1)
    path = on.folder / "vores-temaer.toml"
    path.write_text(text, encoding="utf-8")
    return path


SCREENS = {
    "home": Shot(home),
    "new_group": Shot(new_group),
    "prepare": Shot(prepare),
    "run": Shot(run),
    "run-large": Shot(run, size=(140, 42)),
    "run-dark": Shot(run, dark=True),
    "card": Shot(card),
    "plans": Shot(plans),
    "plan_form": Shot(plan_form),
    "follow_up": Shot(follow_up),
    "board": Shot(board),
    "replan": Shot(replan),
    "feedback": Shot(feedback),
    "release": Shot(release),
    "safety": Shot(safety),
    "summary": Shot(summary),
    "help": Shot(help_sheet),
    "curriculum": Shot(curriculum),
    "timeline": Shot(timeline),
    "rehearsal": Shot(rehearsal),
}
OTHERS = ("paper-slips", "paper-cards", "phone", "wall")


def paper(folder: Path) -> None:
    """A sheet of feedback slips and a page of cards."""
    if shutil.which("pdftoppm") is None:
        print("pdftoppm is missing: the pictures of paper stay as they are", file=sys.stderr)
        return
    with stage() as on:
        # The second evening asks only what the picture of the phone shows.
        wish = Wish("sos", "2", people=9, key=round_key(on.group(), 2))
        _page(on.house.paper.pack(wish), "paper-slips", folder, last=True)
        _page(on.house.paper.deck("sos-samtalekort"), "paper-cards", folder)


def phone(folder: Path) -> None:
    """The form as it stands on a participant's phone."""
    with stage() as on, _browser(390, 780) as page:
        opened = on.house.feedback.open("picture", "sos", "moede-tjek", 8)
        address = opened.addresses[0].url.replace("192.168.1.20:8080", f"127.0.0.1:{on.port}")
        page.goto(f"{address}/s/{opened.codes[0]}")
        page.screenshot(path=folder / "phone.png")
        opened.leave()


def wall(folder: Path) -> None:
    """The wall in the projector's browser: the circle, and what is asked."""
    with stage() as on, _browser(1024, 768) as page:
        running = on.evening(on.group(), 6, "network-circle")
        on.pass_time(3)
        running.do(c.GoToPart(1))
        page.goto(on.house.wall.open(running))
        page.get_by_text(running.state.step.title).wait_for()
        page.screenshot(path=folder / "wall.png")
        on.house.wall.close(running)


@contextmanager
def _browser(wide: int, high: int) -> Iterator[Any]:
    """A page in Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where it is installed

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser.new_page(viewport={"width": wide, "height": high})
        browser.close()


def _page(pdf: bytes, name: str, folder: Path, *, last: bool = False) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "paper.pdf"
        source.write_bytes(pdf)
        at = str(len(re.findall(rb"/Type /Page\b", pdf)) if last else 1)
        command = ["pdftoppm", "-r", "60", "-png", "-singlefile", "-f", at, "-l", at]
        subprocess.run([*command, str(source), str(folder / name)], check=True)


def _answer(address: str, answer: tuple[str, ...]) -> None:
    """One phone fetches the form, fills it in and sends it."""
    with urllib.request.urlopen(address, timeout=10) as page:
        fields = re.findall(r'<(?:input|textarea)[^>]* name="([^"]+)"', page.read().decode())
    filled = dict(zip(dict.fromkeys(fields), answer, strict=True))
    urllib.request.urlopen(address, urllib.parse.urlencode(filled).encode(), timeout=10).close()


def main(names: list[str]) -> None:
    """Make the named pictures, or all of them."""
    FOLDER.mkdir(exist_ok=True)
    for name, shot in SCREENS.items():
        if not names or name in names:
            (FOLDER / f"{name}.svg").write_text(picture(shot), encoding="utf-8", newline="\n")
    if not names or "paper" in names:
        paper(FOLDER)
    for extra in (phone, wall):
        if names and extra.__name__ not in names:
            continue
        if CHROMIUM is None or find_spec("playwright") is None:
            print(f"Chromium or playwright is missing: the {extra.__name__} stays as it is", file=sys.stderr)
        else:
            extra(FOLDER)


if __name__ == "__main__":
    main(sys.argv[1:])
