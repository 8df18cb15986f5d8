"""A new curriculum file, from a starter or from one there is.

Text to text: the starters are files like any other, so what comes out is made of settings changed, sessions
repeated and lines left out, and keeps the comments that explain it.
"""

import re
import tomllib
from collections.abc import Collection
from typing import NamedTuple

from facilitator.curriculum.edit import plain, set_at, with_lines, with_values, without
from facilitator.curriculum.fitting import fit, reach
from facilitator.curriculum.model import Kind
from facilitator.curriculum.one_more import ALONE, LONGEST_ID, LONGEST_LINE, places_of, repeated
from facilitator.curriculum.problems import Loc
from facilitator.curriculum.rules.ids import reserved
from facilitator.curriculum.write import Plain, key_line
from facilitator.language.words import LANGUAGES, N_, current, translator

_LONGEST_NOTE = 1200
_SPELLED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e"})


class Start(NamedTuple):
    """What a new curriculum is to be. What is None or empty stays as the starter has it."""

    id: str = ""
    title: str = ""
    author: str = ""
    sessions: int = 1
    minutes: int | None = None
    leaders: int | None = None


def slug(words: str) -> str:
    """An id made of a title or a file's name; empty where nothing in it can be one."""
    letters = re.sub(r"[^a-z0-9]+", "-", words.lower().translate(_SPELLED)).strip("-")
    return _whole_words(letters, LONGEST_ID)


def free_id(words: str, taken: Collection[str]) -> str:
    """An id made of the words that is not taken and that Windows can have as a file name."""
    stem = slug(words) or "x"
    names = [stem, *(f"{_whole_words(stem, LONGEST_ID - 4)}-{n}" for n in range(2, 1000))]
    return next(name for name in names if name not in taken and not any(reserved(name, ())))


def _whole_words(stem: str, most: int) -> str:
    """At most so many letters of the id, and no word cut in two unless it is longer than that alone."""
    words = stem[: most + 1].rpartition("-")[0] if len(stem) > most else stem
    return words or stem[:most]


def usual(starter: str) -> tuple[int, int, int, int]:
    """Of a starter: the minutes of its sessions, the fewest and the most they can have, and its leaders."""
    tree = tomllib.loads(starter)
    people = tree["group_size"]["max"]
    reaches = [reach(session["steps"], people) for session in tree["sessions"]]
    least, most = max(least for least, _most in reaches), min(most for _least, most in reaches)
    return tree["sessions"][0]["minutes"], least, most, tree["leaders"]


def started(starter: str, start: Start) -> str:
    """The text of the new file."""
    text = _with_leaders(_with_sessions(starter, start.sessions), start.leaders)
    if start.minutes is not None:
        text = _with_minutes(text, start.minutes)
    new: dict[str, Plain] = {"id": start.id, "title": start.title[:LONGEST_LINE]}
    authors = [start.author[:LONGEST_LINE]] if start.author else ""
    text = with_values(text, {key: value for key, value in {**new, "authors": authors}.items() if value})
    if not authors:
        return text
    tree = tomllib.loads(text)
    inside = [
        (part, n, "authors") for part in ("decks", "instruments") for n in range(len(tree.get(part, ())))
    ]
    return set_at(text, dict.fromkeys(inside, authors)) if inside else text


def copied(raw: str, name: str, title: str, author: str) -> str:
    """A copy of the file that says, in the file's language, what it was made from.

    Its comments and its order are those of the original.
    """
    old = tomllib.loads(plain(raw))
    words = translator(old["language"] if old["language"] in LANGUAGES else current())
    made_from = words.gettext(N_("Made from “{title}”, version {version}, by {authors}, licence {licence}."))
    named = {"title": old["title"], "version": old["version"], "licence": old["licence"]}
    note = made_from.format(authors=", ".join(old["authors"]), **named)
    note = f"{note} {old.get('source_note', '')}".strip()
    if len(note) > _LONGEST_NOTE:
        note = note[: _LONGEST_NOTE - 1] + "…"
    mark = words.gettext(N_("{title} (copy)"))
    copy_title = mark.format(title=old["title"][: LONGEST_LINE - len(mark)])
    authors = [one for one in old["authors"] if one != author]
    return with_values(
        raw,
        {
            "id": name,
            "title": title[:LONGEST_LINE] or copy_title,
            "authors": [author[:LONGEST_LINE], *authors] if author else authors,
            "source_note": note,
        },
    )


def _with_sessions(text: str, count: int) -> str:
    """The starter with that many sessions: one is left out, or the last is repeated."""
    sessions = tomllib.loads(text)["sessions"]
    if count < len(sessions):
        text = without(text, [("sessions", number) for number in range(count, len(sessions))])
    for after in range(len(sessions) - 1, count - 1):
        text, _name = repeated(text, after)
    if "completion" in tomllib.loads(text):
        attend = count - count // 4  # three of four
        text = set_at(text, {("completion", "attend"): attend})
    return re.sub(r"\n{3,}", "\n\n", text)


def _with_minutes(text: str, minutes: int) -> str:
    tree = tomllib.loads(text)
    changed: dict[Loc, Plain] = {}
    for number, session in enumerate(tree["sessions"]):
        for loc, value in fit(session, minutes, tree["group_size"]["max"]).items():
            changed["sessions", number, *loc] = value
    return set_at(text, changed)


def _with_leaders(text: str, leaders: int | None) -> str:
    tree = tomllib.loads(text)
    if leaders is None or leaders == tree["leaders"]:
        return text
    text = set_at(text, {("leaders",): leaders})
    if leaders == 1:
        return without(text, [("leader_roles",), *places_of(tree["sessions"], ALONE)])
    return _shared_out(text)


def _shared_out(text: str) -> str:
    """The text with the steps shared between the two leaders: the longest is for both, the others take turns."""
    lines: dict[Loc, str] = {}
    for s, session in enumerate(tomllib.loads(text)["sessions"]):
        led = {"A": 0, "B": 0}
        longest = max(session["steps"], key=lambda step: step["minutes"])
        for n, step in enumerate(session["steps"]):
            if step["kind"] in {Kind.BREAK, Kind.PRIVATE_TIME}:
                continue
            lead = "both" if step is longest else min(led, key=lambda who: led[who])
            led |= {lead: led[lead] + step["minutes"]} if lead in led else {}
            lines["sessions", s, "steps", n, "minutes"] = key_line("lead", lead)
    return with_lines(text, lines)
