"""What every screen may ask of the program it is shown in: to say something to the person."""

from typing import ClassVar

from textual.app import App

from facilitator.errors import FacilitatorError

# Seconds that a message stays: Textual's five are too few for two sentences read with glasses on.
_READING_TIME = 8.0


class SpeakingApp(App[None], inherit_bindings=False):
    """An app that tells what failed and what was done, as plain text and never as markup.

    It says one thing at a time: a heap of messages would hide the step that is being led.
    """

    NOTIFICATION_TIMEOUT: ClassVar[float] = _READING_TIME

    def tell(self, error: FacilitatorError) -> None:
        """Say what failed and what to try, on whatever screen is shown."""
        self.notify(error.hint or " ", title=error.message, severity="warning", markup=False)

    def note(self, text: str) -> None:
        """Say that something was done."""
        self.notify(text, markup=False)

    def on_notify(self) -> None:
        """Take back what was said before, just before Textual shows the next."""
        self.clear_notifications()
        self.screen.query("ToastHolder").remove()  # Textual alone would leave an empty row for it
