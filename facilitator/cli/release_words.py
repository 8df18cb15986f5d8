"""What a round came to, in words and for machines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.language.words import _, ngettext

if TYPE_CHECKING:
    from facilitator.feedback.release import Figure, Release


def release_lines(release: "Release") -> Iterator[str]:
    """The release as lines of text; where too few answered, it says so and why."""
    from facilitator.feedback.release import SHOWN_FROM, TEXT_FROM

    yield ngettext("{n} person answered.", "{n} people answered.", release.n).format(n=release.n)
    if release.too_few:
        yield _(
            "With fewer than {least} answers nothing is shown, so that no one can guess who said what. "
            "Thank people for answering, and ask aloud instead, if it feels right."
        ).format(least=SHOWN_FROM)
        return
    for figure in release.figures:
        yield from ("", figure.question, f"  {_said(figure)}")
    for question, texts in release.texts:
        yield from ("", question, *(f"  - {text}" for text in texts))
    if not release.texts:
        yield from ("", _("What people wrote is shown from {least} answers.").format(least=TEXT_FROM))


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
    from facilitator.feedback.release import SHOWN_FROM

    if not figure.nearest:
        few = figure.n < SHOWN_FROM
        return _("Too few answered this to show it.") if few else _("No answer stands out.")
    if figure.halves is None:
        return _("Most chose: {words}").format(words=figure.nearest)
    edges = {"low": _("{words}, or lower"), "high": _("{words}, or higher")}
    return edges.get(figure.edge, "{words}").format(words=figure.nearest)
