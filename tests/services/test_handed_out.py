"""What is handed out in a session: its own sheets and those that its steps use, each once."""

from pathlib import Path

from facilitator.wiring import build

SMALL = Path(__file__).parents[2] / "docs" / "lille-aften.toml"
SHEETS = """
[[handouts]]
id = "{id}"
title = "{title}"

[[handouts.blocks]]
lines = 3
"""


def test_a_sheet_that_only_a_step_names_is_printed_too(tmp_path, monkeypatch, clock):
    text = SMALL.read_text(encoding="utf-8")
    text = text.replace("minutes = 60\n", 'minutes = 60\nhandouts = ["alle"]\n')
    text = text.replace('kind = "pairs"\n', 'kind = "pairs"\nhandout = "par"\n')
    text = text.replace('kind = "closing"\n', 'kind = "closing"\nhandout = "alle"\n')
    text += SHEETS.format(id="par", title="Til parret") + SHEETS.format(id="alle", title="Til alle")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "aften.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(tmp_path / "own"))
    house = build(tmp_path / "data", clock=clock)
    group = house.groups.create("Holdet", "lille-aften", ["Kirsten", "Jørgen"], ["Anne", "Bo"], "19.00")

    assert house.evenings.prepare(group.id, 1).handouts == ("Til alle", "Til parret")
