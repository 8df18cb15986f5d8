"""The evening's times in words."""

from datetime import datetime, timedelta

from facilitator.language.figures import clock_time, countdown, minutes
from facilitator.language.words import _
from facilitator.sessions.clock import DRIFT_WORTH_A_WORD, Reading


def left_words(reading: Reading, allotted: float) -> str:
    """What is left of the step, or by how much it is over time."""
    if reading.left < 0:
        return _("{time} over time").format(time=countdown(-reading.left))
    return _("{time} left of {minutes}").format(time=countdown(reading.left), minutes=minutes(allotted))


def break_words(reading: Reading) -> str:
    """When the break comes; nothing where none is ahead."""
    if reading.until_break is None:
        return ""
    if reading.until_break < 60:
        return _("The break comes now")
    return _("Break in {minutes}").format(minutes=minutes(reading.until_break))


def end_words(end: datetime) -> str:
    """When the evening ends: the promise, to the nearest minute."""
    return _("Ends {time}").format(time=clock_time(nearest_minute(end)))


def drift_words(reading: Reading) -> str:
    """How far the evening has slipped, or what it has to spare; nothing under a minute."""
    if reading.drift >= DRIFT_WORTH_A_WORD:
        return _("{minutes} behind").format(minutes=minutes(reading.drift))
    if reading.drift <= -DRIFT_WORTH_A_WORD:
        return _("{minutes} to spare").format(minutes=minutes(reading.drift))
    return ""


def news(reading: Reading, *, late: float, calm: bool) -> tuple[str, str]:
    """The one thing worth a line of its own just now, and its style; when it is `calm`, only a pause is.

    `late` is how many seconds behind the evening must be before that is said.
    """
    if reading.paused is not None:
        return _("Paused for {time}. Press space to go on.").format(time=countdown(reading.paused)), "-paused"
    if calm:
        return "", ""
    if reading.drift >= late:
        return _("{minutes} behind. Press t to see what can give.").format(
            minutes=minutes(reading.drift)
        ), "-late"
    if reading.left < 0:
        return _("The time for this step is up. n goes on, + gives one minute more."), "-over"
    return "", ""


def nearest_minute(moment: datetime) -> datetime:
    """`moment` to the nearest minute: an end at 21:29:59 is an end at 21:30."""
    return moment + timedelta(seconds=30)
