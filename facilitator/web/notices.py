"""What the page says when there is no form to show: thanks, and every kind of no."""

from typing import NamedTuple

from facilitator.language.words import translator


class Notice(NamedTuple):
    """A heading and what it means. `again` offers the way back to the field for the code."""

    title: str
    lines: tuple[str, ...]
    again: bool = False


def thanks(language: str) -> Notice:
    """The answer is on the disk. Says nothing of what it was: the next to look may be someone else."""
    _ = translator(language).gettext
    return Notice(
        _("Thank you"),
        (_("Your answer has been received and mixed with the others’."), _("You can close this page now.")),
    )


def used(language: str) -> Notice:
    """The slip has answered already, perhaps a moment ago over a bad connection."""
    _ = translator(language).gettext
    return Notice(
        _("This slip has been used"),
        (
            _("An answer has been given with it. That answer is kept, and nothing has been changed."),
            _("If it was you, you are finished. Thank you."),
            _("If it was not, ask for another slip or answer on paper. It counts the same."),
        ),
    )


def closed(language: str) -> Notice:
    """The round is over."""
    _ = translator(language).gettext
    return Notice(
        _("The questions are closed"),
        (
            _("The group’s answers have been counted, so no more can be taken in."),
            _("You are welcome to tell the instructors what you think."),
        ),
    )


def refusal(status: int, language: str) -> Notice:
    """What a person is told for an HTTP status that is a no."""
    _ = translator(language).gettext
    if status == 404:
        return Notice(_("There is nothing here"), (_("Type the code from your slip instead."),), again=True)
    if status in (403, 421):
        return Notice(
            _("Open the page from your slip"),
            (
                _("This page was reached in a way that is not safe to answer in. Nothing has been sent."),
                _("Scan the code on the slip again, or type the address that stands on it."),
            ),
        )
    if status == 429:
        return Notice(
            _("Please wait a minute"),
            (_("Too many codes that do not fit have come from this phone. Try again in a minute."),),
        )
    if status >= 500:
        return Notice(
            _("Something went wrong"),
            (
                _("Go back and try again in a moment, or answer on paper. It counts the same."),
                _("If the page then says that your slip has been used, your answer is kept."),
            ),
            again=True,
        )
    return Notice(
        _("That could not be read"),
        (_("Nothing has been kept. Start again with the code from your slip."),),
        again=True,
    )
