"""Questionnaires that wait for the words of those who own them: they cannot be asked, and it is said what to do."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from facilitator.language.words import _
from facilitator.ports.library import CurriculumLibrary

if TYPE_CHECKING:
    from facilitator.curriculum.model import Curriculum


class Waiting(NamedTuple):
    """A questionnaire without its words, and how it gets them."""

    title: str
    hint: str

    @property
    def message(self) -> str:
        """Why it cannot be asked."""
        return _(
            "“{title}” has no questions yet: the words belong to others and are not in the program."
        ).format(title=self.title)


def waiting_words(
    library: CurriculumLibrary, curriculum: "Curriculum", instruments: Iterable[str]
) -> dict[str, Waiting]:
    """Those of the instruments that wait for their words, by id."""
    found = {name: library.instrument(name, curriculum) for name in instruments}
    return {
        name: Waiting(instrument.title, _what_to_do(library, library.instrument_file(name, curriculum)))
        for name, instrument in found.items()
        if instrument.waits
    }


def _what_to_do(library: CurriculumLibrary, path: str) -> str:
    if library.is_own(path):
        return _("Write the words and their licence in the file {path}.").format(path=path)
    folder = PurePath(library.own_folder(), "instruments")
    own = folder / PurePath(path).name
    if any(PurePath(refusal.path) == own for refusal in library.refused()):
        return _("The file {name} has errors; see them with: facilitator check").format(name=own)
    return _(
        "Copy the file {path} to the folder {folder}, and write the words and their licence in the copy."
    ).format(path=path, folder=folder)
