"""The parts that examples are put together of."""

INSTRUMENT = """\
[[instruments]]
id = "egen"
title = "Eget"
language = "da"
licence = "CC0-1.0"
authors = ["Anna Å"]
"""
SIGNPOST = """\
[[signposts]]
id = "linjen"
name = "Linjen"
what = "En at tale med"
kind = "rådgivning"
"""
DECK = """\
[[decks]]
id = "egne"
title = "Egne"
language = "da"
licence = "CC0-1.0"
authors = ["Anna Å"]
themes = [{ id = "ro", title = "Ro" }]
"""


def step(kind: str, minutes: int, extra: str = "", *, title: str = "Trin") -> str:
    """A step; `extra` are more lines of it."""
    return f'[[sessions.steps]]\nkind = "{kind}"\ntitle = "{title}"\nminutes = {minutes}\n{extra}'


WELCOME = step("welcome", 10, title="Velkommen")
CLOSING = step("closing", 10, title="Tak for i aften")


def evening(steps: str, total: int, w: str = WELCOME, z: str = CLOSING) -> str:
    """A session of `total` minutes that opens, has these steps, and closes."""
    return f'[[sessions]]\nid = "en"\ntitle = "Første aften"\nminutes = {total}\n{w}{steps}{z}'


def scale(text: str, options: str = '["Lidt", "Meget"]', item: str = "a", kind: str = "scale") -> str:
    """A question with its options, on one line."""
    return f'{{ id = "{item}", kind = "{kind}", text = "{text}", options = {options} }}'


ASKING = evening(step("feedback", 10, 'instrument = "egen"\n', title="Tjek"), 30)
