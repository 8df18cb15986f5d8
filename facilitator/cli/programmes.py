"""`list`, `show` and `schema`: what there is, in words and for machines."""

from argparse import Namespace
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, add_format, command
from facilitator.cli.endings import with_ending
from facilitator.cli.naming import add_curriculum, curriculum_named
from facilitator.cli.streams import put, put_json, put_text, tell
from facilitator.language.words import _, ngettext

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.ports.library import Entry

SCHEMAS = ("curriculum", "deck", "instrument", "signposts", "filling")


def add(commands: "Commands") -> None:
    """Add the three commands."""
    parser = command(commands, "list", list_all, _("List the curricula."))
    add_format(parser)

    parser = command(
        commands, "show", show, _("Show a curriculum, or the run sheet of one session, as plain text.")
    )
    add_curriculum(parser)
    parser.add_argument("session", metavar=_("SESSION"), nargs="?", help=_("the session's id or number"))

    parser = command(
        commands,
        "schema",
        schema,
        _("Print the JSON Schema that lets an editor help while you write a file."),
    )
    parser.add_argument(
        "kind", metavar=_("KIND"), nargs="?", choices=SCHEMAS, default=SCHEMAS[0],
        help=_("which kind of file: {kinds} (otherwise the first)").format(kinds=", ".join(SCHEMAS)),
    )  # fmt: skip
    parser.add_argument("--out", metavar=_("FILE.json"), help=_("the file to write (otherwise the screen)"))


def list_all(args: Namespace) -> int:
    """Print all curricula that can be used, and name on stderr the files that cannot."""
    from facilitator.cli.reading import open_programmes

    programmes = open_programmes()
    entries = programmes.all()
    if args.format == "json":
        put_json(
            [
                {
                    "id": entry.id,
                    "title": entry.title,
                    "form": entry.form,
                    "sessions": entry.sessions,
                    "minutes": entry.minutes,
                    "path": entry.path,
                    "own": entry.own,
                }
                for entry in entries
            ]
        )
    else:
        width = max((len(entry.id) for entry in entries), default=0)
        for entry in entries:
            put_text(f"{entry.id:<{width}}  {_line(entry)}")
    refused = programmes.refused()
    for refusal in refused:
        tell(_("This file cannot be used: {path}").format(path=refusal.path))
    if refused:
        tell(_("To see what is wrong, run: facilitator check"))
    return OK


def show(args: Namespace) -> int:
    """Print a curriculum or a session as plain text."""
    from facilitator.cli.reading import open_programmes

    named = curriculum_named(args.curriculum)
    programmes = open_programmes(named)
    if args.session is None:
        put_text(programmes.overview(named.id).rstrip("\n"))
    else:
        put_text(programmes.run_sheet(named.id, args.session).rstrip("\n"))
    return OK


def schema(args: Namespace) -> int:
    """Print a schema, or write it to a file and print the path.

    The file is ours to write: `>` in the shell that comes with Windows writes UTF-16, which no editor reads as JSON.
    """
    from facilitator.curriculum.schema import schema_text

    text = schema_text(args.kind)
    if args.out is None:
        put(text.rstrip("\n"))
    else:
        from facilitator.cli.reading import open_drawer

        put(open_drawer().write(with_ending(args.out, ".json"), text.encode()))
    return OK


def _line(entry: "Entry") -> str:
    from facilitator.services.form_words import form_words

    sessions = ngettext("{n} session", "{n} sessions", entry.sessions).format(n=entry.sessions)
    minutes = ngettext("{n} minute", "{n} minutes", entry.minutes).format(n=entry.minutes)
    text = _("{title} ({form}, {sessions} of at most {minutes})").format(
        title=entry.title, form=form_words(entry.form).lower(), sessions=sessions, minutes=minutes
    )
    return _("{curriculum}, your own").format(curriculum=text) if entry.own else text
