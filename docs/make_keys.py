"""Writes docs/keys.md from the bindings of the screens: `python docs/make_keys.py`."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from facilitator.language import words
from facilitator.tui import screens
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.keys import key_name
from facilitator.tui.screens.began import BeganDialog
from facilitator.tui.screens.board import BoardScreen
from facilitator.tui.screens.card import CardScreen
from facilitator.tui.screens.curricula import CurriculaScreen
from facilitator.tui.screens.curriculum import CurriculumScreen
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.screens.follow_up import FollowUpScreen
from facilitator.tui.screens.help import HelpScreen
from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.leader import LeaderDialog
from facilitator.tui.screens.new_curriculum import NewCurriculumDialog
from facilitator.tui.screens.new_group import NewGroupScreen
from facilitator.tui.screens.plan_form import PlanDialog
from facilitator.tui.screens.plans import PlansScreen
from facilitator.tui.screens.prepare import PrepareScreen
from facilitator.tui.screens.present import PresentDialog
from facilitator.tui.screens.problems import ProblemsDialog
from facilitator.tui.screens.question import QuestionDialog
from facilitator.tui.screens.rehearsal import RehearsalScreen, RehearsalSummary
from facilitator.tui.screens.rehearse import RehearseDialog
from facilitator.tui.screens.replan import ReplanDialog
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.screens.safety import SafetyScreen
from facilitator.tui.screens.signposts import SignpostsDialog
from facilitator.tui.screens.skip import SkipDialog
from facilitator.tui.screens.summary import SummaryScreen
from facilitator.tui.widgets.confidence import Confidence
from facilitator.tui.widgets.script import Script

PAGE = Path(__file__).with_name("keys.md")

_HEAD = """# Taster

Du behøver ikke at lære dem: De vigtigste står nederst på skærmen, og `F1` viser alle dem, der virker lige nu. Alt kan
også klikkes med musen. Ingen af dem kræver AltGr.

`tab` går videre til næste felt eller knap, `enter` trykker på den knap, der er markeret, og `esc` går tilbage fra det,
der ligger øverst.
"""


class Section(NamedTuple):
    """A screen as a person knows it, the classes whose keys work there, and what the keys do not say themselves."""

    title: str
    classes: tuple[type[DOMNode], ...]
    note: str = ""


SECTIONS = (
    Section("Overalt", (FacilitatorApp,)),
    Section("Forsiden", (HomeScreen,), "Pil op og pil ned går fra hold til hold."),
    Section(
        "Et nyt hold",
        (NewGroupScreen,),
        "`enter` lægger et navn til. En hel liste kan sættes ind på én gang.",
    ),
    Section("Forbered et møde", (PrepareScreen,)),
    Section("Vejviseren på papir", (SignpostsDialog,), "`mellemrum` sætter eller fjerner et kryds."),
    Section("Hvem leder?", (LeaderDialog,)),
    Section("Hvem er her?", (PresentDialog,), "`mellemrum` sætter eller fjerner fluebenet ud for et navn."),
    Section(
        "Mens mødet er i gang",
        (RunScreen, Script),
        "I en runde giver tallene `2` til `9` ordet til den, der står med det tal.",
    ),
    Section("Find tiden", (ReplanDialog,)),
    Section("Spring et trin over", (SkipDialog,)),
    Section(
        "Glemt tryk",
        (BeganDialog,),
        "Tallene `1` til `9` siger, for hvor mange minutter siden trinnet begyndte.",
    ),
    Section("Samtalekort", (CardScreen,), "Pil op og pil ned læser videre på et langt kort."),
    Section(
        "Tavlen",
        (BoardScreen,),
        "Tallene `1` til `9` vælger et felt. I et trin, hvor der skrives på tavlen, er `enter` at skrive linjen ned.",
    ),
    Section("Planer til næste gang", (PlansScreen,)),
    Section(
        "Én persons plan",
        (PlanDialog, Confidence),
        "På linjen »Hvor sikker« vælger `0` til `9` et tal, og `t` er ti.",
    ),
    Section("Hvordan gik det med planerne?", (FollowUpScreen,)),
    Section("Svar uden navne", (FeedbackScreen,)),
    Section("Sådan gik mødet", (SummaryScreen,)),
    Section("Forløb", (CurriculaScreen,), "Pil op og pil ned går fra fil til fil."),
    Section("Et nyt forløb", (NewCurriculumDialog,)),
    Section(
        "Ét forløb",
        (CurriculumScreen,),
        "Pil op og pil ned går gennem fejlene, trinnene eller arkene. Filen bliver læst igen, hver gang den gemmes.",
    ),
    Section(
        "Prøv et møde",
        (RehearseDialog, RehearsalScreen, RehearsalSummary),
        "Ellers som mens mødet er i gang.",
    ),
    Section("Sikkerhedsarket", (SafetyScreen,)),
    Section("Hjælp", (HelpScreen,)),
    Section("Filer med fejl", (ProblemsDialog,)),
    Section("Et spørgsmål", (QuestionDialog,)),
)


def page() -> str:
    """The whole page, in Danish."""
    words.use("da")
    listed = {one for section in SECTIONS for one in section.classes}
    if missing := [one.__name__ for one in _screens() if one not in listed and any(_bindings(one))]:
        raise LookupError(f"these screens have keys and no section: {', '.join(missing)}")
    return "\n".join([_HEAD, *(line for section in SECTIONS for line in _section(section))]).rstrip() + "\n"


def _section(section: Section) -> Iterator[str]:
    by_action: dict[str, list[Binding]] = {}
    for one in section.classes:
        for binding in _bindings(one):
            by_action.setdefault(binding.action, []).append(binding)
    yield f"## {section.title}\n"
    yield "| tast | gør |\n|---|---|"
    yield from dict.fromkeys(_row(bindings) for bindings in by_action.values())  # nine digits make one row
    yield f"\n{section.note}\n" if section.note else ""


def _row(bindings: list[Binding]) -> str:
    keys = " ".join(dict.fromkeys(f"`{key_name(binding)}`" for binding in bindings))
    first = bindings[0]
    more = f". {words._(first.tooltip)}" if first.tooltip else ""
    return f"| {keys} | {words._(first.description)}{more} |"


def _bindings(one: type[DOMNode]) -> Iterator[Binding]:
    """The class's own bindings that are meant for a person: those have an id and say what they do."""
    own = Binding.make_bindings(one.__dict__.get("BINDINGS", ()))
    return (binding for binding in own if binding.id and binding.description)


def _screens() -> Iterator[type[Screen[object]]]:
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        for one in vars(import_module(module.name)).values():
            if isinstance(one, type) and issubclass(one, Screen) and one.__module__ == module.name:
                yield one


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
