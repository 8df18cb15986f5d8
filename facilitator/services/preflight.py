"""The look-round before people come: what would go wrong tonight, in plain words."""

from typing import NamedTuple, Protocol

from facilitator.errors import FacilitatorError
from facilitator.language.words import _, ngettext
from facilitator.ports.doorway import Doorway
from facilitator.ports.library import CurriculumLibrary
from facilitator.services.paper import USUAL_PORT


class Finding(NamedTuple):
    """One thing that was looked at. `hint` says what to do where it is not fine."""

    fine: bool
    what: str
    hint: str = ""


class Places(Protocol):
    """Where the program keeps its things."""

    def writable(self) -> str:
        """The data folder's path; `CannotStore` if nothing can be written there."""


class Preflight:
    """Looks at what an evening needs of the laptop."""

    def __init__(self, doorway: Doorway, library: CurriculumLibrary, places: Places) -> None:
        self._doorway = doorway
        self._library = library
        self._places = places

    def look(self) -> tuple[Finding, ...]:
        """Every finding, the fine ones too."""
        return (self._folder(), self._network(), *self._curricula())

    def _folder(self) -> Finding:
        try:
            path = self._places.writable()
        except FacilitatorError as error:
            return Finding(False, error.message, error.hint)
        return Finding(True, _("What you do tonight is kept in {path}").format(path=path))

    def _network(self) -> Finding:
        address = self._doorway.addresses(USUAL_PORT)[0]
        if not address.network:
            return Finding(
                False,
                _("The laptop is on no network, so phones cannot reach it."),
                _(
                    "Join the room's Wi-Fi or a phone's hotspot. Or let people answer on paper, "
                    "and type it in on this laptop afterwards."
                ),
            )
        return Finding(
            True,
            _("Phones on the same network reach the laptop at {address}").format(address=address.url),
            _("Try it with your own phone. If Windows asks, allow private networks."),
        )

    def _curricula(self) -> tuple[Finding, ...]:
        refused = self._library.refused()
        if not refused:
            count = len(self._library.curricula())
            text = ngettext(
                "The {count} curriculum can be used.", "All {count} curricula can be used.", count
            )
            return (Finding(True, text.format(count=count)),)
        hint = _("To see what is wrong, run: facilitator check")
        return tuple(
            Finding(False, _("This file cannot be used: {path}").format(path=refusal.path), hint)
            for refusal in refused
        )
