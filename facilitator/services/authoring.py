"""Writing curricula: a new file, a copy of one there is, and one session more in a file."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from facilitator.errors import CannotRead, CannotStore, Refused
from facilitator.language.words import _, current
from facilitator.ports.library import CurriculumLibrary
from facilitator.ports.own_files import FORMS, OwnFiles
from facilitator.services.agenda_making import find_session
from facilitator.services.schemas import lay_schema
from facilitator.services.typed import typed

if TYPE_CHECKING:
    from facilitator.curriculum.model import Curriculum

SUFFIX = ".toml"
MOST_SESSIONS = 60
LONGEST_WORDS = 160
# The starter whose last session is nearest to what a form without one of its own needs.
_NEAREST = {"talk": "theme-evening", "webinar": "theme-evening", "staff-day": "theme-evening"}


class Answers(NamedTuple):
    """What a person says of a new curriculum. What is None is as the form usually has it.

    Without a path the file is named after its title and lies in the person's own folder.
    """

    title: str = ""
    form: str = FORMS[0]
    sessions: int = 1
    minutes: int | None = None
    leaders: int | None = None
    author: str = ""
    path: str = ""


class Made(NamedTuple):
    """A new file, its id, and whether the schema for editors was put beside it."""

    path: str
    id: str
    schema: bool


class Added(NamedTuple):
    """The session that a file has got: its id and its number."""

    path: str
    id: str
    number: int


class Usual(NamedTuple):
    """What a form usually has, and the lengths that its sessions can be given."""

    minutes: int
    least: int
    most: int
    leaders: int


class Authoring:
    """The person's own curricula, as far as the program writes in them."""

    def __init__(self, library: CurriculumLibrary, files: OwnFiles) -> None:
        self._library = library
        self._files = files

    def own_folder(self) -> str:
        """Where the person's own curricula lie."""
        return self._files.folder()

    def place_for(self, title: str) -> str:
        """The path in that folder that a curriculum with this title would get."""
        return self._place("", title)[0]

    def last_author(self) -> str:
        """The first author of the person's own file that was saved last; empty where there is none."""
        from facilitator.curriculum.rules.content import NOBODY

        def saved(path: str) -> int:
            stamp = self._library.stamp(path)
            return stamp.modified if stamp else 0

        own = [entry for entry in self._library.curricula() if entry.own]
        for entry in sorted(own, key=lambda entry: saved(entry.path), reverse=True):
            for author in self._library.curriculum(entry.id).authors:
                if author.strip() not in NOBODY:
                    return author
        return ""

    def usual(self, form: str) -> Usual:
        """What a session of that form usually has."""
        from facilitator.curriculum.starting import usual

        return Usual(*usual(self._files.starter(form, current())))

    def words(self, text: str) -> str:
        """A title or a name as it can stand in a file; `Refused` for one that no file may hold."""
        from facilitator.curriculum.rules.texts import text_findings

        for finding in text_findings({"title": text}):
            raise Refused(finding.message, finding.hint)
        words = " ".join(text.split())
        if words.encode(errors="ignore").decode() != words or len(words) > LONGEST_WORDS:
            raise Refused(_("That is too long, or holds what is no letter."), _("Type it again."))
        return words

    def start(self, answers: Answers) -> Made:
        """Make a new file that can be led from at once; one that is there is never overwritten."""
        from facilitator.curriculum.starting import Start, slug, started

        title = self.words(answers.title)
        path, name = self._place(answers.path, title)
        start = Start(
            self._free_id(name) if slug(name) else "",
            title,
            self.words(answers.author),
            answers.sessions,
            answers.minutes,
            answers.leaders,
        )
        return self._make(path, started(self._files.starter(answers.form, current()), start))

    def copy(self, curriculum_id: str, title: str = "", author: str = "", path: str = "") -> Made:
        """Make one's own copy of a curriculum, which says what it was made from."""
        from facilitator.curriculum.starting import copied

        title, author = self.words(title), self.words(author)
        self._library.curriculum(curriculum_id)  # or `NotFound`, which says what is near
        entry = next(one for one in self._library.curricula() if one.id == curriculum_id)
        copy = _("copy")
        path, name = self._place(path, title or f"{curriculum_id}-{copy}")
        return self._make(path, copied(self._files.read(entry.path), self._free_id(name), title, author))

    def add_session(self, path: str, title: str = "", after: str = "", like: str = "") -> Added:
        """Write one session more into a file: after that session, else last; like that one, else from a starter.

        All else in the file stays as it is, to the byte.
        """
        from facilitator.curriculum.one_more import from_starter, repeated

        title, curriculum = self.words(title), self._sound(path)
        if not self._library.is_own(str(Path(path).resolve())):
            raise Refused(
                _("{path} came with the program, and is left as it is.").format(path=path),
                _("Make your own copy with: {command}").format(
                    command=f"facilitator new --from {curriculum.id}"
                ),
            )
        raw = self._files.read(path)
        if len(curriculum.sessions) >= MOST_SESSIONS:
            raise Refused(_("A curriculum has at most {most} sessions.").format(most=MOST_SESSIONS))
        number = find_session(curriculum, after)[0] if after else len(curriculum.sessions)
        if like:
            text, name = repeated(raw, find_session(curriculum, like)[0] - 1, number - 1, title)
        else:
            plan = any(step.kind.value == "action-plan" for step in curriculum.sessions[number - 1].steps)
            form = _starter_for(curriculum.form.value, plan=plan)
            language = curriculum.language if curriculum.language in {"da", "en"} else current()
            text, name = from_starter(raw, self._files.starter(form, language), number - 1, title)
        self._files.replace(path, text, raw)
        self._library.refresh()
        return Added(path, name, number + 1)

    def _sound(self, path: str) -> "Curriculum":
        """The curriculum in that file, or `Refused` while there are errors in it."""
        source = self._library.source(path)
        if source.curriculum:
            return source.curriculum
        errors = [problem for problem in source.problems if problem.severity == "error"]
        listed = _("See the curricula with: {command}").format(command="facilitator list")
        if not errors:
            raise CannotRead(_("“{name}” is not a curriculum file.").format(name=path), listed)
        if errors[0].line is None:  # it is not there, or nothing in it can be read
            raise CannotRead(errors[0].message, errors[0].hint or listed)
        raise Refused(
            _("{path} cannot be changed while it has errors. {first}").format(
                path=path, first=errors[0].message
            ),
            _("See them all with: facilitator check {path}").format(path=typed(path)),
        )

    def _place(self, path: str, title: str) -> tuple[str, str]:
        """Where the new file goes, and the words that its id is made of."""
        from facilitator.curriculum.starting import slug

        if not path:
            return self._files.free("curricula", slug(title) or _("my-course")), title
        target = Path(path)
        if not target.name or os.path.isdir(path):  # noqa: PTH112 - never fails, as Path.is_dir does on a long name
            raise CannotStore(
                _("“{path}” is a folder.").format(path=target), _("Add the name of the new file.")
            )
        if target.suffix.lower() != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
        return str(target), target.stem

    def _free_id(self, words: str) -> str:
        """An id made of the words that no curriculum has, and that can be the name of a file."""
        from facilitator.curriculum.starting import free_id

        return free_id(words, {entry.id for entry in self._library.curricula()})

    def _make(self, path: str, text: str) -> Made:
        import tomllib

        from facilitator.curriculum.edit import plain

        self._files.create(path, text)
        self._library.refresh()
        schema = lay_schema(self._files, str(Path(path).parent), "curricula")
        return Made(path, tomllib.loads(plain(text))["id"], bool(schema))


def _starter_for(form: str, *, plan: bool) -> str:
    """The form whose starter's last session can come next. After a session with plans it follows them up."""
    if form in FORMS and form != "course":
        return form
    return _NEAREST.get(form, "course" if plan else "group")
