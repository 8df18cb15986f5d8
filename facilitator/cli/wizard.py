"""`new` without a path: plain questions with an answer ready in each; nothing is made before the last one."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facilitator.cli.streams import tell
from facilitator.errors import CannotStore, Refused
from facilitator.language.words import _, ngettext
from facilitator.ports.own_files import FORMS
from facilitator.services.amounts import count_in, minutes_in
from facilitator.services.authoring import MOST_SESSIONS, SUFFIX, Answers
from facilitator.services.form_words import usual_sessions

if TYPE_CHECKING:
    from facilitator.services.authoring import Authoring, Made, Usual

T = TypeVar("T")


class _Again(Exception):
    """The answer cannot be used; the sentence says why, and the question is asked once more."""


def ask_all(authoring: "Authoring", args: Namespace) -> "Made":
    """Ask, make the file, and give it; what was given on the command line is the answer that is ready."""

    def title_in(text: str) -> str:
        try:
            return authoring.words(text)
        except Refused as error:
            raise _Again(f"{error.message} {error.hint}") from error

    tell(_("Enter takes the answer in brackets. Ctrl+C leaves, and nothing is made."))
    title = _ask(_("What is it called?"), args.title or _("My new course"), title_in)
    tell(_("What is it?"))
    for number, form in enumerate(FORMS, 1):
        tell(f"  {number}  {_form_name(form)}")
    form = _ask(
        _("A number from {least} to {most}").format(least=1, most=len(FORMS)),
        str(FORMS.index(args.form or FORMS[0]) + 1),
        _form,
    )
    usual = authoring.usual(form)
    question = _("How many sessions, from {least} to {most}?").format(least=1, most=MOST_SESSIONS)
    sessions = _number(question, args.sessions or usual_sessions(form), 1, MOST_SESSIONS)
    minutes = _length(args.minutes or usual.minutes, usual)
    leaders = _number(_("How many lead it, 1 or 2?"), args.leaders or usual.leaders, 1, 2)
    answers = Answers(title, form, sessions, minutes, leaders, args.author)

    def make(text: str) -> "Made":
        try:
            return authoring.start(answers._replace(path=_file(text, proposed)))
        except CannotStore as error:
            raise _Again(f"{error.message} {error.hint}") from error

    proposed = authoring.place_for(title)
    return _ask(_("Where is it to lie?"), proposed, make)


def _ask(question: str, ready: str, read: Callable[[str], T]) -> T:
    while True:
        tell(f"{question} [{ready}] ", end="")
        line = sys.stdin.readline()
        if not line:  # ctrl+d, or the window is gone
            tell("")
            raise KeyboardInterrupt
        try:
            return read(line.strip() or ready)
        except _Again as again:
            tell(str(again))


def _number(question: str, ready: int, least: int, most: int) -> int:
    def read(text: str) -> int:
        count = count_in(text)
        if count is not None and least <= count <= most:
            return count
        raise _Again(_("Type a whole number from {least} to {most}.").format(least=least, most=most))

    return _ask(question, str(ready), read)


def _length(ready: int, usual: "Usual") -> int:
    """How long each session lasts: as long as the steps that it begins with can be made to."""
    least, most = usual.least, usual.most

    def read(text: str) -> int:
        minutes = minutes_in(text)
        if minutes is not None and least <= minutes <= most:
            if not text.isdecimal():
                tell("  " + ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes))
            return minutes
        if minutes is None:
            example = _("1½ hours")
            raise _Again(
                _("Type a length from {least} to {most} minutes, such as {n} or “{example}”.").format(
                    least=least, most=most, n=usual.minutes, example=example
                )
            )
        raise _Again(
            _("Such a session cannot last {minutes} minutes.").format(minutes=minutes)
            + " "
            + _("Choose from {least} to {most} minutes, and change the steps in the file afterwards.").format(
                least=least, most=most
            )
        )

    question = _("How many minutes does each last, from {least} to {most}?").format(least=least, most=most)
    return _ask(question, str(min(max(ready, least), most)), read)


def _form(text: str) -> str:
    for number, form in enumerate(FORMS, 1):
        name = _form_name(form).casefold()
        short = name.partition(":")[0]
        if text.casefold() in {str(number), form, name, short, short.partition(" ")[2]}:
            return form
    raise _Again(_("Type a whole number from {least} to {most}.").format(least=1, most=len(FORMS)))


def _form_name(form: str) -> str:
    return {
        "course": _("A course: several sessions that build on each other"),
        "group": _("A support group: people who meet and talk"),
        "cafe": _("A café: a short talk, and conversation at the tables"),
        "theme-evening": _("A theme evening: a talk and questions"),
        "conversation": _("A conversation: one relative, and at most two who are close"),
        "network-meeting": _("A network meeting: those around someone make a plan"),
    }[form]


def _file(text: str, proposed: str) -> str:
    """The path that was typed; a folder gets the file with the name that was proposed."""
    path = Path(text).expanduser()
    if os.path.isdir(path) or text.endswith(("/", os.sep)):  # noqa: PTH112 - never fails on a long name
        path /= Path(proposed).name
    return str(path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX))
