"""How every command is made, so that they all look alike."""

import argparse
import gc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from facilitator.language.words import LANGUAGES, _

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no public name

OK, PROBLEMS, WRONG = 0, 1, 2
STOPPED, READER_GONE = 130, 141  # as shells say it: stopped by Ctrl-C, the pipe was closed


def command(
    commands: "Commands", name: str, run: Callable[[argparse.Namespace], int], does: str, more: str = ""
) -> argparse.ArgumentParser:
    """Add the command `name`: `run` gets what was typed and gives the exit code."""
    parser = commands.add_parser(name, help=does, description=f"{does} {more}".strip(), allow_abbrev=False)
    parser.set_defaults(run=run)
    add_language(parser)
    return parser


def stays_open() -> None:
    """Say that the command runs for as long as a person likes: from here on memory is looked after (`__main__`)."""
    gc.enable()


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add `--lang`, which may stand before or after the command's name."""
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=_("the language: Danish or English (otherwise FACILITATOR_LANG, or the computer's)"),
    )


def add_format(parser: argparse.ArgumentParser, formats: Sequence[str] = ("text", "json")) -> None:
    """Add `--format`; plain text unless something else is chosen."""
    parser.add_argument(
        "--format", choices=formats, default=formats[0], help=_("how the answer is written (otherwise text)")
    )


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """A type of argument: a whole number in a range, refused in words."""

    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and len(text) < 10 and least <= int(text) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(
            _("“{text}” is not a whole number from {least} to {most}").format(
                text=text, least=least, most=most
            )
        )

    return read
