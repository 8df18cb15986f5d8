"""The schemas that the first line of a file names, for editors that help while one writes."""

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import CannotStore
from facilitator.ports.own_files import OwnFiles

if TYPE_CHECKING:
    from facilitator.curriculum.read import Part

_KINDS: "dict[Part, str]" = {
    "curricula": "curriculum",
    "decks": "deck",
    "instruments": "instrument",
    "signposts": "signposts",
    "fillings": "filling",
}


def lay_schema(files: OwnFiles, folder: str, part: "Part") -> str:
    """Put the schema of that kind of file into the folder of the curricula; its name, or nothing where there is one."""
    from facilitator.curriculum.schema import schema_text

    name = f"{_KINDS[part]}.schema.json"
    try:
        files.create(str(Path(folder) / name), schema_text(_KINDS[part]))
    except CannotStore:  # there is one, or no room for it: the file is good without
        return ""
    return name
