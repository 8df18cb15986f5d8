"""The pictures: every part has its words, everything stays in the plane, and one part at most is in focus."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.boards.pictures import Divided, drawn
from facilitator.boards.shapes import Box, Circle, Line, Plane, Sector, Words
from facilitator.boards.tools import TOOLS, parts_of
from facilitator.curriculum.rules.kinds import MOST_PARTS, PICTURED

PICTURES = ("network-circle", "dialogue-wheel", "perspective-shift", "expectations", "role-line")
PLANES = (Plane(76, 34, 1, 2), Plane(156, 80, 1, 2), Plane(174, 205, 2.6, 6.7), Plane(56, 20, 1, 2))
parts = st.lists(st.text("abæøå ", min_size=1, max_size=30), min_size=2, max_size=MOST_PARTS)


def corners(shape):
    match shape:
        case Line():
            return [(shape.x1, shape.y1), (shape.x2, shape.y2)]
        case Circle():
            r = shape.radius
            return [(shape.x - r, shape.y - r), (shape.x + r, shape.y + r)]
        case Sector():
            r = shape.outer
            return [(shape.x - r, shape.y - r), (shape.x + r, shape.y + r)]
        case Box():
            return [(shape.x, shape.y), (shape.x + shape.wide, shape.y + shape.high)]
        case Words():
            left = {"left": 0.0, "middle": shape.wide / 2, "right": shape.wide}[shape.side]
            return [(shape.x - left, shape.y), (shape.x - left + shape.wide, shape.y)]


@given(st.sampled_from(PICTURES), parts, st.sampled_from(PLANES), st.data())
def test_nothing_leaves_the_plane_and_every_part_is_named_once(kind, named, plane, data):
    at = data.draw(st.none() | st.integers(0, len(named) - 1))
    picture = drawn(kind, Divided(tuple(named), ("Hvad?", "Hvornår?"), "Barnet"), plane, at)
    for shape in picture.shapes:
        for x, y in corners(shape):
            assert -0.01 <= x <= plane.wide + 0.01, shape
            assert -0.01 <= y <= plane.high + 0.01, shape
    words = [shape for shape in picture.shapes if isinstance(shape, Words)]
    texts = [shape.text for shape in words]
    assert all(texts.count(part) >= named.count(part) for part in named)
    assert all(shape.wide >= plane.letter for shape in words)
    filled = [s for s in picture.shapes if isinstance(s, Sector) or (isinstance(s, Box) and s.filled)]
    assert len(filled) == (at is not None)


@given(st.sampled_from(("network-circle", "dialogue-wheel")), st.integers(2, MOST_PARTS))
def test_words_beside_a_circle_stand_outside_it_and_those_on_paper_inside(kind, count):
    named = tuple("abcdefghijkl"[:count])
    for plane, outside in ((PLANES[1], True), (PLANES[2], False)):
        picture = drawn(kind, Divided(named), plane)
        ring = max((s for s in picture.shapes if isinstance(s, Circle)), key=lambda s: s.radius)
        for words in (s for s in picture.shapes if isinstance(s, Words) and s.text in named):
            away = hypot(words.x - ring.x, words.y - ring.y)
            assert (away > ring.radius) == outside


def test_every_kind_that_may_have_parts_has_usual_ones_and_only_those():
    assert {kind.value for kind in PICTURED} == {kind for kind, tool in TOOLS.items() if tool.parts}
    for kind, tool in TOOLS.items():
        assert parts_of(kind, ("eget",)) == ("eget",)
        assert len(parts_of(kind, ())) == len(tool.parts)
        assert len(tool.parts) <= MOST_PARTS


@pytest.mark.parametrize("kind", ["brainstorm", "problem-solving", "talk"])
def test_what_is_only_words_has_no_picture(kind):
    assert drawn(kind, Divided(("a", "b")), PLANES[0]) is None
