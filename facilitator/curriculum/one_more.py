"""One session more in a file: written like another one of the file, or made of the last one of a starter."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from facilitator.curriculum.edit import plain, set_at, table_text, with_session, without
from facilitator.curriculum.fitting import fit, reach
from facilitator.curriculum.problems import Loc
from facilitator.curriculum.rules.kinds import ASKING
from facilitator.curriculum.write import Plain

LONGEST_LINE, LONGEST_ID = 160, 40
ALONE = ("lead", "co_lead")  # what only two leaders need to know

Tree = Mapping[str, Any]


def repeated(raw: str, like: int, after: int | None = None, title: str = "") -> tuple[str, str]:
    """The file with session number `like` once more, after number `after` or itself; and the new id."""
    return _put_in(
        raw, table_text(raw, ("sessions", like)), like if after is None else after, like + 1, title
    )


def from_starter(raw: str, starter: str, after: int, title: str = "") -> tuple[str, str]:
    """The file with the last session of a starter, made to fit the file, after number `after`; and the new id."""
    last = len(tomllib.loads(starter)["sessions"]) - 1
    block = _fitting_in(table_text(starter, ("sessions", last)), tomllib.loads(plain(raw)), after)
    return _put_in(raw, block, after, last + 1, title)


def places_of(sessions: Sequence[Tree], keys: Iterable[str]) -> list[Loc]:
    """Where the steps of the sessions have these keys."""
    return [
        ("sessions", s, "steps", n, key)
        for s, session in enumerate(sessions)
        for n, step in enumerate(session["steps"])
        for key in keys
        if key in step
    ]


def _put_in(raw: str, block: str, after: int, number: int, title: str) -> tuple[str, str]:
    sessions = tomllib.loads(plain(raw))["sessions"]
    old = tomllib.loads(block)["sessions"][0]
    name = _next_id(sessions[after]["id"], {session["id"] for session in sessions})
    # "2. møde" becomes "3. møde" where the number is that of its place.
    counted = re.sub(rf"(?<![0-9]){number}(?![0-9])", str(after + 2), old["title"], count=1)
    new: dict[Loc, Plain] = {
        ("sessions", 0, "id"): name,
        ("sessions", 0, "title"): (title or counted)[:LONGEST_LINE],
    }
    return with_session(raw, set_at(block, new), after), name


def _next_id(previous: str, taken: set[str]) -> str:
    """The id of the session before, counted on to the first that is free."""
    stem = previous.rstrip("0123456789").rstrip("-")
    counted = previous[len(stem) :].strip("-")
    first = int(counted) + 1 if 0 < len(counted) < 4 else 2
    names = (f"{stem[: LONGEST_ID - 5].rstrip('-')}-{n}".lstrip("-") for n in range(first, first + 999))
    return next(name for name in names if name not in taken)


def _fitting_in(block: str, tree: Tree, after: int) -> str:
    """The session of a starter without what the file has not, with its leaders, questions and length."""
    block = _without_strangers(block, tree)
    changed = _led(block, tree)
    asked = _instrument(tree, after)
    session = tomllib.loads(block)["sessions"][0]
    for n, step in enumerate(session["steps"]):
        if "instrument" in step:
            changed["sessions", 0, "steps", n, "instrument"] = asked
    people = tree["group_size"]["max"]
    least, most = reach(session["steps"], people)
    minutes = min(max(tree["sessions"][after]["minutes"], least), most)
    for loc, value in fit(session, minutes, people).items():
        changed["sessions", 0, *loc] = value
    return set_at(block, changed)


def _without_strangers(block: str, tree: Tree) -> str:
    session = tomllib.loads(block)["sessions"][0]
    asks = any(
        step["kind"] in ASKING and "instrument" in step for one in tree["sessions"] for step in one["steps"]
    )
    gone: list[Loc] = [("sessions", 0, "handouts")] if "handouts" in session else []
    alone = ALONE if tree["leaders"] == 1 else ()
    for n, step in enumerate(session["steps"]):
        here: Loc = ("sessions", 0, "steps", n)
        if "deck" in step or ("instrument" in step and not asks):
            gone.append(here)
            continue
        too_large = step.get("group_of", 0) >= tree["group_size"]["max"]
        keys = ("handout", *alone, *(["group_of"] if too_large else []))
        gone += [(*here, key) for key in keys if key in step]
    return without(block, gone)


def _led(block: str, tree: Tree) -> dict[Loc, Plain]:
    """The leads in the names that the file has for its leaders."""
    roles = tree.get("leader_roles", ("A", "B"))
    names = dict(zip(("A", "B"), roles, strict=False))
    steps = tomllib.loads(block)["sessions"][0]["steps"]
    return {
        ("sessions", 0, "steps", n, "lead"): names[step["lead"]]
        for n, step in enumerate(steps)
        if step.get("lead") in names
    }


def _instrument(tree: Tree, after: int) -> str:
    """What the session before asks with, else any other."""
    near = [*reversed(tree["sessions"][: after + 1]), *tree["sessions"][after + 1 :]]
    asked = (
        step.get("instrument", "") for session in near for step in session["steps"] if step["kind"] in ASKING
    )
    return next(filter(None, asked), "")
