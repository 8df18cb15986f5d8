"""A file's text in rows: every letter once, no row too wide, nothing that steers the terminal."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App

from facilitator.tui.widgets.source_view import SourceView, rows_of

texts = st.text(st.sampled_from("ab æ漢é 　\U0001f469-"), max_size=120)


@given(st.lists(texts, min_size=1, max_size=5), st.integers(10, 40))
def test_every_letter_stands_once_and_fits(lines, width):
    rows = list(rows_of(lines, width))
    for number, line in enumerate(lines, 1):
        parts = [line[row.start : row.end] for row in rows if row.line == number]
        assert "".join(parts) == line
        assert all(cell_len(part.rstrip(" ")) <= width for part in parts)
    assert [row.line for row in rows] == sorted(row.line for row in rows)


def shown(text, faults=None, mark=None, size=(40, 8)):
    """The rows in sight as they are painted."""

    class Window(App[None]):
        def compose(self):
            yield SourceView()

    async def run():
        async with Window().run_test(size=size) as pilot:
            view = pilot.app.query_one(SourceView)
            view.show(text, faults or {})
            if mark:
                view.mark(*mark)
            await pilot.pause()
            return [view.render_line(y) for y in range(view.size.height)], view.top

    return asyncio.run(run())


def test_lines_have_numbers_and_marks():
    strips, _top = shown("en = 1\nto = 2\ntre = 3", {2: "!", 3: "?"}, (3, 1))
    assert [strip.text.rstrip() for strip in strips[:3]] == ["    1 en = 1", "!   2 to = 2", "►   3 tre = 3"]


def test_what_steers_a_terminal_or_looks_like_markup_is_only_text():
    strips, _top = shown('a = "\x1b[31m\u202e[bold]x[/]"\x07')
    text = "".join(strip.text for strip in strips)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\x07" not in text
    assert "[bold]x[/]" in text


def test_the_marked_key_stands_out_also_after_a_tab():
    strips, _top = shown("x = 1\n\tminutes = 5", {}, (2, 2))
    spot = [segment.text for segment in strips[1] if segment.style and segment.style.reverse]
    assert spot == ["minutes"]


def test_a_mark_far_down_comes_into_sight():
    lines = "\n".join(f"linje = {n}" for n in range(1, 500))
    strips, top = shown(lines, {}, (300, 1))
    assert top > 280
    assert any("linje = 300" in strip.text for strip in strips)


def test_a_mark_that_is_not_in_the_text_does_no_harm():
    strips, _top = shown("x = 1", {9: "!"}, (9, 400))
    assert "x = 1" in strips[0].text
