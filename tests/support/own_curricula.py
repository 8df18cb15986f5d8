"""A coordinator's own files, sound and broken, and the list of them on the screen."""

import tomllib
from pathlib import Path
from typing import Any

from textual.screen import Screen
from textual.widgets import OptionList

from facilitator.library.places import bundled

SOS = (bundled() / "sos.toml").read_text(encoding="utf-8")
MINE = SOS.replace('id = "sos"', 'id = "mit"').replace("Seks temaer", "Mine temaer")
BROKEN = MINE.replace("minutes = 14", "minutes = 19", 1)
WRITTEN = tomllib.loads(MINE)
SESSIONS = WRITTEN["sessions"]


def save(path: Path, text: str) -> Path:
    """Write the file as an editor does, and give its path."""
    path.write_text(text, encoding="utf-8")
    return path


def listed(screen: Screen[Any]) -> list[str]:
    """Every row of the list."""
    files = screen.query_one("#files", OptionList)
    return [str(files.get_option_at_index(n).prompt) for n in range(files.option_count)]


def is_listed(screen: Screen[Any], title: str) -> bool:
    """Whether a file of that title is in the list, scrolled into sight or not."""
    return bool(screen.query("#files")) and any(row.startswith(title) for row in listed(screen))
