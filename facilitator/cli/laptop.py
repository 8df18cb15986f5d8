"""`info` and `doctor`: where everything is, and what would go wrong tonight."""

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from facilitator import __version__
from facilitator.cli.command import OK, PROBLEMS, add_format, command
from facilitator.cli.streams import put, put_json
from facilitator.language.words import _

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.services.preflight import Finding

_SAMPLE = "æøåÆØÅ–»«▀"  # letters and signs that people meet all the time
_SMALLEST = (80, 24)


def add(commands: "Commands") -> None:
    """Add the two commands."""
    add_format(command(commands, "info", info, _("Show where everything is kept.")))
    more = _("It ends with 1 if something is not in order.")
    add_format(command(commands, "doctor", doctor, _("Look for what would go wrong tonight."), more))


def info(args: Namespace) -> int:
    """Print the version, the folders and the addresses."""
    from facilitator.wiring import whereabouts

    where = whereabouts()
    if args.format == "json":
        put_json(
            {
                "version": __version__,
                "data": str(where.data),
                "documents": str(where.documents),
                "curricula": [str(folder) for folder in where.curricula],
                "log": str(where.log),
                "addresses": [address.url for address in where.addresses],
            }
        )
        return OK
    put(_("Version: {version}").format(version=__version__))
    put(_("Data: {folder}").format(folder=where.data))
    put(_("Documents: {folder}").format(folder=where.documents))
    for folder in where.curricula:
        put(_("Curricula: {folder}").format(folder=folder))
    put(_("Log: {folder}").format(folder=where.log))
    for address in where.addresses:
        put(_("Address: {address}").format(address=address.url))
    return OK


def doctor(args: Namespace) -> int:
    """Print every finding, and what to do about those that are not fine."""
    from facilitator.wiring import build

    findings = (*build().preflight.look(), *_findings_here())
    if args.format == "json":
        put_json([finding._asdict() for finding in findings])
    else:
        for finding in findings:
            mark = _("[ok]") if finding.fine else _("[look]")
            put(f"{mark} {finding.what}")
            if finding.hint and not finding.fine:
                put(f"     {finding.hint}")
    return OK if all(finding.fine for finding in findings) else PROBLEMS


def _findings_here() -> "tuple[Finding, ...]":
    """What only the command line can see: Python and the terminal it runs in."""
    from facilitator.services.preflight import Finding

    python = ".".join(str(part) for part in sys.version_info[:3])
    findings = [Finding(True, _("Python {version}").format(version=python)), _letters()]
    if sys.stdout.isatty():
        findings.append(_size())
    return tuple(findings)


def _letters() -> "Finding":
    from facilitator.services.preflight import Finding

    encoding = sys.stdout.encoding
    try:
        _SAMPLE.encode(encoding)
    except UnicodeEncodeError:
        what = _("The terminal cannot show all letters; it uses {encoding}.").format(encoding=encoding)
        return Finding(False, what, _("Use another terminal, or set PYTHONUTF8 to 1."))
    return Finding(True, _("The terminal shows all letters ({encoding}).").format(encoding=encoding))


def _size() -> "Finding":
    from facilitator.services.preflight import Finding

    size = os.get_terminal_size(sys.stdout.fileno())
    what = _("The terminal has {columns} columns and {lines} lines.").format(
        columns=size.columns, lines=size.lines
    )
    fine = size.columns >= _SMALLEST[0] and size.lines >= _SMALLEST[1]
    hint = _("Make the window at least {columns} wide and {lines} high.")
    return Finding(fine, what, hint.format(columns=_SMALLEST[0], lines=_SMALLEST[1]))
