"""One group on the first screen: its name, how far it has come, and the button for what comes next."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from facilitator.language.figures import clock_time, long_date
from facilitator.language.words import _, npgettext, pgettext
from facilitator.services.groups import Standing


class GroupRow(Horizontal):
    """A row that can be clicked anywhere. It opens its group; a quiet button offers to delete it."""

    class Chosen(Message):
        """Go on with this group."""

        def __init__(self, standing: Standing) -> None:
            super().__init__()
            self.standing = standing

    class Unwanted(Message):
        """This group is to be deleted."""

        def __init__(self, standing: Standing) -> None:
            super().__init__()
            self.standing = standing

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self.standing = standing

    def compose(self) -> ComposeResult:
        """The group in four lines, and its buttons."""
        group = self.standing.group
        lines = (group.curriculum_title, _how_far(self.standing), _last_met(self.standing))
        text = Content.assemble((group.name, "bold"), *(f"\n{line}" for line in lines))
        yield Static(text, classes="group")
        label = _("Continue") if self.standing.under_way else _("Prepare")
        with Vertical(classes="buttons"):
            yield Button(
                Content(label), variant="default" if self.standing.finished else "primary", classes="main"
            )
            # The key for it works on the row that has the focus, so tab need not stop here.
            delete = Button(Content(_("Delete")), compact=True, classes="quiet")
            delete.can_focus = False
            yield delete

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Say what was asked for."""
        event.stop()
        quiet = event.button.has_class("quiet")
        self.post_message(self.Unwanted(self.standing) if quiet else self.Chosen(self.standing))

    def on_click(self, event: events.Click) -> None:
        """The whole row is the button."""
        event.stop()
        self.post_message(self.Chosen(self.standing))


def _how_far(standing: Standing) -> str:
    group, evening = standing.group, standing.under_way
    if standing.finished:
        held = npgettext(
            "of any form",
            "The one session has been held",
            "All {total} sessions have been held",
            group.sessions,
        )
        return held.format(total=group.sessions)
    line = pgettext("of any form", "Session {number} of {total}").format(
        number=standing.number, total=group.sessions
    )
    return f"{line} · {evening.title}" if evening else line


def _last_met(standing: Standing) -> str:
    if standing.under_way:
        return _("Under way since {time}").format(time=clock_time(standing.under_way.began))
    if standing.last:
        return _("Met last on {date}").format(date=long_date(standing.last.began))
    return _("Has not met yet")
