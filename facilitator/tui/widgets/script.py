"""What to say, do and ask in a step."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from facilitator.groups.group import Group
from facilitator.language.words import N_, _, pgettext
from facilitator.sessions.agenda import USUAL_ROLES, Step
from facilitator.tui.widgets.step_words import other_words


class Section(Horizontal):
    """A label and, beside it, the paragraphs that belong to it; not there when there are none."""

    def compose(self) -> ComposeResult:
        """The label and the text."""
        yield Static("", classes="label", markup=False)
        yield Static("", classes="text", markup=False)

    def show(self, label: str, lines: tuple[str, ...]) -> None:
        """Show `lines` under `label`."""
        self.display = bool(lines)
        if lines:
            self.query_one(".label", Static).update(label)
            self.query_one(".text", Static).update("\n\n".join(lines))


PARTS = ("say", "do", "ask", "asks", "sheet", "materials", "parallel", "other", "waits")
# While the network talks alone, the screen says only what to do and who goes where: nothing for the room.
QUIET_KIND, QUIET_PARTS = "private-time", frozenset({"do", "parallel"})


class Script(VerticalScroll):
    """The words of a step, in the order they are needed; scrolls by keys and by wheel."""

    DEFAULT_CSS: ClassVar[str] = """
    Script { padding-left: 1; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    Script Section { height: auto; margin-bottom: 1; }
    Script .label { width: 11; color: $text-primary; text-style: bold; }
    Script .text { width: 1fr; max-width: 97; padding-right: 1; }
    Script .ask { text-style: bold; }
    Script .waits { color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll_down", N_("Read on"), id="script.on", show=False),
        Binding("up", "scroll_up", N_("Read back"), id="script.back", show=False),
        Binding("pagedown", "page_down", N_("A page on"), id="script.page-on", show=False),
        Binding("pageup", "page_up", N_("A page back"), id="script.page-back", show=False),
    ]

    def compose(self) -> ComposeResult:
        """A section for each part of a step; `show` fills them."""
        for part in PARTS:
            yield Section(classes=part)

    def show(self, step: Step, group: Group, roles: tuple[str, ...] = USUAL_ROLES) -> None:
        """Show the step's words from their beginning."""
        other = other_words(group, step, roles)
        meanwhile = (
            (f"{other}: {step.co_lead[0]}", *step.co_lead[1:]) if other and step.co_lead else step.co_lead
        )
        waits = _("{slot}: your own material is not here yet.").format(slot=step.waits_for)
        parts = {
            "waits": (_("Yours"), (f"{waits} {step.slot_note}".strip(),) if step.waits_for else ()),
            "say": (pgettext("what to say", "SAY"), step.say),
            "do": (pgettext("what to do", "DO"), step.do),
            "ask": (pgettext("what to ask", "ASK"), step.ask),
            "asks": (_("Questions"), (step.asks,) if step.asks else ()),
            "sheet": (_("Hand out"), (step.sheet,) if step.sheet else ()),
            "materials": (_("Have ready"), (", ".join(step.materials),) if step.materials else ()),
            "parallel": (_("Side by side"), step.parallel),
            "other": (_("Meanwhile"), meanwhile),
        }
        for part, (label, lines) in parts.items():
            quiet = step.kind == QUIET_KIND and part not in QUIET_PARTS
            self.query_one(f".{part}", Section).show(label, () if quiet else lines)
        self.scroll_home(animate=False)
