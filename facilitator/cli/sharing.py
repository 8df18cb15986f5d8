"""`pack` and `unpack`: a curriculum as one file for somebody else, and opening such a file."""

import os
import sys
from argparse import Namespace
from pathlib import PurePath
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, PROBLEMS, WRONG, add_format, command
from facilitator.cli.endings import with_ending
from facilitator.cli.naming import add_curriculum, curriculum_named
from facilitator.cli.streams import put, put_json, tell
from facilitator.errors import Refused
from facilitator.language.words import _, ngettext

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.services.sharing import Item, Opening, Sharing


def add(commands: "Commands") -> None:
    """Add the two commands."""
    more = _(
        "The decks and instruments it names come along, and so do the comments in the files. Signposts in files of their own do not: nobody's numbers to call are changed by a file from somebody else."
    )
    parser = command(commands, "pack", pack, _("Pack a curriculum into one file for somebody else."), more)
    add_curriculum(parser)
    parser.add_argument(
        "--out", metavar=_("FILE"), help=_("the file to write (otherwise named after the curriculum)")
    )
    fillings = _("with the texts that fill its slots; ask first, for they may belong to a licence")
    parser.add_argument("--with-fillings", action="store_true", help=fillings)
    add_format(parser)

    more = _(
        "It shows what goes where, and asks. Nothing of yours is overwritten: an older file is kept beside the new one."
    )
    parser = command(commands, "unpack", unpack, _("Open a packed curriculum from somebody else."), more)
    parser.add_argument("file", metavar=_("FILE"), help=_("the packed curriculum"))
    parser.add_argument(
        "--yes", action="store_true", help=_("do not ask, unless something of yours would change")
    )
    add_format(parser)


def pack(args: Namespace) -> int:
    """Write the pack and print its path."""
    from facilitator.cli.reading import open_sharing

    named = curriculum_named(args.curriculum)
    sharing = open_sharing(named)
    packed = sharing.pack(named.id, with_fillings=args.with_fillings)
    path = sharing.write(_out(args.out, packed.name), packed)
    if args.format == "json":
        put_json({"path": path, "files": len(packed.pieces), "fillings_left_out": packed.fillings_left_out})
        return OK
    put(path)
    count = len(packed.pieces)
    tell(ngettext("The pack holds {n} file.", "The pack holds {n} files.", count).format(n=count))
    if packed.fillings_left_out:
        tell(
            _(
                "What fills its slots is not in it. It may belong to a licence; if you may share it, add: --with-fillings"
            )
        )
    tell(_("Whoever gets it types: {command}").format(command=f"facilitator unpack {PurePath(path).name}"))
    return OK


def _out(wish: str | None, name: str) -> str:
    """Where the pack goes: the path that was typed, or in the folder that was typed under its own name."""
    from facilitator.curriculum.pack import SUFFIX

    if not wish:
        return name
    if os.path.isdir(wish):  # noqa: PTH112 - never fails on a long name
        return str(PurePath(wish) / name)
    return with_ending(wish, SUFFIX, ".txt")


def unpack(args: Namespace) -> int:
    """Show what the pack would do, ask where there is something to ask, and do it."""
    from facilitator.cli.reading import open_sharing

    sharing = open_sharing()
    opening = sharing.look(args.file)
    if args.format == "json":
        return _unpack_json(sharing, opening, yes=args.yes)
    if opening.problems:
        _say_problems(opening)
        return PROBLEMS
    for item in opening.items:
        put(_line(item))
        for more in _more(item):
            put(f"  {more}")
    if not opening.moves:
        tell(_("There is nothing to do."))
        return OK
    if not _agreed(opening, yes=args.yes):
        tell(_("Nothing has been changed."))
        return OK
    for name in sharing.put(opening):
        tell(_("{name} is beside it: many editors use it to help while you write.").format(name=name))
    tell(_("It is in its place. See it with: facilitator list"))
    return OK


def _unpack_json(sharing: "Sharing", opening: "Opening", *, yes: bool) -> int:
    """For a machine: what would be done, and done only with --yes where no person has to agree."""
    from facilitator.cli.checking import record

    done = bool(yes and not opening.asks and not opening.problems and opening.moves)
    if done:
        sharing.put(opening)
    put_json(
        {
            "done": done,
            "files": [item._asdict() | {"asks": item.asks} for item in opening.items],
            "problems": [record(problem) for problem in opening.problems],
        }
    )
    if opening.problems:
        return PROBLEMS
    return WRONG if yes and opening.asks else OK


def _agreed(opening: "Opening", *, yes: bool) -> bool:
    if yes and not opening.asks:
        return True
    if sys.stdin is None or not sys.stdin.isatty():
        if opening.asks:
            raise Refused(
                _("A person has to agree to this, and nothing has been changed."),
                _("Run it again in a terminal, without --yes."),
            )
        raise Refused(
            _("Nothing has been changed."), _("To put it in its place without a question, add: --yes")
        )
    while True:
        tell(_("Put it in its place? [yes/no]"), end=" ")
        answer = sys.stdin.readline()
        word = answer.strip().casefold()
        if word in {"yes", "y", "ja", "j"}:
            return True
        if word in {"no", "n", "nej"} or not answer:
            return False
        tell(_("Type yes or no."))


def _line(item: "Item") -> str:
    kind = {
        "curricula": _("Curriculum"),
        "decks": _("Deck of cards"),
        "instruments": _("Questions"),
        "fillings": _("What fills the slots"),
    }[item.part]
    name = f"{item.title} ({item.id})" if item.title else item.id
    return _("{kind}: {name}, version {version}").format(kind=kind, name=name, version=item.version)


def _more(item: "Item") -> list[str]:
    versions = {"old": item.there_version, "path": item.there}
    said = {
        "new": _("new here"),
        "same": _("is here already: {path}"),
        "older": _("stays out: a newer one is here, version {old}: {path}"),
        "newer": _("newer than the one that is here, version {old}: {path}"),
        "different": _("another one with this id is here, version {old}: {path}"),
    }[item.standing].format(**versions)
    lines = [said]
    if item.path:
        lines.append(_("goes to: {path}").format(path=item.path))
    if item.old:
        lines.append(_("the one you have is kept as: {path}").format(path=item.old))
    if item.numbers:
        lines.append(_("brings numbers to call: {numbers}").format(numbers="; ".join(item.numbers)))
    if item.used_by:
        lines.append(_("is also used by: {titles}").format(titles=", ".join(item.used_by)))
    return lines


def _say_problems(opening: "Opening") -> None:
    from facilitator.cli.problem_text import Look, problem_text

    for problem in opening.problems:
        put(problem_text(problem, Look(colours=False, cells=None)))
    tell(_("Nothing has been changed: what is in the file is not in order. Tell whoever made it."))
