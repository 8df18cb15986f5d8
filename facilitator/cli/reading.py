"""The services behind the commands that only deal with files.

Loading all that `wiring` plugs together takes six times a bare Python; with it, checking one file took 22 times,
which an editor that checks at every save would feel.
"""

from typing import TYPE_CHECKING

from facilitator.library.places import folders
from facilitator.library.shelf import FolderLibrary
from facilitator.services.programmes import Programmes

if TYPE_CHECKING:
    from facilitator.cli.naming import Named
    from facilitator.ports.drawer import Drawer
    from facilitator.services.authoring import Authoring
    from facilitator.services.sharing import Sharing


def open_programmes(named: "Named | None" = None) -> Programmes:
    """The curricula of this laptop, and the one that was named, wherever it lies."""
    return Programmes(named.library if named else FolderLibrary(folders()))


def open_authoring(named: "Named | None" = None) -> "Authoring":
    """Writing in the person's own curricula."""
    from facilitator.library.own_files import FolderFiles
    from facilitator.services.authoring import Authoring

    return Authoring(named.library if named else FolderLibrary(folders()), FolderFiles(*folders()))


def open_sharing(named: "Named | None" = None) -> "Sharing":
    """Packing curricula, and opening packs."""
    from facilitator.library.own_files import FolderFiles
    from facilitator.services.sharing import Sharing

    if named is None:
        return Sharing(FolderLibrary(folders()), FolderFiles(*folders()))
    own, shipped = folders()
    return Sharing(named.library, FolderFiles(own, shipped, named.home))


def open_drawer() -> "Drawer":
    """Writing files to where the person says."""
    from facilitator.system.drawer import DocumentsDrawer
    from facilitator.system.folders import Folders

    return DocumentsDrawer(Folders().documents)
