"""What is read aloud to tired people: short sentences, leave to pass, no promises, no card that asks the same twice."""

import re
import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "curricula"
FILES: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.rglob("*.toml"))
}
CURRICULA = {name: file for name, file in FILES.items() if "sessions" in file}
DECKS = {
    deck["id"]: deck
    for file in FILES.values()
    for deck in ([file] if "cards" in file else file.get("decks", []))
}
# The longest that stood on 22 November 2026 had 25 words, and the files averaged from 6 to 9.
MOST_WORDS, MOST_ON_AVERAGE = 30, 14
MOST_QUESTIONS = 5
# Who comes late has still heard it: the first twenty minutes.
LATEST_MINUTE = 20
# »spring over«, »springe et spørgsmål over«, »springer vi over« – or »sige pas«.
PASS = re.compile(r"\bspring\w*\b[^.!?]{0,40}\bover\b|\bsig(e|er)?( du)? pas\b|»pas«", re.IGNORECASE)
# The start of a word is enough: »terapi« finds »terapeutisk« too. Exceptions: the files that may say it, and why.
NEVER: dict[str, dict[str, str]] = {
    "evidens": {},
    "effekt": {},
    "terap": {},
    "klinisk": {},
    "garanter": {},
    "helbreder": {},
    "symptom": {"recovery-sammen": "the professional tells what the job has taught"},
    "mestr": {},
    "ressource": {},
    "kompeten": {},
    "udfordring": {},
    "italesæt": {},
    "i forhold til": {},
    "coping": {},
    "feedback": {},
    "trigger": {},
    "du skal bare": {},
    "I skal bare": {},
    "passe på dig selv": {},
    "pas på dig selv": {},
    "tage vare på": {},
    "du får det bedre": {},
    "det skal nok gå": {},
    "tag dig sammen": {},
    "tage sig sammen": {"temaaften": "says that it cannot be done"},
    "du burde": {"laer-at-tackle": "the bad conscience speaks; and what a plan is not"},
    "du bør": {"sos": "what a step for the week is not"},
}
# Words that carry no meaning of their own in a question.
SMALL = set(
    re.findall(
        r"\w+",
        """alle anden andet andre bare blev blevet blive bliver den denne der dem det dig din dine dit du efter eller
    en end er et for fra få får fået før gerne gjorde gør gøre ham han hans har havde have helt hende hendes
    her hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvornår ikke ind ingen jer jeres kan kun
    kunne lidt man med mellem men mere mest meget må måtte noget nogen når nu og også om os over på selv siden
    sig sige siger sagt skal skulle som så til uden under ud ved vi vil ville vores være været var""",
    )
)
MOST_SHARED = 2


