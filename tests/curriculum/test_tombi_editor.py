"""What an author sees in an editor that runs Tombi's language server: the keys, the words, the meaning, in Danish."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from language_server import Editor
from tombi_lint import tombi

from facilitator.library.places import bundled

BEGUN = """#:schema ./curriculum.schema.json
format = 1
form = "cafe"

[[sessions]]
id = "aften"

[[sessions.steps]]
kind = "round"
per_person = 90
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor") / "Mine forløb" / "Åse & Søren på øen"
    folder.mkdir(parents=True)
    shutil.copy(bundled() / "curriculum.schema.json", folder)
    return folder


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Editor]:
    with Editor(tombi(), folder) as editor:
        yield editor


def at(editor: Editor, path: Path, written: str) -> tuple[str, int, int]:
    """Open what is written, and point at the place of the mark ▮."""
    before, after = written.split("▮")
    path.write_text(before + after, encoding="utf-8")
    return editor.open(path), before.count("\n"), len(before.rpartition("\n")[2])


def shown(item: dict[str, Any]) -> str:
    return str(item["documentation"]["value"]).partition("\n")[0]


def test_a_new_line_in_a_step_offers_the_keys_that_are_not_there_yet(editor: Editor, folder: Path) -> None:
    offered = editor.choices(*at(editor, folder / "key.toml", BEGUN + "▮\n"))

    assert list(offered)[:2] == ["title", "minutes"]  # what must be there comes first
    assert shown(offered["say"]) == "Det, du siger højt. Ét kort afsnit i hver tekst."
    assert {"kind", "per_person", "sessions"}.isdisjoint(offered)


def test_a_key_with_few_words_offers_each_with_what_it_does(editor: Editor, folder: Path) -> None:
    offered = editor.choices(*at(editor, folder / "word.toml", BEGUN + "\n[[sessions.steps]]\nkind = ▮\n"))

    assert len(offered) == 27
    assert offered['"break"']["detail"] == "Pause"
    assert shown(offered['"break"']).startswith("En pause, aldrig under 10 minutter.")


def test_a_key_without_them_offers_a_value_to_start_from(editor: Editor, folder: Path) -> None:
    offered = editor.choices(*at(editor, folder / "value.toml", BEGUN + "ask = ▮\n"))

    assert '["Hvad holder du af?"]' in offered


def test_who_leads_is_chosen_from_those_there_usually_are(editor: Editor, folder: Path) -> None:
    offered = editor.choices(*at(editor, folder / "lead.toml", BEGUN + "lead = ▮\n"))

    assert {'"A"', '"B"', '"both"'} <= set(offered)


def test_a_heading_offers_the_tables(editor: Editor, folder: Path) -> None:
    offered = editor.choices(*at(editor, folder / "heading.toml", BEGUN + "\n[[▮\n"))

    assert {"sessions", "decks", "handouts", "signposts"} <= set(offered)


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ('ki▮nd = "round"', "Hvad trinnet er. Det afgør, hvad skærmen tilbyder undervejs."),
        ('kind = "rou▮nd"', "Alle får ordet efter tur."),
        ("per_per▮son", "Sekunder til hver."),
        ("[[sess▮ions]]", "Ét møde, fra det første minut til det sidste."),
        ("[[sessions.st▮eps]]", "Ét trin i et møde"),
        ('form = "ca▮fe"', "#### Café"),
    ],
)
def test_the_pointer_at_rest_tells_what_it_means(editor: Editor, folder: Path, place: str, says: str) -> None:
    written = BEGUN.replace(place.replace("▮", ""), place)

    assert says in editor.hover(*at(editor, folder / f"{len(place)}{len(says)}.toml", written))


def test_what_does_not_fit_is_underlined_where_it_stands(editor: Editor, folder: Path) -> None:
    written = BEGUN.replace('"round"', '"rund"') + "minutez = 3▮\n"
    uri, line, _column = at(editor, folder / "wrong.toml", written)

    wrong = editor.underlined(uri)
    assert wrong[line] == '"minutez" is not allowed'
    assert '"round"' in wrong[written.splitlines().index('kind = "rund"')]
