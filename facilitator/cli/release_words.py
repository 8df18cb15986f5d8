"""What a round came to, in words and for machines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.language.words import _, ngettext

if TYPE_CHECKING:
    from facilitator.feedback.release import Figure, Release


def release_lines(release: "Release") -> Iterator[str]:
    """The release as lines of text; where too few answered, it says so and why."""
    yield ngettext("{n} answered.", "{n} answered.", release.n).format(n=release.n)
    if release.too_few:
        yield _("Fewer than five, so nothing is shown: one could guess who wrote what.")
        return
    for figure in release.figures:
        yield ""
        yield figure.question
        yield "  " + _said(figure)
    for question, texts in release.texts:
        yield ""
        yield question
        yield from (f"  - {text}" for text in texts)


def release_record(release: "Release") -> dict[str, object]:
    """The release for a machine."""
    return {
        "answered": release.n,
        "shown": not release.too_few,
        "figures": [
            {
                "question": figure.question,
                "answered": figure.n,
                "mean": None if figure.halves is None else figure.halves / 2,
                "steps": figure.steps,
                "nearest": figure.nearest,
                "edge": figure.edge,
            }
            for figure in release.figures
        ],
        "texts": [{"question": question, "texts": list(texts)} for question, texts in release.texts],
    }


def _said(figure: "Figure") -> str:
    if not figure.nearest:
        return _("Too few answered this to show it.") if figure.n < 5 else _("No answer stands out.")
    words = {"": "{words}", "low": _("{words}, or lower"), "high": _("{words}, or higher")}[figure.edge]
    return words.format(words=figure.nearest)
