"""Instruments that ask without asking who, and signposts that can be trusted."""

import re
from collections.abc import Iterator, Sequence

from facilitator.curriculum.instrument import Instrument, Item
from facilitator.curriculum.model import Signpost
from facilitator.curriculum.problems import Code, Finding, Loc
from facilitator.language.words import _

FEWEST_OPTIONS, MOST_OPTIONS = 2, 11

# Questions that point at one person in a group of eight. Danish and English, whatever the file's language.
_WHO = re.compile(
    r"^\s*(?:fulde\s+)?navn\b|^\s*(?:full\s+)?name\b|^\s*alder\b|^\s*køn\b|^\s*age\b|^\s*gender\b"
    r"|\b(?:hvad hedder du|dit (?:fulde )?navn|fornavn|efternavn|initialer|cpr|personnummer|"
    r"fødsels(?:dag|dato|år)|hvornår er du født|hvor gammel er du|din alder|dit køn|"
    r"(?:telefon|mobil|tlf\.?-?\s*)(?:nummer|nr)|e-?mail(?:adresse)?|mailadresse|din (?:mail|adresse)|"
    r"hvor bor du|postnummer|"
    r"your (?:full |first |last )?name|first name|surname|initials|date of birth|birthday|how old are you|"
    r"your (?:age|gender|address)|phone number|where do you live|postcode|zip code)\b",
    re.IGNORECASE,
)
# What many share, but two of them together seldom more than one in a group of eight.
_TRAITS = (
    re.compile(r"\b(?:aldersgruppe|årgang|age group|generation)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:mand eller kvinde|kvinde eller mand|kønsidentitet|man or (?:a )?woman)\b", re.IGNORECASE
    ),
    re.compile(
        r"\b(?:hvilken kommune|hvilken by|hvilket område|which town|which municipality)\b", re.IGNORECASE
    ),
    re.compile(
        r"\b(?:er du (?:mor|far|forælder|ægtefælle|partner|søskende|søster|bror)|din relation|"
        r"hvem er du pårørende til|are you a (?:mother|father|parent|partner|sibling)|your relation)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:hvad arbejder du|dit (?:arbejde|job)|din (?:stilling|uddannelse)|your (?:job|education))\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:civilstand|er du gift|are you married|marital status)\b", re.IGNORECASE),
    re.compile(r"\b(?:modersmål|nationalitet|religion|mother tongue|nationality)\b", re.IGNORECASE),
)
# What the starters have in place of a name; a test holds them to it.
NOBODY = frozenset({"Dit navn eller din forening", "Your name or your association"})
_NOT = re.compile(r"\b(?:ikke|uden|not|never|without)\b|n[’']t\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?\n]+")


def instrument_findings(instrument: Instrument, loc: Loc) -> Iterator[Finding]:
    """What is wrong with the questions of an instrument."""
    for number, item in enumerate(instrument.items):
        here = (*loc, "items", number)
        if asks_who(item.text or ""):
            message = _("Question {number} seems to ask who somebody is.").format(number=number + 1)
            hint = _("The answers are without names and must stay so; take the question out.")
            yield Finding((*here, "text"), Code.ASKS_WHO, message, hint)
        yield from _options(item, here)
    yield from _together(instrument, loc)


def _together(instrument: Instrument, loc: Loc) -> Iterator[Finding]:
    """Questions that each leave one among many, but together point at one person."""
    asked: dict[int, int] = {}
    for number, item in enumerate(instrument.items):
        trait = next((n for n, words in enumerate(_TRAITS) if words.search(item.text or "")), None)
        if trait is not None:
            asked.setdefault(trait, number)
    first, *others = asked.values() or [0]
    for number in others:
        message = _("Question {first} and question {second} together can point at one person.").format(
            first=first + 1, second=number + 1
        )
        hint = _("In a small group only one of them may be asked; take the other out.")
        yield Finding((*loc, "items", number, "text"), Code.POINTS_OUT, message, hint)


def asks_who(text: str) -> bool:
    """Whether a question asks for a name, a birthday, an address or the like. A sentence with “not” does not."""
    return any(_WHO.search(part) and not _NOT.search(part) for part in _SENTENCE_END.split(text))


def signpost_findings(signposts: Sequence[Signpost]) -> Iterator[Finding]:
    """Warnings about phone numbers that nobody has checked."""
    for number, signpost in enumerate(signposts):
        if signpost.phone is not None and signpost.checked_on is None:
            message = _("Nobody has checked the phone number of “{name}”.").format(name=signpost.name)
            hint = _("Look it up at the place itself, then write the day: {example}").format(
                example="checked_on = 2026-11-21"
            )
            yield Finding(("signposts", number, "phone"), Code.PHONE_UNCHECKED, message, hint, "warning")


def author_findings(authors: Sequence[str], loc: Loc) -> Iterator[Finding]:
    """A warning about a new file that nobody has put a name to yet; `loc` is the table with the authors."""
    for number, author in enumerate(authors):
        if author.strip() in NOBODY:
            message = _("“{text}” still stands in the place of a name.").format(text=author.strip())
            hint = _("Write your own name, or that of your association.")
            yield Finding((*loc, "authors", number), Code.NO_AUTHOR, message, hint, "warning")


def _options(item: Item, loc: Loc) -> Iterator[Finding]:
    if item.kind == "text":
        if item.options:
            message = _("“{key}” does nothing here without {needed}.").format(
                key="options", needed='kind = "choice"'
            )
            yield Finding(
                (*loc, "options"), Code.NO_EFFECT, message, _("Delete the line, or add the other."), "warning"
            )
        return
    if item.waits and not item.options:
        return
    if not FEWEST_OPTIONS <= len(item.options) <= MOST_OPTIONS:
        message = _("A question has from {fewest} to {most} options, not {count}.").format(
            count=len(item.options), fewest=FEWEST_OPTIONS, most=MOST_OPTIONS
        )
        hint = _("Write: {example}").format(example='options = ["...", "..."]')
        yield Finding((*loc, "options"), Code.OPTION_COUNT, message, hint)
    for index, option in enumerate(item.options):
        first = next(
            i for i, other in enumerate(item.options) if other.strip().lower() == option.strip().lower()
        )
        if first < index:
            message = _("Option {first} and option {second} are the same.").format(
                first=first + 1, second=index + 1
            )
            yield Finding((*loc, "options", index), Code.SAME_OPTION, message, _("Give each its own words."))
