"""Every event there is survives being kept, and nothing unknown is passed over."""

import sqlite3
import subprocess
import sys
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.errors import CannotStore
from facilitator.ports.register import Pulse
from facilitator.sessions import events as e
from facilitator.storage.codec import decode_event, encode
from facilitator.storage.journal import SqliteJournal
from facilitator.storage.register import SqliteRegister

PLAIN = {
    str: st.text(max_size=8),
    int: st.integers(-(2**40), 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    NoneType: st.none(),
}


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Anything that fits the annotation, so a new field or class is covered the day it is written."""
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{f.name: any_of(hints[f.name]) for f in fields(hint)})
    return _made_of(get_origin(hint), get_args(hint))


def _made_of(origin: Any, args: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is Literal:
        return st.sampled_from(args)
    if origin in {Union, UnionType}:
        return st.one_of(*map(any_of, args))
    if origin is dict:
        return st.dictionaries(any_of(args[0]), any_of(args[1]), max_size=2)
    assert origin is tuple
    if args[-1] is ...:
        return st.lists(any_of(args[0]), max_size=2).map(tuple)
    return st.tuples(*map(any_of, args))


@pytest.mark.parametrize("kind", get_args(e.Event), ids=lambda kind: kind.__name__)
def test_every_kind_of_event_comes_back_equal(kind):
    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(any_of(kind))
    def check(event):
        again = decode_event(kind.__name__, encode(event))
        assert again == event
        assert type(again) is kind

    check()


@pytest.fixture
def journal(register_file, group, evening):
    SqliteRegister(register_file).keep(group)
    kept = SqliteJournal(register_file)
    kept.begin(evening, e.Paused(0.0))
    kept.append("e1", e.MovedOn(1.0, 1, 1.0), Pulse(1.0, evening.began))
    return kept


@pytest.mark.parametrize(
    "spoiling",
    [
        "UPDATE events SET kind = 'Levitated' WHERE number = 2",
        "UPDATE events SET body = '{\"at\": 1.0}' WHERE number = 2",
        'UPDATE events SET body = \'{"at": "one", "to": 1, "began": 1.0}\' WHERE number = 2',
        "UPDATE events SET body = x'7b22ff' WHERE number = 2",
        "UPDATE events SET body = x'' WHERE number = 2",
    ],
)
def test_an_event_that_makes_no_sense_is_refused_in_words(journal, register_file, spoiling):
    other = sqlite3.connect(register_file.path)
    with other:
        other.execute(spoiling)
    other.close()
    with pytest.raises(CannotStore, match="What is kept of an evening cannot be read") as refusal:
        journal.read("e1")
    assert "newer version" in refusal.value.hint


def test_the_list_of_groups_does_without_the_codec():
    code = (
        "import sys, pathlib, tempfile\n"
        "from facilitator.storage.register import SqliteRegister\n"
        "from facilitator.storage.schema import register_database\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    database = register_database(pathlib.Path(folder))\n"
        "    assert SqliteRegister(database).groups() == ()\n"
        "    database.close()\n"
        "sys.exit('msgspec' in sys.modules or 'facilitator.sessions' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
