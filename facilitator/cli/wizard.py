"""`new` without a path: plain questions with an answer ready in each; nothing is made before the last one."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from facilitator.cli.streams import tell
from facilitator.errors import CannotStore, Refused
from facilitator.language.words import _
from facilitator.ports.own_files import FORMS
from facilitator.services.authoring import MOST_SESSIONS, SUFFIX, Answers

if TYPE_CHECKING:
    from facilitator.services.authoring import Authoring, Made

T = TypeVar("T")
_USUAL_SESSIONS = {"course": 6, "group": 6}


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
    form = _ask(_("A number"), str(FORMS.index(args.form or FORMS[0]) + 1), _form)
    usual = authoring.usual(form)
    sessions = _number(
        _("How many sessions?"), args.sessions or _USUAL_SESSIONS.get(form, 1), 1, MOST_SESSIONS
    )
    ready = min(max(args.minutes or usual.minutes, usual.least), usual.most)
    minutes = _number(_("How many minutes does each last?"), ready, usual.least, usual.most)
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
        if text.isascii() and text.isdecimal() and len(text) < 10 and least <= int(text) <= most:
            return int(text)
        raise _Again(_("Type a whole number from {least} to {most}.").format(least=least, most=most))

    return _ask(question, str(ready), read)


def _form(text: str) -> str:
    for number, form in enumerate(FORMS, 1):
        if text.casefold() in {str(number), form, _form_name(form).casefold()}:
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
