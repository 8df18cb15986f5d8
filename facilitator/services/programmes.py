"""Curricula: what there is, what is wrong with them, and a plain-text run sheet.

What only one question needs is imported with it: `check` of one file is to answer at once.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.ports.library import CurriculumLibrary, Entry, Refusal

if TYPE_CHECKING:
    from facilitator.curriculum.problems import Problem
    from facilitator.services.wording import Waiting


class Programmes:
    """The curricula of this laptop."""

    def __init__(self, library: CurriculumLibrary) -> None:
        self._library = library

    def all(self) -> tuple[Entry, ...]:
        """The curricula that can be used."""
        return self._library.curricula()

    def refused(self) -> tuple[Refusal, ...]:
        """The files that cannot be used, and why."""
        return self._library.refused()

    def check(self, paths: Sequence[str]) -> "tuple[Problem, ...]":
        """Every problem in these files and folders."""
        return self._library.check(paths)

    def overview(self, curriculum_id: str) -> str:
        """A curriculum as plain text: what it is, and its sessions."""
        from facilitator.services.programme_text import overview

        return overview(self._library.curriculum(curriculum_id))

    def run_sheet(self, curriculum_id: str, wish: str) -> str:
        """One session as plain text, to be read on any screen, by any screen reader."""
        from facilitator.services.agenda_making import find_session
        from facilitator.services.programme_text import run_sheet

        curriculum = self._library.curriculum(curriculum_id)
        return run_sheet(curriculum, *find_session(curriculum, wish))

    def asks(self, curriculum_id: str, wish: str) -> tuple[str, str]:
        """The id of one session, and of the instrument that it ends with; empty where it asks nothing.

        One that waits for its words is named only where there is no other.
        """
        from facilitator.services.agenda_making import due_measures, find_session
        from facilitator.services.wording import waiting_words

        curriculum = self._library.curriculum(curriculum_id)
        number, session = find_session(curriculum, wish)
        steps = [step.instrument for step in session.steps if step.instrument]
        asked = (*reversed(steps), *due_measures(curriculum, number))
        waiting = waiting_words(self._library, curriculum, asked)
        return session.id, next(iter(sorted(asked, key=lambda name: name in waiting)), "")

    def waiting(self, curriculum_id: str, wish: str) -> "tuple[Waiting, ...]":
        """The questionnaires of one session that cannot be asked, because they wait for their words."""
        from facilitator.services.agenda_making import asked_in, find_session
        from facilitator.services.wording import waiting_words

        curriculum = self._library.curriculum(curriculum_id)
        asked = asked_in(curriculum, find_session(curriculum, wish)[0])
        return tuple(waiting_words(self._library, curriculum, asked).values())

    def roles(self, curriculum_id: str) -> tuple[str, ...]:
        """What those who lead it are called, one for each: A and B, or roles with names."""
        from facilitator.sessions.agenda import USUAL_ROLES

        curriculum = self._library.curriculum(curriculum_id)
        roles = curriculum.leader_roles
        return roles[: curriculum.leaders] if roles == USUAL_ROLES else roles
