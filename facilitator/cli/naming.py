"""Which curriculum or deck is meant: by its id, by the path of its file or by its title, whatever the command.

An id or a title is looked for among all there are. A file may lie anywhere: it is read with what lies beside it,
and counts before any other with its id.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from facilitator.errors import CannotRead, FacilitatorError, NotFound, Refused
from facilitator.language.words import _
from facilitator.services.typed import typed

if TYPE_CHECKING:
    import argparse

    from facilitator.curriculum.problems import Problem
    from facilitator.library.shelf import FolderLibrary
    from facilitator.ports.library import Entry

_SUFFIX = ".toml"
_MOST_NAMES = 8


class Named(NamedTuple):
    """What was named: its id, its file, the library in which it has that id, and the folder that counts first in it."""

    id: str
    path: str
    library: "FolderLibrary"
    home: Path | None = None


def add_curriculum(parser: "argparse.ArgumentParser", *names: str) -> None:
    """Add the argument that names a curriculum, or the option of that name."""
    what = _("its id or title, as the command list shows it, or the path of its file")
    parser.add_argument(*(names or ("curriculum",)), metavar=_("CURRICULUM"), help=what)


def curriculum_named(wish: str) -> Named:
    """The curriculum with that id, file or title; else an error in words, with what is near."""
    from facilitator.library.places import folders
    from facilitator.library.shelf import FolderLibrary

    where = folders()
    library = FolderLibrary(where)
    entries = library.curricula()
    found = [entry for entry in entries if entry.id == wish]
    path = None if found else _file(wish)
    if path:
        return _in_file(path, wish, where)
    found = found or _entitled(wish, entries)
    if len(found) == 1:
        return Named(found[0].id, found[0].path, library)
    if found:
        ids = ", ".join(entry.id for entry in found)
        raise NotFound(
            _("More than one curriculum is called “{title}”.").format(title=wish.strip()),
            _("Name one by its id: {ids}").format(ids=ids),
        )
    raise _unknown(wish, entries)


def deck_named(wish: str) -> Named:
    """The deck with that id or in that file; of a curriculum with one deck, that one."""
    from facilitator.library.places import folders
    from facilitator.library.shelf import FolderLibrary

    where = folders()
    path = _file(wish)
    if path and path.parent.name == "decks":
        return _deck_in_file(path, wish)
    for places in (where, _with_first(Path(), where)):  # also in a file of the folder one works in
        library = FolderLibrary(places)
        try:
            return Named(library.deck(wish).id, "", library, places[0])
        except NotFound as error:
            unknown = error
    try:
        named = curriculum_named(wish)
    except NotFound:
        if path or _like_a_path(wish):
            raise
        raise NotFound(_("There is no deck “{wish}”.").format(wish=wish), unknown.hint) from None
    return _only_deck(named)


def paths_named(words: Sequence[str]) -> list[str]:
    """For commands that take files: each word as it is if it is a path, else the file of what has that id or title."""
    return [word if _like_a_path(word) else _path_named(word) for word in words]


def _like_a_path(word: str) -> bool:
    path = Path(word)
    return not word or path.suffix.lower() == _SUFFIX or len(path.parts) > 1 or os.path.lexists(word)


def _path_named(word: str) -> str:
    """The file of the curriculum, or of what a curriculum names, with that id, in order or not."""
    from facilitator.library.places import folders
    from facilitator.library.shelf import FolderLibrary

    path = _file(word)
    known = _known(word)
    if known:
        return known
    if path:
        return str(path)
    entries = FolderLibrary(folders()).curricula()
    found = _entitled(word, entries)
    if len(found) != 1:
        raise _unknown(word, entries)
    return found[0].path


def _file(wish: str) -> Path | None:
    """The file that was named, also without its ending; None where it is none."""
    path = Path(os.path.expanduser(wish))  # noqa: PTH111 - Path.expanduser raises for a person who is unknown
    for one in (path, path.with_name(path.name + _SUFFIX)) if path.name else ():
        if os.path.isfile(one):  # noqa: PTH113 - never fails, as Path.is_file does on a long name
            return one
    return None


def _with_first(home: Path, where: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders with `home` before the others, written as it is there if it is one of them."""
    known = next((folder for folder in where if folder.resolve() == home.resolve()), home)
    return tuple(dict.fromkeys((known, *where)))


def _in_file(path: Path, wish: str, where: tuple[Path, ...]) -> Named:
    from facilitator.library.shelf import FolderLibrary

    where = _with_first(path.parent, where)
    path = where[0] / path.name
    library = FolderLibrary(where)
    source = library.source(str(path)) if path.suffix.lower() == _SUFFIX else None
    if source and source.curriculum:
        for entry in library.curricula():
            if (entry.id, entry.path) == (source.curriculum.id, str(path)):
                return Named(entry.id, entry.path, library, where[0])
    raise _unusable(wish, path, source.problems if source else ())


def _deck_in_file(path: Path, wish: str) -> Named:
    from facilitator.library.own_files import FolderFiles
    from facilitator.library.places import folders
    from facilitator.library.shelf import FolderLibrary

    where = _with_first(path.parent.parent, folders())
    library = FolderLibrary(where)
    problems = library.source(str(path)).problems
    if any(problem.severity == "error" for problem in problems):
        raise _unusable(wish, path, problems)
    name = FolderFiles(*folders()).id_in(str(path))
    return Named(library.deck(name).id, str(path), library, where[0])


