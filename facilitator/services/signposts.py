"""The list of places to turn to: which of them a group gets, on paper and in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from facilitator import __version__
from facilitator.curriculum.nearest import closest, did_you_mean
from facilitator.errors import NotFound, Refused
from facilitator.language.figures import plain_date
from facilitator.language.words import _, current, ngettext, pgettext
from facilitator.ports.clock import Clock
from facilitator.ports.drawer import Drawer
from facilitator.ports.library import CurriculumLibrary, SignpostSource
from facilitator.ports.places import Directory, Place
from facilitator.ports.press import Press
from facilitator.services.places import all_places

# How the files that came with the program say that a place is for people wherever they live.
_ANYWHERE = ("danmark", "din ", "dit ")


class Selection(NamedTuple):
    """Which places a list is to hold: those of these kinds, or of every kind where none is named.

    What helps wherever one lives, the person's own places and the curriculum's are on it; what is for one part of
    the country comes with its name in `areas`, or all of it with `everywhere`.
    """

    kinds: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    everywhere: bool = False


USUAL = Selection()


class Chosen(NamedTuple):
    """The places of a selection, and in words what is left out."""

    places: tuple[Place, ...]
    left_out: tuple[str, ...]


class Signposts:
    """Lists of places to turn to."""

    def __init__(self, library: CurriculumLibrary, clock: Clock, press: Press, drawer: Drawer) -> None:
        self._library = library
        self._clock = clock
        self._press = press
        self._drawer = drawer

    def kinds(self, curriculum_id: str = "") -> tuple[str, ...]:
        """The kinds there are, in the order of the list."""
        return _each(place.kind for place in self._all(curriculum_id))

    def areas(self, curriculum_id: str = "") -> tuple[str, ...]:
        """The parts of the country whose places are left out unless they are named."""
        local = self._local()
        return _each(place.place for place in self._all(curriculum_id) if place.id in local)

    def chosen(self, wish: Selection = USUAL, curriculum_id: str = "") -> Chosen:
        """The places by their kinds, the acute kinds first; `NotFound` for a kind or an area that is not there."""
        places, local = self._all(curriculum_id), self._local()
        kinds = _known(wish.kinds, [place.kind for place in places])
        areas = _known(wish.areas, [place.place for place in places])
        wanted = [place for place in places if not kinds or place.kind in kinds]
        left = [p for p in wanted if p.id in local and p.place not in areas and not wish.everywhere]
        others = _each(place.kind for place in places if kinds and place.kind not in kinds)
        return Chosen(tuple(place for place in wanted if place not in left), tuple(_left_out(others, left)))

    def pdf(self, wish: Selection = USUAL, curriculum_id: str = "") -> bytes:
        """The list on paper; `Refused` where there is nothing on it."""
        places, left_out = self.chosen(wish, curriculum_id)
        if not places:
            raise Refused(
                _("There is nothing to print."), _("Choose more kinds, or more parts of the country.")
            )
        ids = {place.id for place in places}
        sources = [source for source in self._library.signpost_sources() if source.ids & ids]
        language = sources[0].language if sources else current()
        foot = self._foot(sources)
        return self._press.directory(
            Directory(pgettext("the list on paper", "Places to turn to"), language, places, left_out, foot)
        )

    def save(self, wish: Selection = USUAL, curriculum_id: str = "", group: str = "") -> str:
        """Put the list in the person's folder and give its path."""
        title = " – ".join(filter(None, (pgettext("the list on paper", "Places to turn to"), group)))
        return self._drawer.save(f"{title}.pdf", self.pdf(wish, curriculum_id))

    def write(self, path: str, wish: Selection = USUAL, curriculum_id: str = "") -> str:
        """Write the list to just that path and give it."""
        return self._drawer.write(path, self.pdf(wish, curriculum_id))

    def _all(self, curriculum_id: str) -> tuple[Place, ...]:
        places = all_places(self._library, self._clock, curriculum_id)
        acute = {place.kind for place in places if place.acute}
        kinds = sorted(_each(place.kind for place in places), key=lambda kind: kind not in acute)
        return tuple(sorted(places, key=lambda place: (kinds.index(place.kind), not place.acute)))

    def _local(self) -> set[str]:
        """The places that came with the program and are for one part of the country."""
        sources = self._library.signpost_sources()
        own = {name for source in sources if source.own for name in source.ids}
        return {
            signpost.id
            for signpost in self._library.signposts()
            if signpost.id not in own and not signpost.place.casefold().startswith(_ANYWHERE)
        }

    def _foot(self, sources: Sequence[SignpostSource]) -> str:
        """Where the list comes from and of when it is: it ages from the day it is printed."""
        printed = _("Printed {date} by facilitator {version}.").format(
            date=plain_date(self._clock.wall().date()), version=__version__
        )
        if not sources:
            return printed
        files = ", ".join(source.title for source in sources)
        licences = ", ".join(_each(source.licence for source in sources))
        return f"{printed} {files} ({licences})."


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _known(wishes: Sequence[str], there: Sequence[str]) -> set[str]:
    """The wishes as they are spelt in the files."""
    spelt = {word.casefold(): word for word in there}
    for wish in wishes:
        if wish.strip().casefold() not in spelt:
            message = _("None of the places to turn to has “{word}”.").format(word=wish.strip())
            listed = _("There is: {names}.").format(names=", ".join(spelt.values())) if spelt else ""
            raise NotFound(message, did_you_mean(closest(wish, spelt.values())) or listed)
    return {spelt[wish.strip().casefold()] for wish in wishes}


def _left_out(kinds: Sequence[str], local: Sequence[Place]) -> Iterator[str]:
    if kinds:
        yield _("Not on this list: {kinds}.").format(kinds=", ".join(kinds))
    if local:
        areas = ", ".join(_each(place.place for place in local))
        yield ngettext(
            "{n} place that is only for {areas} is not on this list.",
            "{n} places that are only for {areas} are not on this list.",
            len(local),
        ).format(n=len(local), areas=areas)
