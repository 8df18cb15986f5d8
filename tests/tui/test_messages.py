"""Messages to the person lie where they hide nothing that is needed just then."""

import asyncio

import pytest
from screen_play import demo_house, prose
from textual.widgets._toast import Toast

from facilitator.errors import Refused
from facilitator.tui.app import FacilitatorApp
from facilitator.tui.screens.run import RunScreen
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.script import Script
from facilitator.tui.widgets.time_strip import TimeStrip


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_in_the_evening_they_hide_neither_time_nor_keys_nor_words(tmp_path, size):
    house, group = demo_house(tmp_path)
    running = house.evenings.start(
        house.evenings.prepare(group.id, 2), tuple(p.id for p in group.participants)
    )
    hint = "Put a card back, or shuffle the deck again before you draw more."

    async def act():
        app = FacilitatorApp(house)
        async with app.run_test(size=size, notifications=True) as pilot:
            await app.push_screen(RunScreen(house, running))
            for _time in range(4):  # what has been read leaves no gap above the next
                app.note("The last thing is taken back.")
                await pilot.pause()
            app.tell(Refused("There are no more cards in the deck.", hint))
            await pilot.pause(0.1)
            toast = app.screen.query_one(Toast)
            assert hint in prose(toast).replace("▌ ", "")
            assert app.screen.get_widget_at(toast.region.x, toast.region.bottom - 1)[0] is toast
            assert toast.region.y == 0
            assert app.screen.region.contains_region(toast.region)
            for kind in (TimeStrip, KeyRows, Script):
                assert not toast.region.overlaps(app.screen.query_one(kind).region)

    asyncio.run(act())
