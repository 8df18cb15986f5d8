"""The QR on the terminal, read off the terminal's own cells by a decoder that did not make it."""

import sys

import pytest

from facilitator.cli.qr import BORDER, qr_lines, qr_width
from facilitator.system.qr import QrMatrixMaker

zxingcpp = pytest.importorskip("zxingcpp")
WIDE, HIGH = 90, 60
COLOURS = {"000000": 0, "ffffff": 255}


def seen(screen):
    """The screen as a picture: each cell an upper and a lower half, four pixels wide; what is unset is dark."""
    from PIL import Image

    picture = Image.new("L", (screen.columns, 2 * screen.lines), 30)
    for y in range(screen.lines):
        for x in range(screen.columns):
            cell = screen.buffer[y][x]
            if cell.data == "▀":
                picture.putpixel((x, 2 * y), COLOURS[cell.fg])
                picture.putpixel((x, 2 * y + 1), COLOURS[cell.bg])
    return picture.resize((4 * picture.width, 4 * picture.height), Image.Resampling.NEAREST)


def decoded(text):
    pyte = pytest.importorskip("pyte")
    screen = pyte.Screen(WIDE, HIGH)
    pyte.Stream(screen).feed(text)
    codes = zxingcpp.read_barcodes(seen(screen), try_invert=False)
    return [code.text for code in codes], screen.display


@pytest.mark.parametrize("address", ["HTTP://192.168.1.23:8080", "HTTP://10.0.0.5:8000/S/ABCDEFGH", "x"])
def test_it_is_read_on_a_dark_terminal_without_turning_it_over(address):
    matrix = QrMatrixMaker().matrix(address)
    lines = qr_lines(matrix)
    assert len(lines) == (len(matrix) + 2 * BORDER + 1) // 2
    assert {line.count("▀") for line in lines} == {qr_width(matrix)}
    assert decoded("\r\n".join(lines))[0] == [address]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_the_command_shows_the_code_of_its_first_address(surroundings, tmp_path):
    import pexpect

    child = pexpect.spawn(
        sys.executable,
        ["-m", "facilitator", "feedback", "sos", "1", "--expect", "2"],
        env=surroundings | {"TERM": "xterm-256color"},
        cwd=tmp_path,
        dimensions=(HIGH, WIDE),
        timeout=20,
        encoding="utf-8",
    )
    child.expect("0 of 2 answered")
    codes, display = decoded(child.before)
    child.send("\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert codes == [display[0].strip().upper()]