def _only_deck(named: Named) -> Named:
    curriculum = named.library.curriculum(named.id)
    steps = (step for session in curriculum.sessions for step in session.steps)
    decks = sorted({deck.id for deck in curriculum.decks} | {step.deck for step in steps if step.deck})
    if len(decks) == 1:
        return named._replace(id=decks[0])
    if not decks:
        raise NotFound(_("{title} has no cards.").format(title=curriculum.title))
    raise NotFound(
        _("{title} has more than one deck of cards.").format(title=curriculum.title),
        _("Name one by its id: {ids}").format(ids=", ".join(decks)),
    )


def _entitled(wish: str, entries: Iterable["Entry"]) -> list["Entry"]:
    title = _plain(wish)
    return [entry for entry in entries if _plain(entry.title) == title]


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()


def _known(word: str) -> str:
    """The file with that id or that name among all there are, also where it cannot be used; empty if there is none."""
    from facilitator.curriculum.pack import PARTS
    from facilitator.library.own_files import FolderFiles
    from facilitator.library.places import folders

    where = folders()
    found = (FolderFiles(*where).find(part, word) for part in (*PARTS, "signposts"))
    files = (str(path) for path in (folder / f"{word}{_SUFFIX}" for folder in where) if os.path.isfile(path))  # noqa: PTH113 - never fails, as Path.is_file does on a long name
    return next((kept.path for kept in found if kept), "") or next(files, "")


def _unusable(wish: str, path: Path, problems: "Sequence[Problem]") -> FacilitatorError:
    """What is the matter with a file that is no curriculum, or none that can be used."""
    from facilitator.curriculum.pack import SUFFIX

    errors = [problem for problem in problems if problem.severity == "error"]
    if errors and errors[0].line is None:  # nothing in it could be read
        return CannotRead(errors[0].message, errors[0].hint)
    if errors:
        return Refused(
            _("{path} cannot be used while it has errors. {first}").format(
                path=wish, first=errors[0].message
            ),
            _("See them all with: facilitator check {path}").format(path=typed(wish)),
        )
    hint = _("See the curricula with: {command}").format(command="facilitator list")
    if path.name.endswith(SUFFIX) or _packed(path):
        hint = _("It is packed. Open it with: {command}").format(command=f"facilitator unpack {typed(wish)}")
    return CannotRead(_("“{name}” is not a curriculum file.").format(name=wish), hint)


def _packed(path: Path) -> bool:
    from facilitator.curriculum.pack import MOST_BYTES, pieces_in

    try:
        return bool(pieces_in(path.read_bytes()[: MOST_BYTES + 1], path.name))
    except (CannotRead, OSError):
        return False


def _unknown(wish: str, entries: "Sequence[Entry]") -> FacilitatorError:
    """There is nothing of that name: say so, and what is near or what there is."""
    listed = _("See the curricula with: {command}").format(command="facilitator list")
    if os.path.isdir(wish):  # noqa: PTH112 - never fails on a long name
        names = ", ".join(_files_in(Path(wish)))
        hint = _("Name one of the files in it: {names}").format(names=names) if names else listed
        return NotFound(_("“{path}” is a folder.").format(path=wish), hint)
    if wish and _like_a_path(wish):
        from facilitator.curriculum.nearest import closest, did_you_mean

        path = Path(wish)
        near = closest(path.name, _files_in(path.parent))
        hint = did_you_mean(str(path.with_name(near))) if near else listed
        return NotFound(_("There is no file “{path}”.").format(path=wish), hint)
    broken = _known(wish)
    if broken:
        return Refused(
            _("{path} cannot be used while it has errors.").format(path=broken),
            _("See them all with: facilitator check {path}").format(path=typed(broken)),
        )
    message = _("There is no curriculum “{wish}”.").format(wish=wish.strip())
    return NotFound(message, _near(wish, entries) or listed)


def _near(wish: str, entries: "Sequence[Entry]") -> str:
    """Did you mean: by the id, by the title, or by a word of either; else all there are."""
    from facilitator.curriculum.nearest import closest, did_you_mean

    by_title = {_plain(entry.title): entry.id for entry in entries}
    near = closest(wish, [entry.id for entry in entries]) or by_title.get(closest(wish, by_title) or "")
    if near:
        return did_you_mean(near)
    word = _plain(wish)
    holding = [entry.id for entry in entries if word and word in f"{entry.id} {_plain(entry.title)}"]
    if len(holding) == 1:
        return did_you_mean(holding[0])
    if 0 < len(holding) <= _MOST_NAMES:
        return _("Did you mean one of these? {names}").format(names=", ".join(holding))
    names = ", ".join(sorted(entry.id for entry in entries))
    return _("There is: {names}.").format(names=names) if names else ""


def _files_in(folder: Path) -> list[str]:
    from facilitator.library.files import toml_files

    return [path.name for path in toml_files(folder)][: _MOST_NAMES * 5]
