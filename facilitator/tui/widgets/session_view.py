"""The sessions of a curriculum, one at a time: its timeline, and the words of the step that is chosen."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from facilitator.language.words import _, ngettext, pgettext
from facilitator.services.workshop import Sheet
from facilitator.tui.widgets import timeline
from facilitator.tui.widgets.step_words import kind_words
from facilitator.tui.widgets.text_view import gone_words

if TYPE_CHECKING:
    from facilitator.curriculum.model import Curriculum, Session, Step


class SessionView(Vertical):
    """Shows one session of a curriculum; keeps to it and to its step when the file has changed."""

    DEFAULT_CSS: ClassVar[str] = """
    SessionView #session { height: auto; padding: 0 1; }
    SessionView #which { width: 1fr; height: auto; }
    SessionView .turn { width: 5; min-width: 5; margin-left: 1; background: $panel; }
    SessionView #body { height: 1fr; layout: vertical; }
    SessionView OptionList {
        height: 1fr; border: none; padding: 0; background: $background; scrollbar-size-vertical: 1;
    }
    SessionView OptionList:focus { border: none; }
    SessionView OptionList > .option-list--option { padding: 0 1; }
    SessionView #step { height: 8; border-top: solid $panel; padding: 0 1; scrollbar-size-vertical: 1; }
    """

    def __init__(self) -> None:
        super().__init__(id="sessions")
        self._curriculum: Curriculum | None = None
        self._nothing = ""
        self._at = 0

    def compose(self) -> ComposeResult:
        """Which session, its steps, the words of one of them."""
        with Horizontal(id="session"):
            yield Static("", id="which", markup=False)
            yield Button(
                Content("◀"),
                tooltip=_("Session before"),
                classes="turn",
                action="screen.turn(-1)",
                compact=True,
            )
            yield Button(
                Content("▶"),
                tooltip=_("Session after"),
                classes="turn",
                action="screen.turn(1)",
                compact=True,
            )
        with Vertical(id="body"):
            yield OptionList(id="steps", markup=False)
            with VerticalScroll(id="step"):
                yield Static("", id="words")

    @property
    def session(self) -> "Session | None":
        """The session that is shown."""
        return self._curriculum.sessions[self._at] if self._curriculum else None

    def show(self, sheet: Sheet) -> None:
        """Show the curriculum as it stands now."""
        self._curriculum = sheet.curriculum
        self._nothing = gone_words(sheet) if sheet.gone else ""
        self._at = min(self._at, len(sheet.curriculum.sessions) - 1) if sheet.curriculum else 0
        self._show()

    def turn(self, by: int) -> None:
        """Go to another session."""
        if self._curriculum and 0 <= self._at + by < len(self._curriculum.sessions):
            self._at += by
            self._show(step=0)

    def take_focus(self) -> None:
        """Let the keys move through the steps."""
        self.query_one(OptionList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Draw the bars anew."""
        self.call_after_refresh(self._show)

    @on(OptionList.OptionHighlighted)
    def _show_step(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show_words()

    def _show(self, step: int | None = None) -> None:
        session, steps = self.session, self.query_one(OptionList)
        at = steps.highlighted if step is None else step
        for part in ("#body", "#session .turn"):
            self.query(part).set(display=session is not None)
        if session is None or self._curriculum is None:
            broken = _("When the errors in the text are mended, the sessions can be seen here.")
            self.query_one("#which", Static).update(self._nothing or broken)
            return
        which = pgettext("of any form", "Session {number} of {total}").format(
            number=self._at + 1, total=len(self._curriculum.sessions)
        )
        lines = (f"{which}: {session.title}", timeline.sums(session), timeline.legend())
        self.query_one("#which", Static).update(Content("\n".join(lines)))
        width = steps.scrollable_content_region.width - 2
        with self.prevent(OptionList.OptionHighlighted):
            steps.set_options(Option(row) for row in timeline.rows(session, width))
            steps.highlighted = min(at or 0, len(session.steps) - 1)
        self._show_words()

    def _show_words(self) -> None:
        at = self.query_one(OptionList).highlighted
        if self.session is not None and at is not None:
            self.query_one("#words", Static).update(words_of(self.session.steps[at]))
            self.query_one("#step").scroll_home(animate=False)


def words_of(step: "Step") -> Content:
    """All that a step says: its head, how its time may give, and the words for the evening."""
    head = " · ".join(part for part in (kind_words(step.kind.value), *_time(step)) if part)
    parts: list[str | tuple[str, str]] = [(step.title, "bold"), f"\n{head}\n"]
    for label, lines in _texts(step):
        if lines:
            parts += ["\n", (label, "bold $text-primary"), *(f"\n{line}" for line in lines), "\n"]
    return Content.assemble(*parts)


def _time(step: "Step") -> Iterator[str]:
    yield ngettext("{n} minute", "{n} minutes", step.minutes).format(n=step.minutes)
    if step.min:
        yield _("at least {n}").format(n=step.min)
    if step.max:
        yield _("at most {n}").format(n=step.max)
    if step.per_person:
        yield _("{n} seconds each").format(n=step.per_person)
    if step.group_of:
        yield _("in groups of {n}").format(n=step.group_of)
    if step.protected:
        yield _("never gives")
    if step.optional:
        yield _("may be left out")
    if step.not_after:
        yield _("at the latest after {n} minutes").format(n=step.not_after)


def _texts(step: "Step") -> Iterator[tuple[str, Sequence[str]]]:
    yield pgettext("what to say", "SAY"), step.say
    yield pgettext("what to do", "DO"), step.do
    yield pgettext("what to ask", "ASK"), step.ask
    yield _("Meanwhile"), step.co_lead
    yield _("Side by side"), step.parallel
    yield _("Have ready"), step.materials
    yield _("Film or sound"), (step.url,) if step.url else ()
    yield _("For its owner to fill"), (step.slot,) if step.slot else ()
    yield (
        _("Cards, sheets and questions"),
        [name for name in (step.deck, step.handout, step.instrument) if name],
    )
