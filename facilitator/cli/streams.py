"""The two streams: data to stdout, talk to stderr, and neither ever fails on what it is given."""

import errno
import os
import re
import sys
from io import TextIOWrapper
from typing import Any, TextIO

from facilitator.errors import CannotStore
from facilitator.language.steering import harmless
from facilitator.language.words import _

_NARROWEST = 30
_COMMAND = ": facilitator "
# What stands before the text of a line: blanks, the dash of a list, the number of a step, an id in a column.
_INDENT = re.compile(r" *(?:[-–] |[0-9]+\. |\S+ {2,})?")
# What Windows says instead of EPIPE when the reader of a pipe has gone.
_READER_GONE = frozenset({errno.EPIPE, errno.EINVAL})


class ReaderGoneError(Exception):
    """Whoever read our stdout has stopped reading, as `head` does; nothing is wrong."""


def steady() -> None:
    """Let both streams write a question mark for what the console cannot show, and be there at all."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - for good
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def put(text: str) -> None:
    """Data, a line or more, to stdout."""
    put_as_is(harmless(text))


def put_text(text: str) -> None:
    """Data for a person to stdout: folded between words on a terminal, every line whole in a file."""
    put(_folded(text, sys.stdout))


def put_json(value: Any) -> None:
    """Data for a machine to stdout: one JSON value, in ASCII, so that no console's encoding matters."""
    import json

    put_as_is(json.dumps(value, indent=2))


def put_as_is(text: str) -> None:
    """Data that holds colours of ours and nothing harmful, to stdout."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except OSError as error:
        if error.errno in _READER_GONE:
            raise ReaderGoneError from error
        raise CannotStore(_("The output could not be written."), _("Is the disk full?")) from error


def tell(text: str, end: str = "\n") -> None:
    """Talk, to stderr; folded between words on a terminal."""
    sys.stderr.write(f"{_folded(harmless(text), sys.stderr) if end else harmless(text)}{end}")
    sys.stderr.flush()


def folded(text: str, cells: int) -> str:
    """The text with no line above so many cells, except for words and commands, which stay as they are to be copied.

    A line goes on below where its own text began.
    """
    return "\n".join(_folded_line(line, cells) for line in text.split("\n"))


def _folded(text: str, stream: TextIO) -> str:
    if not stream.isatty():
        return text
    from shutil import get_terminal_size

    return folded(text, get_terminal_size().columns)


def _folded_line(line: str, cells: int) -> str:
    if len(line) <= cells:
        return line
    import textwrap

    before = _INDENT.match(line)
    indent = " " * len(before[0] if before else "")
    said, mark, command = line.partition(_COMMAND)
    lines = textwrap.wrap(
        said + mark.partition(" ")[0],
        max(cells, _NARROWEST),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join([*lines, f"{indent}  {mark.strip(': ')} {command}"] if mark else lines)


def let_go() -> None:
    """Empty stdout before the interpreter does, which would complain where the reader has gone."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def takes_colour(stream: TextIO) -> bool:
    """Whether the stream is a terminal that knows colours. The old Windows console is not one."""
    known = sys.platform != "win32" or "WT_SESSION" in os.environ or "TERM" in os.environ
    return known and os.environ.get("TERM") != "dumb" and stream.isatty()
