"""Curricula without an error, of all shapes and realistic sizes, as Hypothesis makes them up."""

from typing import Any

from hypothesis import strategies as st

from facilitator.curriculum.model import Curriculum, Form, Kind

# Letters that a writer or a reader of TOML may stumble over; no digits, which could make a phone number.
_AWKWARD = "æøåÆØÅéü\"'\\#={}[],.:–…»«“”\t 😀\U0001f468‍👩ß中ﷺ"
_LETTERS = st.one_of(st.sampled_from(_AWKWARD), st.sampled_from("abcdefghijklmnopqrstuvxyz     "))
_LONG_WORD = st.integers(100, 800).map(lambda n: "pårørendegruppe" * (n // 15 + 1))
_MIDDLE = frozenset(Kind) - {
    Kind.CARDS, Kind.FEEDBACK, Kind.MEASURE, Kind.BREAK, Kind.MEDIA, Kind.FOLLOW_UP, Kind.CLOSING,
}  # fmt: skip


def _seen(text: str) -> bool:
    return bool(text.strip())


def texts() -> st.SearchStrategy[str]:
    """A text as an author writes it: a sentence, a word without end, or several lines."""
    line = st.text(_LETTERS, min_size=1, max_size=60)
    return st.one_of(
        line, line, line, _LONG_WORD, st.lists(line, min_size=2, max_size=5).map("\n".join)
    ).filter(lambda text: _seen(text) and len(text) <= 1200)


def lines() -> st.SearchStrategy[str]:
    """A text on one line."""
    return st.text(_LETTERS, min_size=1, max_size=30).filter(_seen)


def slugs(stem: str) -> st.SearchStrategy[str]:
    """Ids that no other stem has."""
    return st.text("abcxyz0189", max_size=12).map(lambda tail: f"{stem}-{tail}".rstrip("-"))


def _some(strategy: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[list[str]]:
    return st.lists(strategy, max_size=most)


@st.composite
def _step(draw: st.DrawFn, kind: Kind, minutes: int) -> dict[str, Any]:
    step: dict[str, Any] = {"kind": kind, "title": draw(lines()), "minutes": minutes}
    for key in ("say", "do", "co_lead"):
        step[key] = draw(_some(texts(), 2))
    step["ask"] = draw(_some(texts(), 2))
    if draw(st.booleans()):
        step["lead"] = draw(st.sampled_from(("A", "B", "both")))
    if kind not in {Kind.ACTION_PLAN, Kind.CLOSING, Kind.BREAK} and draw(st.booleans()):
        step["min"] = draw(st.integers(1, minutes))
        if draw(st.booleans()):
            step |= {"optional": True, "drop_order": draw(st.integers(1, 99))}
    elif draw(st.booleans()):
        step["protected"] = True
    if draw(st.booleans()):
        step["materials"] = draw(_some(lines()))
    return step


@st.composite
def _session(draw: st.DrawFn, number: int, parts: dict[str, str]) -> dict[str, Any]:
    kinds: list[Kind] = [draw(st.sampled_from((Kind.WELCOME, Kind.ROUND)))]
    kinds += draw(st.lists(st.sampled_from(sorted(_MIDDLE)), max_size=5))
    minutes = [draw(st.integers(1, 40)) for _kind in kinds]
    if sum(minutes) + 10 > 100 or draw(st.booleans()):
        kinds.append(Kind.BREAK)
        minutes.append(draw(st.integers(10, 30)))
    kinds.append(Kind.CLOSING)
    minutes.append(draw(st.integers(1, 10)))
    steps = [draw(_step(kind, time)) for kind, time in zip(kinds, minutes, strict=True)]
    if "deck" in parts:
        steps.insert(1, draw(_step(Kind.CARDS, 5)) | {"deck": parts["deck"], "draw": 1})
    if "instrument" in parts:
        steps.insert(1, draw(_step(Kind.FEEDBACK, 3)) | {"instrument": parts["instrument"]})
    total = sum(step["minutes"] for step in steps)
    if total > 100 and Kind.BREAK not in kinds:
        steps.insert(1, draw(_step(Kind.BREAK, 10)))
        total += 10
    session: dict[str, Any] = {
        "id": f"s-{number}", "title": draw(lines()), "minutes": total, "steps": steps,
        "aims": draw(_some(texts())), "before": draw(_some(lines())), "materials": draw(_some(lines())),
    }  # fmt: skip
    if "handout" in parts:
        session["handouts"] = [parts["handout"]]
    if draw(st.booleans()):
        session["theme"] = draw(lines())
    return session


def _deck(draw: st.DrawFn, name: str) -> dict[str, Any]:
    cards = [
        {"id": f"k-{n}", "text": draw(texts()), "depth": draw(st.integers(1, 3)) if n else 1, "theme": "a"}
        for n in range(draw(st.integers(4, 12)))
    ]
    return {
        "id": name, "title": draw(lines()), "language": "da", "licence": "CC BY 4.0", "authors": ["Ane"],
        "themes": [{"id": "a", "title": draw(lines())}], "cards": cards, "version": "2",
    }  # fmt: skip


def _instrument(draw: st.DrawFn, name: str) -> dict[str, Any]:
    items = [
        {
            "id": "brug",
            "kind": "scale",
            "text": 'Kan du "bruge" det?',
            "options": ["Slet ikke", "Lidt", "Meget"],
        },
        {"id": "en-ting", "kind": "text", "text": "Én ting, du tager med."},
    ]
    return {
        "id": name, "title": draw(lines()), "language": "da", "licence": "CC BY 4.0", "authors": ["Ane"],
        "items": items[: draw(st.integers(1, 2))],
    }  # fmt: skip


@st.composite
def curricula(draw: st.DrawFn) -> Curriculum:
    """A curriculum that its rules find no error in (warnings there may be)."""
    parts = {part: draw(slugs(part)) for part in ("deck", "instrument", "handout") if draw(st.booleans())}
    tree: dict[str, Any] = {
        "format": 1, "id": draw(slugs("forloeb")), "title": draw(lines()), "language": draw(st.sampled_from(("da", "en"))),
        "version": draw(st.sampled_from(("0.1", "1", "2.10", 'første "udgave"'))), "authors": ["Ane", draw(lines())],
        "licence": "CC BY 4.0", "audience": draw(lines()), "form": draw(st.sampled_from(Form)),
        "group_size": {"min": draw(st.integers(1, 6)), "max": draw(st.integers(6, 40))},
        "leaders": draw(st.integers(1, 2)),
        "sessions": [draw(_session(n, parts)) for n in range(1, draw(st.integers(1, 3)) + 1)],
    }  # fmt: skip
    if draw(st.booleans()):
        tree["source_note"] = draw(texts())
    if draw(st.booleans()):
        tree["completion"] = {"attend": draw(st.integers(1, len(tree["sessions"])))}
    if "deck" in parts:
        tree["decks"] = [_deck(draw, parts["deck"])]
    if "instrument" in parts:
        tree["instruments"] = [_instrument(draw, parts["instrument"])]
        tree["measures"] = [
            {"instrument": parts["instrument"], "when": draw(st.sampled_from(("first", "every")))}
        ]
    if "handout" in parts:
        block = {"heading": draw(lines()), "text": draw(_some(texts())), "lines": draw(st.integers(1, 9))}
        tree["handouts"] = [
            {"id": parts["handout"], "title": draw(lines()), "blocks": [block, {"bullets": ["Et punkt"]}]}
        ]
    if draw(st.booleans()):
        tree["signposts"] = [
            {
                "id": "hjaelp", "name": draw(lines()), "what": draw(texts()), "kind": "Telefon",
                "phone": "70 20 12 01", "checked_on": draw(st.dates()), "acute": draw(st.booleans()),
            }
        ]  # fmt: skip
    return Curriculum.model_validate(tree)
