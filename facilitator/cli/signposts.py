"""`signposts`: the places to turn to, as a plain list or as a PDF to hand out."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from facilitator.cli.command import OK, add_format, command
from facilitator.cli.endings import with_ending
from facilitator.cli.naming import curriculum_named
from facilitator.cli.streams import put, put_json, put_text, tell
from facilitator.language.words import _

if TYPE_CHECKING:
    from facilitator.cli.command import Commands
    from facilitator.ports.places import Place


def add(commands: "Commands") -> None:
    """Add the command."""
    does = _("List the places to turn to, or make the PDF that is handed out.")
    more = _("What is only for one part of the country is left out until it is named.")
    parser = command(commands, "signposts", signposts, does, more)
    parser.add_argument(
        "curriculum",
        metavar=_("CURRICULUM"),
        nargs="?",
        help=_("whose own places come along: its id or title, or the path of its file"),
    )
    parser.add_argument(
        "--kind", metavar=_("KIND"), action="append", default=[],
        help=_("only this kind of places; may be given more than once"),
    )  # fmt: skip
    parser.add_argument(
        "--place", metavar=_("PLACE"), action="append", default=[],
        help=_("also what is only for this part of the country; may be given more than once"),
    )  # fmt: skip
    parser.add_argument(
        "--all", action="store_true", help=_("also all that is only for one part of the country")
    )
    parser.add_argument("--out", metavar=_("FILE.pdf"), help=_("the file to write (otherwise the screen)"))
    add_format(parser)


def signposts(args: Namespace) -> int:
    """Print the list, or write the PDF and print its path; say on stderr what is left out."""
    from facilitator.services.signposts import Selection
    from facilitator.wiring import signposts as build

    out = with_ending(args.out, ".pdf") if args.out is not None else None
    named = curriculum_named(args.curriculum) if args.curriculum is not None else None
    service, curriculum = build(named.library if named else None), named.id if named else ""
    wish = Selection(tuple(args.kind), tuple(args.place), args.all)
    places, left_out = service.chosen(wish, curriculum)
    if out is not None:
        put(service.write(out, wish, curriculum))
    elif args.format == "json":
        put_json([_record(place) for place in places])
    elif places:
        put_text("\n".join(_lines(places)))
    for text in left_out:
        tell(text)
    if left_out and not args.kind:
        tell(_("Take them along with --place, or all of them with --all."))
    return OK


def _lines(places: "Iterable[Place]") -> Iterator[str]:
    for number, (kind, of_the_kind) in enumerate(groupby(places, lambda place: place.kind)):
        yield from ["", kind] if number else [kind]
        for place in of_the_kind:
            yield f"- {place.name} ({place.place})"
            about = (place.number, _by(place), place.what, place.hours, place.url)
            yield from (f"  {line}" for text in filter(None, about) for line in text.splitlines())


def _by(place: "Place") -> str:
    return place.checked_by if place.standing == "old" else ""


def _record(place: "Place") -> dict[str, str | bool | None]:
    return {
        "id": place.id,
        "name": place.name,
        "what": place.what,
        "kind": place.kind,
        "place": place.place,
        "phone": place.phone or None,
        "standing": place.standing or None,
        "said": place.said or None,
        "checked_on": place.checked_on.isoformat() if place.checked_on else None,
        "checked_by": place.checked_by or None,
        "hours": place.hours or None,
        "url": place.url or None,
        "acute": place.acute,
    }
