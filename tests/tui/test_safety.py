"""The safety sheet: the steps at once, the places after them, and esc back to where one was."""

from screen_play import house_at, play, seen, until

from facilitator.tui.screens.home import HomeScreen
from facilitator.tui.screens.safety import SafetyScreen

SIGNPOSTS = """format = 1
id = "mine"
title = "Mine"
language = "da"
licence = "CC0"
[[signposts]]
id = "old"
name = "Old [number]"
what = "Calls back."
kind = "Akut"
phone = "70 00 00 01"
checked_on = 2025-01-31
checked_by = "From a paper"
acute = true
[[signposts]]
id = "none"
name = "Never checked"
what = "Somewhere."
kind = "Akut"
phone = "70 00 00 02"
acute = true
[[signposts]]
id = "web"
name = "Only on the web"
what = "Doctors."
kind = "Akut"
url = "https://[bold]www.example.org[/bold]/"
hours = "Day and night"
acute = true
[[signposts]]
id = "calm"
name = "Not in a hurry"
what = "Walks."
kind = "Forening"
"""


def test_the_seven_steps_stand_there_at_once_in_a_small_window(tmp_path, monkeypatch):
    house = house_at(tmp_path)

    async def act(app, pilot):
        screen = SafetyScreen(house)
        monkeypatch.setattr(screen, "_fetch", lambda: None)  # the places never come
        await app.push_screen(screen)
        await pilot.pause()
        text = seen(app.screen).replace("\n", " ")
        for number in range(1, 8):
            assert f"{number}." in text
        assert "Call 112" in text
        assert (
            app.screen.query("Columns").last().region.bottom <= app.screen.query_one("#sheet").region.bottom
        )

    play(house, act, size=(80, 24))


def test_places_say_how_old_their_numbers_are(tmp_path, monkeypatch):
    folder = tmp_path / "own" / "signposts"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(SIGNPOSTS, encoding="utf-8")
    monkeypatch.setenv("FACILITATOR_CURRICULA", str(folder.parent))
    house = house_at(tmp_path / "data")

    async def act(app, pilot):
        await until(pilot, lambda: app.screen.query(".place"))
        places = [seen(place) for place in app.screen.query(".place")]
        old = next(place for place in places if "Old [number]   70 00 00 01" in place)
        assert "last checked on 31 January 2025 (From a paper)" in old
        assert "has not been checked" in next(place for place in places if "Never checked" in place)
        web = next(place for place in places if "Only on the web" in place)
        assert "Day and night\nhttps://[bold]www.example.org[/bold]/" in web
        assert not any("Not in a hurry" in place or "Bedre Psykiatri" in place for place in places)
        assert "more places to turn to" in places[-1]
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)

    play(house, act, screen=SafetyScreen(house), size=(160, 50))
