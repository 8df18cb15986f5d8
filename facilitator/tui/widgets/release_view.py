"""What a closed round came to: the figures that may be shown, and the words where enough have written."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from facilitator.feedback.release import SHOWN_FROM, TEXT_FROM, Figure, Release
from facilitator.language.words import _, ngettext


class ReleaseView(VerticalScroll):
    """One release. It points at no one, so it may be read aloud."""

    DEFAULT_CSS: ClassVar[str] = """
    ReleaseView { height: 1fr; }
    ReleaseView .question { text-style: bold; }
    ReleaseView .result { margin-bottom: 1; }
    ReleaseView .written { margin-bottom: 1; padding-left: 2; }
    """

    def __init__(self, release: Release) -> None:
        super().__init__()
        self._release = release

    def compose(self) -> ComposeResult:
        """How many answered, each question, and what was written."""
        release = self._release
        answered = ngettext("{n} person answered.", "{n} people answered.", release.n).format(n=release.n)
        yield Static(answered, classes="result", markup=False)
        if release.too_few:
            yield Static(_too_few(), markup=False)
            return
        for figure in release.figures:
            yield Static(figure.question, classes="question", markup=False)
            yield Static(_result(figure), classes="result", markup=False)
        for question, texts in release.texts:
            yield Static(question, classes="question", markup=False)
            for text in texts:
                yield Static(f"– {text}", classes="written", markup=False)
        if not release.texts:
            yield Static(
                _("What people wrote is shown from {least} answers.").format(least=TEXT_FROM),
                classes="quiet",
                markup=False,
            )


def _too_few() -> str:
    return _(
        "With fewer than {least} answers nothing is shown, so that no one can guess who said what. "
        "Thank people for answering, and ask aloud instead, if it feels right."
    ).format(least=SHOWN_FROM)


def _result(figure: Figure) -> str:
    if not figure.nearest:
        few = figure.n < SHOWN_FROM
        return _("Too few answered this to show it.") if few else _("No answer stands out.")
    if figure.halves is None:
        return _("Most chose: {words}").format(words=figure.nearest)
    words = figure.nearest
    if figure.edge == "low":
        words = _("{words}, or lower").format(words=words)
    elif figure.edge == "high":
        words = _("{words}, or higher").format(words=words)
    return f"{scale_bar(figure.halves, figure.steps)}   {words}"


def scale_bar(halves: int, steps: int) -> str:
    """A scale as a line with a ring at each step, filled where the mean lies; `halves` is twice the mean."""
    marks = ("●" if at == halves else "○" if at % 2 == 0 else "─" for at in range(2, 2 * steps + 1))
    return "─".join(marks)
