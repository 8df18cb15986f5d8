"""A score that can be worked out: of scales alone, with the answers it counts on and limits that rise."""

from collections.abc import Iterator

from facilitator.curriculum.instrument import Band, Instrument
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _


def scoring_findings(instrument: Instrument, loc: Loc) -> Iterator[Finding]:
    """What keeps the scoring of an instrument from fitting its questions."""
    scoring = instrument.scoring
    if scoring is None:
        return
    for number, item in enumerate(instrument.items):
        here: Loc = (*loc, "items", number)
        if item.kind != "scale":
            message = _("A score is the sum of scales, and question {number} is none.").format(
                number=number + 1
            )
            hint = _("Ask it in a questionnaire of its own, or take {table} out.").format(table="scoring")
            yield Finding((*here, "kind"), Code.SCORING_KIND, message, hint)
        elif item.options and len(item.options) != scoring.answers:
            message = _("Question {number} has {count} options, and the scoring counts on {answers}.").format(
                number=number + 1, count=len(item.options), answers=scoring.answers
            )
            hint = _("Write as many options as there are answers, or mend {key}.").format(key="answers")
            yield Finding((*here, "options"), Code.SCORING_ANSWERS, message, hint)
    most = scoring.times * len(instrument.items) * (scoring.lowest + scoring.answers - 1)
    yield from _bands(scoring.bands, most, (*loc, "scoring", "bands"))


def _bands(bands: tuple[Band, ...], most: int, loc: Loc) -> Iterator[Finding]:
    """Limits that do not rise, or do not end at the highest score there is, each source by itself."""
    last: dict[str, tuple[int, int]] = {}
    for number, band in enumerate(bands):
        before = last.get(band.source, (0, -1))[1]
        if band.up_to <= before:
            message = _("The limit {limit} is not higher than the one before it, {before}.").format(
                limit=band.up_to, before=before
            )
            hint = _("Write the limits of each source from the lowest to the highest.")
            yield Finding((*loc, number, "up_to"), Code.SCORING_BANDS, message, hint)
        last[band.source] = number, max(before, band.up_to)
    for number, highest in last.values():
        if highest != most:
            message = _("The last limit is {limit}, but the highest score is {most}.").format(
                limit=highest, most=most
            )
            hint = _("Mend the limit, or mend {keys}.").format(keys="answers, lowest, times")
            yield Finding((*loc, number, "up_to"), Code.SCORING_BANDS, message, hint)
