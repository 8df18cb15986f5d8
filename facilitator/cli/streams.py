"""The two streams: data to stdout, talk to stderr, and neither ever fails on what it is given."""

import errno
import os
import sys
from io import TextIOWrapper
from typing import Any, TextIO

from facilitator.errors import CannotStore
from facilitator.language.steering import harmless
from facilitator.language.words import _

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
    """Talk, to stderr."""
    sys.stderr.write(f"{harmless(text)}{end}")
    sys.stderr.flush()


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
