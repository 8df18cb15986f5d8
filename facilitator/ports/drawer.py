"""The person's own folder, where printed files go and where they look for them."""

from typing import Protocol


class Drawer(Protocol):
    """Writes files where the person looks: Documents/Facilitator."""

    def save(self, name: str, data: bytes) -> str:
        """Keep `data` under a name made safe from `name`; never overwrites, gives the path."""

    def write(self, path: str, data: bytes) -> str:
        """Write to just that path, whole or not at all; `CannotStore` if it cannot be."""

    def show(self, path: str) -> bool:
        """Open the file in the person's own viewer; False where none could be started."""

    def edit(self, path: str) -> bool:
        """Open a text file in the person's own editor; False where none could be started."""
