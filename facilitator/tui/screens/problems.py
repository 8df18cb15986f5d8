"""Curriculum files that cannot be used: each by its path, with what is wrong and how to mend it."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from facilitator.language.words import N_, _
from facilitator.tui.page import Dialog

if TYPE_CHECKING:
    from facilitator.curriculum.problems import Problem
    from facilitator.ports.library import Refusal


class ProblemsDialog(Dialog[None]):
    """A list to read; the files themselves are mended in any editor."""

    CSS_PATH: ClassVar = "problems.tcss"
    AUTO_FOCUS: ClassVar = "#list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "close", N_("Close"), id="problems.close"),
        Binding("f", "curricula", N_("See them beside the text"), id="problems.curricula"),
    ]

    def __init__(self, refused: "tuple[Refusal, ...]") -> None:
        super().__init__()
        self._refused = refused

    def compose(self) -> ComposeResult:
        """One text for each file."""
        with Vertical(id="frame"):
            yield Static(_("These files cannot be used. All the others can."), id="heading", markup=False)
            with VerticalScroll(id="list"):
                for refusal in self._refused:
                    yield Static(_in_words(refusal), classes="file")
            with Horizontal(id="ways-on"):
                yield Button(Content(_("Close")), variant="primary", action="screen.close")
                yield Button(Content(_("See them beside the text")), action="screen.curricula")

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_curricula(self) -> None:
        """Go on to the files themselves."""
        self.dismiss(None)
        self.app.call_later(self.app.run_action, "curricula")


def _in_words(refusal: "Refusal") -> Content:
    errors = (problem for problem in refusal.problems if problem.severity == "error")
    return Content.assemble((refusal.path, "bold"), *(f"\n{_line(problem)}" for problem in errors))


def _line(problem: "Problem") -> str:
    said = f"{problem.message} {problem.hint}".strip()
    return _("Line {line}: {said}").format(line=problem.line, said=said) if problem.line else said
