"""The group's score, worked out from what a round releases in any case: so it tells nothing more.

The limits of a scale are made for one person's score. The mean of a group between two limits says of no one
in it where she stands, and no source we know sets limits for groups: a group's score is never read by them.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from facilitator.feedback.release import SHOWN_FROM, Release


@dataclass(frozen=True, slots=True)
class Score:
    """About what the group's score is. `off` is how far the mean of the answers may lie from it.

    `edge` says that a figure behind it is clamped at the low end, the high end or both: it may lie further out.
    """

    about: int
    least: int
    most: int
    off: int
    edge: Literal["", "low", "high", "both"] = ""


def group_score(release: Release) -> Score | None:
    """The score, or None where there is none to show.

    That is below five answers, where nothing is scored, and where somebody left a question out: whoever did
    has no score, and the figures cannot say what the others' would be.
    """
    scoring, figures = release.scoring, release.figures
    if scoring is None or not figures or release.n < SHOWN_FROM:
        return None
    halves = [figure.halves for figure in figures if figure.halves is not None and figure.n == release.n]
    if len(halves) < len(figures):
        return None
    first = len(figures) * (scoring.lowest - 1)
    exact = scoring.times * (first + Fraction(sum(halves), 2))
    about = floor(exact + Fraction(1, 2))
    # A figure is its mean to the nearest half step, so at most a quarter of a step from it.
    off = ceil(Fraction(scoring.times * len(figures), 4) + abs(exact - about))
    edges = {figure.edge for figure in figures}
    return Score(
        about=about,
        least=scoring.times * (first + len(figures)),
        most=scoring.times * (first + sum(figure.steps for figure in figures)),
        off=off,
        edge="both"
        if {"low", "high"} <= edges
        else "low"
        if "low" in edges
        else "high"
        if "high" in edges
        else "",
    )
