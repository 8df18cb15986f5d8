"""Dates, times and numbers as people write them in the current language."""

from datetime import date, datetime, time

from facilitator.language.words import N_, _, ngettext, pgettext

WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def long_date(day: date) -> str:
    """A date in full: `lørdag den 21. november 2026`."""
    return pgettext("long date", "{weekday} {day} {month} {year}").format(
        weekday=_(WEEKDAYS[day.weekday()]), day=day.day, month=_(MONTHS[day.month - 1]), year=day.year
    )


def plain_date(day: date) -> str:
    """A date without its weekday: `den 21. november 2026`."""
    return pgettext("plain date", "{day} {month} {year}").format(
        day=day.day, month=_(MONTHS[day.month - 1]), year=day.year
    )


def clock_time(moment: time | datetime) -> str:
    """The time of day with its little word: `kl. 19.05`."""
    return pgettext("time of day", "{hour:02d}:{minute:02d}").format(hour=moment.hour, minute=moment.minute)


def minutes(seconds: float) -> str:
    """A length in whole minutes, rounded to the nearest: `12 minutter`."""
    n = int(abs(seconds) / 60 + 0.5)
    return ngettext("{n} minute", "{n} minutes", n).format(n=n)


def countdown(seconds: float) -> str:
    """A running time for a clock face, `12:30`; below zero with a minus sign."""
    whole = int(abs(seconds))
    sign = "-" if seconds < 0 and whole else ""
    return f"{sign}{whole // 60}:{whole % 60:02d}"


def number(value: float) -> str:
    """A number with at most one decimal and the language's decimal mark: `2,5`."""
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", pgettext("decimal mark", "."))
