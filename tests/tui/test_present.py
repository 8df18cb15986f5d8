"""Who is here: one key each, someone new, and a way out that changes nothing."""

from screen_play import demo_house, play, seen, until, write
from textual.widgets import Button, Input

from facilitator.tui.screens.present import PresentDialog
from facilitator.tui.widgets.person_toggle import PersonToggle


def play_dialog(tmp_path, act, *, absent=(), with_add=True):
    """The answer of the dialog after `act`; "open" where it has not been answered."""
    house, group = demo_house(tmp_path)
    answers = ["open"]

    def add(name):
        return house.groups.add_person(group.id, name).people[-1]

    async def opened(app, pilot):
        here = tuple(p.id for p in group.participants if p.name not in absent)
        await app.push_screen(PresentDialog(group, here, add if with_add else None), answers.append)
        await pilot.pause()
        await act(app, pilot)

    play(house, opened)
    names = {p.id: p.name for p in house.groups.standing(group.id).group.people}
    return [names[p] for p in answers[-1]] if isinstance(answers[-1], tuple) else answers[-1]


def test_enter_says_that_all_are_here(tmp_path):
    async def act(app, pilot):
        await pilot.press("enter")

    assert play_dialog(tmp_path, act) == ["Anne", "Bente", "Carl", "Ditte", "Erik", "Åse", "Søren", "Ulla"]


def test_a_persons_key_takes_the_tick_away_and_gives_it_back(tmp_path):
    async def act(app, pilot):
        await pilot.press("2", "5", "8", "8")
        assert "2    Bente  not here" in seen(app.screen)
        assert str(app.screen.query_one("#done", Button).label) == "6 people are here"
        await pilot.press("enter")

    assert play_dialog(tmp_path, act) == ["Anne", "Carl", "Ditte", "Åse", "Søren", "Ulla"]


def test_those_who_were_away_stay_unticked_until_their_key(tmp_path):
    async def act(app, pilot):
        await pilot.press("1", "enter")

    assert play_dialog(tmp_path, act, absent={"Anne", "Carl"}) == [
        "Anne", "Bente", "Ditte", "Erik", "Åse", "Søren", "Ulla",
    ]  # fmt: skip


def test_it_works_with_the_mouse_alone(tmp_path):
    async def act(app, pilot):
        await pilot.click(app.screen.query(PersonToggle)[3])
        await pilot.click("#done")

    assert "Ditte" not in play_dialog(tmp_path, act)


def test_esc_changes_nothing(tmp_path):
    async def act(app, pilot):
        await pilot.press("1", "escape")

    assert play_dialog(tmp_path, act) is None


def test_someone_new_comes_in_and_gets_a_key(tmp_path):
    async def act(app, pilot):
        await pilot.press("plus")
        await write(pilot, "Vibeke 2")
        await pilot.press("enter")
        await until(pilot, lambda: "A name has no numbers" in seen(app.screen))
        assert app.focused.value == "Vibeke 2"
        await pilot.press("backspace", "backspace", "enter")
        await until(pilot, lambda: len(app.screen.query(PersonToggle)) == 9)
        assert app.screen.query(PersonToggle).last(PersonToggle).key == "9"
        assert "A name has no numbers" not in seen(app.screen)
        await pilot.press("enter", "enter")  # the empty line leads on to the button

    assert play_dialog(tmp_path, act)[-1] == "Vibeke"


def test_without_a_group_to_add_to_there_is_no_line_for_it(tmp_path):
    async def act(app, pilot):
        assert not app.screen.query(Input)
        await pilot.press("plus", "escape")

    assert play_dialog(tmp_path, act, with_add=False) is None
