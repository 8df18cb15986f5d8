"""The pure rooms stay pure, and the heavy libraries wait until someone needs them."""

import subprocess
import sys

import pytest

PURE = (
    "sessions.decide",
    "sessions.evolve",
    "sessions.replan",
    "sessions.summary",
    "cards.deck",
    "groups.group",
    "feedback.release",
)
HEAVY = (
    "pydantic",
    "textual",
    "sqlite3",
    "msgspec",
    "starlette",
    "uvicorn",
    "fpdf",
    "qrcode",
    "PIL",
    "jinja2",
    "tree_sitter",
)


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in out.stdout.split()}


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_loads_no_library(room):
    assert not loaded_by(f"import facilitator.{room}") & set(HEAVY)


def test_plugging_everything_in_loads_nothing_heavy():
    """The home screen's first frame waits for this; each library costs 20 to 250 ms."""
    waits = set(HEAVY) - {"sqlite3"}
    assert not loaded_by("import facilitator.wiring") & waits


def test_the_command_line_loads_nothing_heavy_before_it_knows_what_is_asked():
    assert not loaded_by("import facilitator.__main__") & {*HEAVY, "asyncio"}
