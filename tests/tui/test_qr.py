"""The QR code on the screen, decoded by decoders that did not make it, from a picture of the real screen."""

import shutil
import subprocess
from pathlib import Path

import pytest
from evening_at import evening_at
from screen_play import house_at, play, seen, until
from textual.app import ComposeResult

from facilitator.system.qr import QrMatrixMaker
from facilitator.tui.page import Page
from facilitator.tui.screens.feedback import FeedbackScreen
from facilitator.tui.widgets.qr import BORDER, QrCode

ADDRESS = "http://192.168.178.123:8080"
MATRIX = QrMatrixMaker().matrix(ADDRESS.upper())
BLACK, WHITE = (0, 0, 0), (255, 255, 255)


class Poster(Page[None]):
    """Nothing but the code."""

    CSS = "QrCode { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield QrCode(MATRIX, ADDRESS)


def cells(code: QrCode) -> list[list[tuple[str, object, object]]]:
    """What each cell of the code is painted with."""
    return [
        [
            (letter, segment.style.color.get_truecolor(), segment.style.bgcolor.get_truecolor())
            for segment in strip
            for letter in segment.text
        ]
        for strip in code.render_lines(code.size.region)
    ]


@pytest.mark.parametrize("dark", [False, True])
def test_every_cell_is_the_upper_half_block_in_black_and_white_with_a_border_of_four(tmp_path, dark):
    async def act(app, pilot):
        app.action_dark() if dark else app.action_light()
        await pilot.pause()
        side = len(MATRIX) + 2 * BORDER
        modules = []
        for row in cells(app.screen.query_one(QrCode))[: (side + 1) // 2]:
            assert len(row) == side
            assert {letter for letter, _ink, _paper in row} == {"▀"}
            assert {colour for _letter, *both in row for colour in both} <= {BLACK, WHITE}
            modules.append([ink == BLACK for _letter, ink, _paper in row])
            modules.append([paper == BLACK for _letter, _ink, paper in row])
        inner = tuple(tuple(row[BORDER:-BORDER]) for row in modules[BORDER : BORDER + len(MATRIX)])
        assert inner == MATRIX
        assert sum(map(sum, modules)) == sum(map(sum, MATRIX))  # border, and the odd last half row, are white

    play(house_at(tmp_path), act, screen=Poster())


def test_where_it_does_not_fit_it_says_so_and_gives_the_address(tmp_path):
    async def act(app, pilot):
        words = " ".join(seen(app.screen).split())
        assert "The window is too small for the code." in words
        assert ADDRESS in words.replace(" ", "").replace("people", "people ") or ADDRESS in words
        assert "▀" not in words
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "▀" in seen(app.screen))
        assert "too small" not in seen(app.screen)

    play(house_at(tmp_path), act, screen=Poster(), size=(60, 16))


def picture(app, folder: Path) -> Path:
    """What the screen looks like, drawn by a program that knows nothing of QR codes."""
    converter = shutil.which("rsvg-convert")
    if converter is None:
        pytest.skip("rsvg-convert draws the picture of the screen, and is not here")
    svg = folder / "screen.svg"
    svg.write_text(app.export_screenshot(), encoding="utf-8")
    subprocess.run([converter, "--zoom", "2", "-o", str(folder / "screen.png"), str(svg)], check=True)
    return folder / "screen.png"


def read_by_zxing(png: Path) -> list[str]:
    import zxingcpp
    from PIL import Image

    with Image.open(png) as image:
        return [found.text for found in zxingcpp.read_barcodes(image.convert("L"), try_invert=False)]


def read_by_zbar(png: Path) -> list[str]:
    reader = shutil.which("zbarimg")
    if reader is None:
        pytest.skip("zbarimg reads the picture, and is not here")
    done = subprocess.run(
        [reader, "--quiet", "--raw", str(png)], capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout.split()


@pytest.mark.parametrize("read", [read_by_zxing, read_by_zbar])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_a_picture_of_the_feedback_screen_is_read_by_other_decoders(tmp_path, read, dark, size):
    house, running = evening_at(tmp_path, "feedback", number=1)

    async def act(app, pilot):
        app.action_dark() if dark else app.action_light()
        await pilot.press("o")
        await until(pilot, lambda: "▀" in seen(app.screen))
        address = app.screen._round.addresses[0]
        if not address.network:
            pytest.skip("this computer is on no network, so there is no code to show")
        assert read(picture(app, tmp_path)) == [address.url.upper()]

    play(house, act, screen=FeedbackScreen(house, running), size=size)
