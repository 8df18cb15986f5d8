"""`feedback`: a round without the screen. Addresses and codes go out, answers come in, the result is printed."""

import os
import sys
import threading
from argparse import Namespace
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, add_format, command, stays_open, whole_number
from facilitator.cli.naming import add_curriculum, curriculum_named
from facilitator.cli.release_words import release_record, release_text
from facilitator.cli.streams import put, put_as_is, put_json, takes_colour, tell
from facilitator.errors import NotFound
from facilitator.language.words import _

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.feedback.release import Release
    from facilitator.services.feedback_rounds import OpenFeedback

_LOOK_EVERY = 0.3  # seconds between two looks at the box
_FAREWELL = 1.5  # seconds in which the last phone fetches the page that says thank you
_MOST_PEOPLE = 200


def add(commands: "Commands") -> None:
    """Add the command."""
    does = _("Ask a group for feedback without the screen.")
    more = _(
        "It prints where phones come in and the codes, counts, closes on Enter or when all have answered, "
        "and prints what may be shown. Ctrl-C leaves the round open: the same command takes it up again."
    )
    parser = command(commands, "feedback", feedback, does, more)
    add_curriculum(parser)
    parser.add_argument("session", metavar=_("SESSION"), help=_("the session's id or number"))
    parser.add_argument(
        "--expect",
        metavar=_("N"),
        type=whole_number(1, _MOST_PEOPLE),
        required=True,
        help=_("how many are to answer"),
    )
    parser.add_argument(
        "--port",
        metavar=_("PORT"),
        type=whole_number(1, 65535),
        help=_("the port to serve the page on (otherwise the first free of a few)"),
    )
    add_format(parser)


def feedback(args: Namespace) -> int:
    """Hold the round and print its release."""
    from facilitator.cli.rounds import find_round
    from facilitator.system.folders import Folders
    from facilitator.system.log import keep_log
    from facilitator.wiring import build

    named = curriculum_named(args.curriculum)
    keep_log(Folders().log)
    house = build(library=named.library)
    key, instrument = find_round(house, named.id, args.session)
    if not instrument:
        raise NotFound(
            _("That session asks for no feedback."),
            _("Give it a step with {example}.").format(example='kind = "feedback"'),
        )
    opened = house.feedback.open(key, named.id, instrument, args.expect, args.port)
    stays_open()
    try:
        _show_the_way(opened, args.expect, for_a_machine=args.format == "json")
        _wait(opened)
    except BaseException as error:
        opened.leave()
        if isinstance(error, KeyboardInterrupt):
            tell("\n" + _("The round stays open. The same command takes it up again."))
        raise
    _print(opened.close(), args.format)
    return OK


def _show_the_way(opened: "OpenFeedback", expected: int, *, for_a_machine: bool) -> None:
    """Print the addresses and the codes, and the QR where there is a terminal to show it."""
    from facilitator.feedback.codes import readable

    say = tell if for_a_machine else put  # a machine finds the release alone on stdout
    for address in opened.addresses:
        say(address.url)
    for code in opened.codes:
        say(readable(code))
    if not for_a_machine and takes_colour(sys.stdout):
        _show_qr(opened)
    if not opened.addresses[0].network:
        tell(_("The laptop is on no network, so phones cannot reach it."))
    if opened.expected != expected:
        tell(_("The round was opened earlier, for {n} people.").format(n=opened.expected))
    tell(_("Press Enter to close the round."))


def _show_qr(opened: "OpenFeedback") -> None:
    from shutil import get_terminal_size

    from facilitator.cli.qr import qr_lines, qr_width

    matrix = opened.room_qr(opened.addresses[0])
    if qr_width(matrix) <= get_terminal_size().columns:
        put_as_is("\n".join(qr_lines(matrix)))


def _wait(opened: "OpenFeedback") -> None:
    """Count until all have answered or Enter was pressed."""
    enter = threading.Event()
    threading.Thread(target=_hear_enter, args=(enter,), daemon=True).start()
    on_a_terminal = sys.stderr.isatty()
    shown, received = -1, 0
    while not enter.is_set() and received < opened.expected:
        received = opened.received()
        if received != shown:
            text = _("{n} of {all} answered").format(n=received, all=opened.expected)
            tell(f"\r{text}" if on_a_terminal else text, end="" if on_a_terminal else "\n")
            shown = received
        enter.wait(_LOOK_EVERY if received < opened.expected else _FAREWELL)
    if on_a_terminal:
        tell("")


def _hear_enter(enter: threading.Event) -> None:
    """Set `enter` at the first line typed. Where nothing can be typed, only the answers close the round."""
    try:
        # Not sys.stdin: a thread that waits in its buffer at the end of the program is a fatal error.
        if os.read(sys.stdin.fileno(), 1024):
            enter.set()
    except (OSError, ValueError, AttributeError):  # no stdin at all
        return


def _print(release: "Release", form: str) -> None:
    if form == "json":
        put_json(release_record(release))
        return
    put("")
    put(release_text(release))
