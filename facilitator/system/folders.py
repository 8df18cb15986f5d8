"""Where everything is: the data folder, the log, and the folder where the person looks for files."""

import os
import tempfile
from pathlib import Path

from facilitator.errors import CannotStore
from facilitator.language.words import _

HOME_VARIABLE = "FACILITATOR_HOME"
_OWNER_ONLY = 0o700  # means something on POSIX; on Windows the profile folder is the owner's already


class Folders:
    """The program's folders.

    A `data` folder given by hand (the demo, a test) holds the documents too, so that a throw-away
    folder is all there is to throw away.
    """

    def __init__(self, data: Path | None = None) -> None:
        self._given = data

    @property
    def data(self) -> Path:
        """What the program keeps: FACILITATOR_HOME, or the system's place for a person's data."""
        home = os.environ.get(HOME_VARIABLE)
        if self._given is not None or home:
            return (self._given or Path(str(home))).expanduser().absolute()
        import platformdirs

        return platformdirs.user_data_path("facilitator", appauthor=False)

    @property
    def documents(self) -> Path:
        """Printed files, exports and own curricula."""
        if self._given is not None:
            return self.data / "Documents"
        import platformdirs

        return platformdirs.user_documents_path() / "Facilitator"

    @property
    def log(self) -> Path:
        """The log's folder."""
        return self.data / "log"

    def writable(self) -> str:
        """The data folder's path, made if it was not there; `CannotStore` if nothing can be written in it."""
        try:
            self.data.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.data) as probe:
                probe.write(b"x")
                probe.flush()
        except OSError as error:
            raise CannotStore(
                _("Nothing can be written in {path}").format(path=self.data),
                _(
                    "Free some space or ask for the right to write there, or set {variable} to another folder."
                ).format(variable=HOME_VARIABLE),
            ) from error
        return str(self.data)
