"""The way in, and the outermost door: whatever happens, a person reads a sentence and never a traceback."""

import sys
from collections.abc import Sequence

from facilitator.cli.command import READER_GONE, STOPPED, WRONG
from facilitator.cli.streams import ReaderGoneError, let_go, steady, tell
from facilitator.cli.tongue import argparse_in, wished
from facilitator.errors import FacilitatorError
from facilitator.language.words import _, use


def main(argv: Sequence[str] | None = None) -> int:
    """Do what was typed and give the exit code: 0 fine, 1 problems found, 2 wrong use or cannot read."""
    steady()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return STOPPED
    except ReaderGoneError:
        return READER_GONE
    except FacilitatorError as error:
        tell(error.message)
        if error.hint:
            tell(error.hint)
        return WRONG
    except Exception as error:  # noqa: BLE001 - the outermost door: a fault of ours becomes a sentence here
        return _own_fault(error)
    finally:
        let_go()


def _run(argv: Sequence[str]) -> int:
    language = use(wished(argv))
    from facilitator.cli.parser import make_parser

    with argparse_in(language):
        try:
            args = make_parser(argv).parse_args(argv)
        except SystemExit as done:  # argparse has said it: help, the version, or what was wrong
            return done.code if isinstance(done.code, int) else WRONG
    code: int = args.run(args)
    return code


def _own_fault(error: Exception) -> int:
    tell(_("Something went wrong in the program. What you had done until then is kept."))
    try:
        from facilitator.system.folders import Folders
        from facilitator.system.log import keep_log, note

        path = keep_log(Folders().log)
        note(error)
        if path.is_file():
            tell(_("What happened is noted in {path}").format(path=path))
    except (OSError, ImportError):
        pass
    return WRONG
