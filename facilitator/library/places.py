"""The folders that are looked in: the person's own first, then what came with the program."""

import os
from pathlib import Path

VARIABLE = "FACILITATOR_CURRICULA"


def bundled() -> Path:
    """The folder that came with the program: inside an installed copy, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_curricula"
    return installed if installed.is_dir() else package.parent / "curricula"


def own() -> Path:
    """The person's own folder; it need not be there."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_documents_path

    return user_documents_path() / "Facilitator" / "curricula"


def folders() -> tuple[Path, ...]:
    """Where to look, in this order."""
    return own(), bundled()
