"""A curriculum file as it is written, and beside it what is wrong with it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from facilitator.language.words import _, pgettext
from facilitator.services.workshop import Sheet
from facilitator.tui.widgets.source_view import SourceView

if TYPE_CHECKING:
    from facilitator.curriculum.problems import Problem

_MARKS = {"error": "!", "warning": "?"}


class TextView(Horizontal):
    """The text keeps its place when it is shown anew; moving through the problems moves the text."""

    DEFAULT_CSS: ClassVar[str] = """
    TextView { layout: vertical; }
    TextView SourceView { height: 1fr; }
    TextView #faults { height: 9; border-top: solid $panel; }
    TextView #faults.-none { height: auto; }
    TextView #gone { color: $text-error; text-style: bold; padding: 0 1; display: none; }
    TextView #fine { padding: 0 1; }
    TextView OptionList { height: 1fr; border: none; padding: 0; background: $background; scrollbar-size-vertical: 1; }
    TextView OptionList:focus { border: none; }
    TextView OptionList > .option-list--option { padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__(id="text")
        self._text = ""
        self._problems: tuple[Problem, ...] = ()
        self._before: Problem | None = None
        self._begun = False

    def compose(self) -> ComposeResult:
        """The text, and the problems."""
        yield SourceView()
        with Vertical(id="faults"):
            yield Static("", id="gone", markup=False)
            yield Static("", id="fine", markup=False)
            yield OptionList(id="problems", markup=False)

    def show(self, sheet: Sheet) -> None:
        """Show the file as it stands now. While it cannot be read, its last text stays, and no problem of it."""
        away = sheet.text is None
        self._text = self._text if sheet.text is None else sheet.text
        self._before = self.problem or self._before
        self._problems = () if away else sheet.problems
        gone = self.query_one("#gone", Static)
        gone.display = away
        gone.update(gone_words(sheet) if sheet.gone else "\n".join(_said(one) for one in sheet.problems))
        fine = self.query_one("#fine", Static)
        fine.display = not self._problems and not away
        fine.update(_("Nothing is wrong. The file is looked at again each time you save it in your editor."))
        self._show_problems()
        self._begun = self._begun or not away

    def _show_problems(self) -> None:
        source, listed = self.query_one(SourceView), self.query_one(OptionList)
        source.show(self._text, {p.line: _MARKS[p.severity] for p in reversed(self._problems) if p.line})
        self.query_one("#faults").set_class(not self._problems, "-none")
        listed.display = bool(self._problems)
        with self.prevent(OptionList.OptionHighlighted):
            listed.set_options(Option(content) for content in map(_in_words, self._problems))
        if self._problems:
            self._stay_at(self._before)
        elif source.here:
            source.mark(0, 0, go=False)

    @property
    def problem(self) -> "Problem | None":
        """The problem that one has come to."""
        at = self.query_one(OptionList).highlighted
        return self._problems[at] if at is not None and at < len(self._problems) else None

    def turn(self, by: int) -> None:
        """Go to the next problem, or the one before; after the last comes the first."""
        if self._problems:
            listed = self.query_one(OptionList)
            listed.highlighted = ((listed.highlighted or 0) + by) % len(self._problems)

    def take_focus(self) -> None:
        """Let the keys move through the problems, or through the text where there are none."""
        (self.query_one(OptionList) if self._problems else self.query_one(SourceView)).focus()

    @on(OptionList.OptionHighlighted)
    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionHighlighted | OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._problems):
            problem = self._problems[event.option_index]
            self.query_one(SourceView).mark(problem.line or 1, problem.column or 1)

    def _stay_at(self, before: "Problem | None") -> None:
        """Keep to the same problem in the new text, or to the nearest one; only the first time go there."""
        place = _nearest(before, self._problems) if before else 0
        with self.prevent(OptionList.OptionHighlighted):
            self.query_one(OptionList).highlighted = place
        problem = self._problems[place]
        self.query_one(SourceView).mark(problem.line or 1, problem.column or 1, go=not self._begun)


def gone_words(sheet: Sheet) -> str:
    """That the file is not there any more, and that it is still looked for."""
    return _("“{name}” is gone. When it comes back, it is shown here again.").format(name=sheet.name)


def _nearest(before: "Problem", problems: "tuple[Problem, ...]") -> int:
    def away(place: int) -> tuple[bool, int]:
        problem = problems[place]
        return problem.code != before.code, abs((problem.line or 0) - (before.line or 0))

    same = min(range(len(problems)), key=away)
    if problems[same].code == before.code and problems[same].message == before.message:
        return same
    return min(range(len(problems)), key=lambda place: away(place)[1])


def _in_words(problem: "Problem") -> Content:
    return Content.assemble((_title(problem), "bold"), f"\n{_said(problem)}")


def _title(problem: "Problem") -> str:
    kind = pgettext("a problem", "Error") if problem.severity == "error" else pgettext("a problem", "Warning")
    parts: Iterator[str] = (
        part for part in (_line(problem), f"{_MARKS[problem.severity]} {kind} {problem.code}") if part
    )
    return " · ".join(parts)


def _line(problem: "Problem") -> str:
    return _("Line {line}").format(line=problem.line) if problem.line else ""


def _said(problem: "Problem") -> str:
    return f"{problem.message} {problem.hint}".strip()
