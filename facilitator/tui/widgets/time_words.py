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


def nearest_minute(moment: datetime) -> datetime:
    """`moment` to the nearest minute: an end at 21:29:59 is an end at 21:30."""
    return moment + timedelta(seconds=30)
