"""What a round came to, in words: the same ones on every screen and in the terminal."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from facilitator.feedback.release import SHOWN_FROM, TEXT_FROM, Figure, Release
from facilitator.feedback.scoring import Score, group_score
from facilitator.language.words import _, ngettext

Kind = Literal["answered", "too-few", "question", "result", "written", "remark"]


class Line(NamedTuple):
    """One line, and what it is. A result brings its figure, so that it can be drawn beside the words."""

    kind: Kind
    text: str
    figure: Figure | None = None


def release_lines(release: Release) -> Iterator[Line]:
    """The release line by line; where too few answered, it says so and why."""
    answered = ngettext("{n} person answered.", "{n} people answered.", release.n)
    yield Line("answered", answered.format(n=release.n))
    if release.too_few:
        why = _(
            "With fewer than {least} answers nothing is shown, so that no one can guess who said what. "
            "Thank people for answering, and ask aloud instead, if it feels right."
        )
        yield Line("too-few", why.format(least=SHOWN_FROM))
        return
    for figure in release.figures:
        yield Line("question", figure.question)
        yield Line("result", _result(figure), figure)
    if release.scoring is not None:
        yield Line("question", _("All questions together"))
        yield from _score(group_score(release))
    for question, texts in release.texts:
        yield Line("question", question)
        yield from (Line("written", text) for text in texts)
    if not release.texts:
        later = _("What people wrote is shown from {least} answers.")
        yield Line("remark", later.format(least=TEXT_FROM))


def _result(figure: Figure) -> str:
    if not figure.nearest:
        few = figure.n < SHOWN_FROM
        return _("Too few answered this to show it.") if few else _("No answer stands out.")
    if figure.halves is None:
        return _("Most chose: {words}").format(words=figure.nearest)
    edges = {"low": _("{words}, or even further down"), "high": _("{words}, or even further up")}
    return edges.get(figure.edge, "{words}").format(words=figure.nearest)


def _score(score: Score | None) -> Iterator[Line]:
    """The group's score with what it is not; why there is none where there is none."""
    if score is None:
        yield Line("result", _("No score: it takes an answer to every question from everyone."))
        return
    said = {
        "": _("About {about}, on a scale from {least} to {most}"),
        "low": _("About {about} or lower, on a scale from {least} to {most}"),
        "high": _("About {about} or higher, on a scale from {least} to {most}"),
        "both": _("About {about}, perhaps lower or higher, on a scale from {least} to {most}"),
    }
    yield Line("result", said[score.edge].format(about=score.about, least=score.least, most=score.most))
    if not score.edge:
        off = _("It is made of the rounded figures above and may be up to {off} off.")
        yield Line("remark", off.format(off=score.off))
    yield Line(
        "remark", _("It is the whole group's. It says nothing of any one person, and nothing of the reason.")
    )