def sentences(text: str) -> list[str]:
    """The sentences of a text; »kl. 19.05«, »22. december« and »jeg … tror« do not end one."""
    whole = re.sub(r"\b(kl|ca|nr|\d+)\. (?=[\da-zæøå])", r"\1 ", text)
    return [part for part in re.split(r"(?<=[.!?…])[«)]*\s+(?=[^a-zæøå])", whole) if re.search(r"\w", part)]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def steps(curriculum: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for session in curriculum.get("sessions", []):
        for step in session["steps"]:
            yield f"{session['id']}: {step['title']}", step


def read_aloud(file: dict[str, Any]) -> list[str]:
    """All that a participant hears or holds: what is said and asked, sheets, cards and questionnaires."""
    blocks = [block for sheet in file.get("handouts", []) for block in sheet["blocks"]]
    decks = [file] if "cards" in file else file.get("decks", [])
    forms = [file] if "items" in file else file.get("instruments", [])
    return [
        *(text for _place, step in steps(file) for text in [*step.get("say", []), *step.get("ask", [])]),
        *(text for b in blocks for text in [b.get("heading", ""), *b.get("text", []), *b.get("bullets", [])]),
        *(card.get(key, "") for deck in decks for card in deck["cards"] for key in ("text", "follow_up")),
        *(form.get("intro", "") for form in forms),
        *(item.get("text", "") for form in forms for item in form["items"]),
    ]


def says(phrase: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(phrase)}", text, re.IGNORECASE) is not None


def minute_of_the_pass(session: dict[str, Any]) -> int | None:
    """The minute in which the step begins that says aloud that one may pass; None where nobody says it."""
    gone = 0
    for step in session["steps"]:
        if any(PASS.search(text) for text in step.get("say", [])):
            return gone
        gone += step["minutes"]
    return None


def content(card: dict[str, Any]) -> set[str]:
    return {word for word in words(card["text"].lower()) if len(word) > 2} - SMALL


def too_alike(cards: list[dict[str, Any]]) -> list[str]:
    return [
        f"{one['id']} and {other['id']}: {sorted(shared)}"
        for one, other in combinations(cards, 2)
        if len(shared := content(one) & content(other)) > MOST_SHARED
    ]


@pytest.mark.parametrize("name", CURRICULA)
def test_sentences_can_be_said_in_one_breath(name: str):
    said = [
        (place, sentence)
        for place, step in steps(CURRICULA[name])
        for text in step.get("say", [])
        for sentence in sentences(text)
    ]
    assert said
    assert [(place, s) for place, s in said if len(words(s)) > MOST_WORDS] == []
    assert sum(len(words(sentence)) for _place, sentence in said) / len(said) < MOST_ON_AVERAGE


@pytest.mark.parametrize("name", CURRICULA)
def test_no_step_has_more_questions_than_can_be_asked(name: str):
    asked = {place: len(step.get("ask", [])) for place, step in steps(CURRICULA[name])}
    assert {place: count for place, count in asked.items() if count > MOST_QUESTIONS} == {}


@pytest.mark.parametrize("name", CURRICULA)
def test_every_session_says_early_and_aloud_that_one_may_pass(name: str):
    minutes = {session["id"]: minute_of_the_pass(session) for session in CURRICULA[name]["sessions"]}
    assert {s: at for s, at in minutes.items() if at is None or at > LATEST_MINUTE} == {}


@pytest.mark.parametrize("phrase", NEVER)
def test_words_that_are_never_read_aloud(phrase: str):
    saying = {name for name, file in FILES.items() if any(says(phrase, text) for text in read_aloud(file))}
    assert saying == set(NEVER[phrase])


@pytest.mark.parametrize("deck", DECKS)
def test_no_two_cards_in_a_deck_ask_the_same(deck: str):
    assert too_alike(DECKS[deck]["cards"]) == []


def test_no_two_cards_of_different_decks_ask_the_same():
    assert too_alike([card for deck in DECKS.values() for card in deck["cards"]]) == []


def test_all_that_is_shipped_is_looked_at():
    assert len(FILES) == len(list(FOLDER.rglob("*.toml")))
    assert len(CURRICULA) >= 30
    assert sum(len(deck["cards"]) for deck in DECKS.values()) > 200
    assert all(read_aloud(file) for name, file in FILES.items() if (FOLDER / f"{name}.toml").exists())


def test_a_sentence_ends_where_a_voice_falls():
    text = "Vi ses kl. 19.05 den 22. december. Sig: »Ikke i dag.« Kom du? Ja! (Pause) Jeg … tror det."
    assert sentences(text)[1:4] == ["Sig: »Ikke i dag.", "Kom du?", "Ja!"]
    assert sentences(text)[-1] == "(Pause) Jeg … tror det."
    assert len(words(sentences("Det er ét langt ord efter et andet og så et til, " * 4)[0])) > MOST_WORDS


@pytest.mark.parametrize("text", ["Du må springe over.", "Man må springe et spørgsmål over.", "Sig pas."])
def test_leave_to_pass_is_heard(text: str):
    quiet: dict[str, Any] = {"minutes": 7, "say": ["Velkommen. Vi har passet på kaffen."]}
    assert minute_of_the_pass({"steps": [quiet]}) is None
    assert minute_of_the_pass({"steps": [quiet, {"minutes": 5, "say": [text]}]}) == 7
    assert minute_of_the_pass({"steps": [{"minutes": 5, "do": [text]}]}) is None


def test_two_cards_that_ask_the_same_are_found():
    one = {"id": "a", "text": "Hvilken opgave derhjemme er blevet din, uden at nogen spurgte?"}
    other = {"id": "b", "text": "Hvilken opgave er blevet din derhjemme? Hvem spurgte?"}
    third = {"id": "c", "text": "Hvilken opgave derhjemme kan du godt lide?"}
    assert too_alike([one, other, third]) == ["a and b: ['derhjemme', 'opgave', 'spurgte']"]


def test_a_word_is_found_wherever_it_is_read_aloud():
    assert says("terap", "Det er Terapeutisk.")
    assert not says("effekt", "Vi er perfekte.")
    for planted in (
        {"sessions": [{"id": "s", "steps": [{"title": "t", "ask": ["god effekt"]}]}]},
        {"handouts": [{"blocks": [{"bullets": ["god effekt"]}]}]},
        {"cards": [{"text": "a", "follow_up": "god effekt"}]},
        {"items": [{"text": "god effekt"}]},
    ):
        assert any(says("effekt", text) for text in read_aloud(planted)), planted
