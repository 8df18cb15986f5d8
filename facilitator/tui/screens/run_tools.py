"""What lies behind the keys of the running evening: its tools, and the questions it asks."""

from collections.abc import Callable
from typing import Any, NamedTuple

from textual.screen import Screen

from facilitator.errors import FacilitatorError
from facilitator.groups.group import Participant
from facilitator.language.words import _
from facilitator.services.feedback_rounds import round_key
from facilitator.services.house import House
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import commands as c


class Question(NamedTuple):
    """A dialog, the command that its answer makes, and a note where the change cannot be seen."""

    dialog: Screen[Any]
    command: Callable[[Any], c.Command | None]
    note: str = ""


def _skip(_house: House, running: RunningEvening) -> Question:
    from facilitator.tui.screens.skip import SkipDialog

    return Question(SkipDialog(running.state.step.title), c.Skip)


def _began(_house: House, running: RunningEvening) -> Question:
    from facilitator.tui.screens.began import BeganDialog

    return Question(BeganDialog(running), lambda command: command)


def _replan(_house: House, running: RunningEvening) -> Question:
    from facilitator.tui.screens.replan import ReplanDialog

    return Question(ReplanDialog(running), lambda command: command, _("Re-planned. u takes it back."))


def _present(house: House, running: RunningEvening) -> Question:
    from facilitator.tui.screens.present import PresentDialog

    def add(name: str) -> Participant:
        running.group = house.groups.add_person(running.group.id, name)
        return running.group.participants[-1]

    def command(present: tuple[str, ...]) -> c.SetPresent | None:
        return c.SetPresent(present) if set(present) != set(running.state.present) else None

    dialog = PresentDialog(running.group, running.state.present, add)
    return Question(dialog, command, _("Noted. The rounds follow those who are here."))


def _cards(_house: House, running: RunningEvening) -> Screen[Any]:
    from facilitator.tui.screens.card import CardScreen

    return CardScreen(running)


def _board(house: House, running: RunningEvening) -> Screen[Any]:
    from facilitator.tui.screens.board import BoardScreen

    return BoardScreen(house, running)


def _plans(_house: House, running: RunningEvening) -> Screen[Any]:
    from facilitator.tui.screens.plans import PlansScreen

    return PlansScreen(running)


def _follow_up(_house: House, running: RunningEvening) -> Screen[Any]:
    from facilitator.tui.screens.follow_up import FollowUpScreen

    return FollowUpScreen(running)


def _feedback(house: House, running: RunningEvening) -> Screen[Any]:
    from facilitator.tui.screens.feedback import FeedbackScreen

    return FeedbackScreen(house, running)


def summary_screen(house: House, running: RunningEvening) -> Screen[bool]:
    """The evening as it went, once it is closed; True where it was opened again."""
    from facilitator.tui.screens.summary import SummaryScreen

    return SummaryScreen(house, running)


def due_words(house: House, running: RunningEvening) -> str:
    """Which questions are due this evening, though no step asks them and nobody has; nothing where there are none."""
    number = running.evening.number
    due = [asked for asked in running.rounds() if not asked.step]
    try:
        waiting = [
            asked.title
            for asked in due
            if house.feedback.released(round_key(running.group, number, asked.name)) is None
        ]
    except FacilitatorError:  # then the feedback screen says so; closing goes on
        return ""
    if not waiting:
        return ""
    return _("Due today: {titles}. Press f to ask.").format(titles=", ".join(waiting))


# Imported at first use: a course of seven weeks may never open half of them.
QUESTIONS: dict[str, Callable[[House, RunningEvening], Question]] = {
    "skip": _skip,
    "began": _began,
    "replan": _replan,
    "present": _present,
}
TOOLS: dict[str, Callable[[House, RunningEvening], Screen[Any]]] = {
    "board": _board,
    "cards": _cards,
    "plans": _plans,
    "follow_up": _follow_up,
    "feedback": _feedback,
}
