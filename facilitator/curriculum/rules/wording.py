"""Questions whose words are another's: written whole, with the version and the licence of those words."""

from collections.abc import Iterator

from facilitator.curriculum.instrument import Instrument, Item
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

# What the shipped frames have as licence: it is not that of the words. A test holds the frames to it.
FRAME_LICENCE = "CC BY 4.0 for rammen. Ordene er ikke med."


def wording_findings(instrument: Instrument, loc: Loc) -> Iterator[Finding]:
    """What is missing of a frame that somebody has begun to fill; a frame nobody has touched lacks nothing."""
    begun = any(item.text or item.options for item in instrument.items if item.waits)
    for number, item in enumerate(instrument.items):
        if begun or not item.waits:
            yield from _missing(item, number, (*loc, "items", number))
    if instrument.waits:
        return
    if instrument.wording is None and any(item.waits for item in instrument.items):
        message = _("Nothing says which wording this is.")
        hint = _("Write where the words are from and when they were issued: {example}").format(
            example='wording = "..."'
        )
        yield Finding((*loc, "wording"), Code.NO_WORDING, message, hint)
    if instrument.licence.strip() == FRAME_LICENCE:
        message = _("The words are there, but the licence is still that of the empty frame.")
        hint = _("Write what those who own the words allow: {example}").format(example='licence = "..."')
        yield Finding((*loc, "licence"), Code.LICENCE_OF_FRAME, message, hint)


def _missing(item: Item, number: int, loc: Loc) -> Iterator[Finding]:
    """The words that one question lacks; too few options of a question without `waits` are told elsewhere."""
    lacks = {"text": 'text = "..."'} if item.text is None else {}
    if item.waits and item.kind != "text" and not item.options:
        lacks["options"] = 'options = ["...", "..."]'
    if lacks:
        message = _("Question {number} lacks its words: {keys}.").format(
            number=number + 1, keys=", ".join(lacks)
        )
        hint = _("Write: {example}").format(example=next(iter(lacks.values())))
        yield Finding((*loc, next(iter(lacks))), Code.NO_WORDS, message, hint)
