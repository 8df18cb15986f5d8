"""The service behind the commands that only read files."""

from facilitator.library.places import folders
from facilitator.library.shelf import FolderLibrary
from facilitator.services.programmes import Programmes


def open_programmes() -> Programmes:
    """The curricula of this laptop, without the rest of the house.

    Loading all that `wiring` plugs together takes six times a bare Python; with it, checking one file
    took 22 times, which an editor that checks at every save would feel.
    """
    return Programmes(FolderLibrary(folders()))
