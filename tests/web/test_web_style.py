"""The colours, computed: whoever changes one is told before a person with weak eyes is."""

import re
from itertools import product

import pytest

from facilitator.web import pages


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def schemes(sheet):
    style = (pages._TEMPLATES / sheet).read_text(encoding="utf-8")
    blocks = [b for b in re.findall(r":root \{([^}]*)\}", style) if "--paper" in b]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in blocks]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_has_contrast(scheme):
    colours = schemes("style.css")[scheme]
    text = [*product(("ink", "soft", "act", "bad"), ("paper", "wash")), ("on-act", "act")]
    assert [(a, b) for a, b in text if contrast(colours[a], colours[b]) < 4.5] == []
    edges = product(("line", "focus", "bad", "act"), ("paper", "wash"))
    assert [(a, b) for a, b in edges if contrast(colours[a], colours[b]) < 3] == []


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_on_the_wall_has_contrast(scheme):
    colours = schemes("wall.css")[scheme]
    text = [*product(("ink", "soft", "act"), ("paper", "wash")), ("ink", "focus")]
    assert [(a, b) for a, b in text if contrast(colours[a], colours[b]) < 4.5] == []
    assert contrast(colours["line"], colours["paper"]) >= 3
