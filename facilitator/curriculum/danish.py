"""The Danish words that people write where the format has an English one.

Nobody who thinks in Danish is helped by letters that are alike: `pause` is far from `break`.
"""

from collections.abc import Container
from functools import cache

# For each word of the format those that people write, with commas between.
_KEYS = {
    "after": "efter",
    "answers": "antal svar",
    "aims": "formål, mål",
    "ask": "spørg",
    "audience": "målgruppe",
    "authors": "forfatter, forfattere",
    "before": "før",
    "bands": "grænser",
    "bullets": "punkter",
    "cards": "kort",
    "co_lead": "medleder",
    "deck": "kort, kortsæt, kortbunke, samtalekort, dialogkort",
    "depth": "dybde",
    "do": "gør",
    "draw": "træk",
    "format": "format",
    "group_of": "grupper af",
    "group_size": "deltagere, gruppestørrelse, antal, antal deltagere, gruppe",
    "handout": "ark",
    "handouts": "handout, uddelingsark",
    "hours": "åbningstid",
    "instrument": "skema, spørgeskema",
    "items": "spørgsmål",
    "kind": "slags, type",
    "language": "sprog",
    "lead": "instruktør, leder, mødeleder",
    "leader_roles": "roller",
    "leaders": "instruktører, ledere",
    "licence": "licens",
    "lines": "linjer",
    "lowest": "laveste",
    "materials": "materialer, medbring, materiale, husk",
    "max": "længst, højst",
    "min": "min, mindst, kortest",
    "minutes": "længde, minutter, tid, varighed",
    "not_after": "senest",
    "optional": "valgfri",
    "options": "svarmuligheder, svar",
    "columns": "kolonner",
    "middle": "midten",
    "parts": "dele, felter, stole, punkter",
    "per_person": "per person, pr person, pr. person, sekunder, taletid",
    "phone": "telefon, tlf",
    "protected": "beskyttet",
    "say": "sig",
    "scoring": "pointtal, point",
    "sessions": "møder, møde, aften, aftener",
    "source_note": "kilde, kilder, note",
    "steps": "trin",
    "text": "tekst",
    "theme": "emne, tema",
    "themes": "emne, tema, temaer, emner",
    "times": "gange",
    "title": "navn, overskrift, titel",
    "url": "link",
    "version": "udgave",
    "waits": "venter, venter på",
    "wording": "ordlyd",
}
_VALUES = {
    "action-plan": "handleplan, handlingsplan, plan",
    "agreement": "aftale, aftaler, spilleregler, gruppeaftale",
    "blind": "blind, tilfældig",
    "both": "begge",
    "brainstorm": "brainstorm, idéer, ideer, idégenerering",
    "break": "pause, kaffe, kaffepause, frikvarter, frokost, spisepause",
    "cafe": "café",
    "cards": "kort, samtalekort, dialogkort, spørgekort, kortspil",
    "choice": "valg",
    "choose": "selv, vælg",
    "closing": "afslutning, tak for i aften, tak for i dag, farvel, slut, tjek ud, check-ud, check-out",
    "conversation": "samtale",
    "council": "råd",
    "course": "kursus",
    "da": "dansk, danish",
    "dialogue-wheel": "dialoghjul, samtalehjul",
    "en": "engelsk, english",
    "energiser": "energizer, icebreaker, bevægelse, opvarmning, energi, leg",
    "every": "hver",
    "exercise": "opgave, øvelse",
    "expectations": "forventninger",
    "feedback": "evaluering, evalueringsskema, tilbagemelding",
    "first": "første",
    "follow-up": "opfølgning",
    "free": "fri",
    "group": "gruppe, møde, samtalegruppe",
    "group-work": "gruppe, gruppearbejde, små grupper, smågrupper, grupper, tre og tre, i grupper",
    "last": "sidste",
    "measure": "måling, spørgeskema",
    "media": "film, video, musik, lyd, podcast",
    "network-circle": "netværkscirkel, netværk",
    "network-meeting": "netværksmøde, netværk",
    "pairs": "par, parvis, to og to, to-og-to, 2 og 2, makkerpar, makkersnak, summegrupper, summepar",
    "perspective-shift": "perspektivskifte",
    "private-time": "alenetid, privat tid",
    "problem-solving": "problemløsning",
    "reflection": "opsamling, refleksion, gruppesnak, fællessnak, drøftelse, dialog, samtale, snak",
    "relaxation": "afslapning, afspænding, mindfulness, meditation, vejrtrækning, åndedræt, ro på",
    "role-line": "rollelinje, rollelinjen, linjen",
    "round": "runde, bordrunde, navnerunde, præsentationsrunde, præsentation, tjek ind, tjek-ind, check-in",
    "same": "samme",
    "scale": "skala",
    "staff-day": "personaledag",
    "talk": "oplæg, foredrag, undervisning, fortælling",
    "text": "tekst",
    "theme-evening": "temaaften, temamøde",
    "webinar": "webinar",
    "welcome": "velkomst, velkommen, goddag, ankomst, start, åbning, indledning, intro, introduktion",
}


def keys_meant(word: str) -> tuple[str, ...]:
    """The keys that a Danish word may stand for: which of them depends on where it stands."""
    return _turned()[0].get(_plain(word), ())


def key_meant(word: str) -> str | None:
    """The key that a Danish word stands for most often."""
    return next(iter(keys_meant(word)), None)


def value_meant(word: str, choices: Container[str]) -> str | None:
    """The one of `choices` that a Danish word stands for."""
    return next((value for value in _turned()[1].get(_plain(word), ()) if value in choices), None)


def _plain(word: str) -> str:
    return " ".join(word.lower().split())


@cache
def _turned() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Each word that people write with what it may stand for, for keys and for values."""
    keys: dict[str, tuple[str, ...]] = {}
    values: dict[str, tuple[str, ...]] = {}
    for table, turned in ((_KEYS, keys), (_VALUES, values)):
        for meant, written in table.items():
            for word in written.split(", "):
                turned[word] = (*turned.get(word, ()), meant)
    return keys, values
