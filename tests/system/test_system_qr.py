"""The QR code's modules, read back by a decoder that others wrote."""

import subprocess
import sys

import pytest
from PIL import Image

from facilitator.system.qr import QrMatrixMaker

SLIP = "HTTP://192.168.1.23:8080/S/ABCDEFGH"


def decoded(matrix, module=6, border=4):
    import zxingcpp

    side = len(matrix) + 2 * border
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                picture.putpixel((x + border, y + border), 0)
    found = zxingcpp.read_barcodes(picture.resize((side * module, side * module), Image.Resampling.NEAREST))
    return [code.text for code in found]


@pytest.mark.parametrize(
    "text", [SLIP, "HTTP://10.0.0.9:8000", "http://172.16.254.254:65535/s/abcdefgh", "æøå Å"]
)
def test_a_code_is_read_back(text):
    assert decoded(QrMatrixMaker().matrix(text)) == [text]


def test_a_slips_address_in_capitals_stays_small_and_has_no_border():
    matrix = QrMatrixMaker().matrix(SLIP)
    assert len(matrix) == 25  # version 2
    assert {len(row) for row in matrix} == {25}
    assert len(QrMatrixMaker().matrix(SLIP.lower())) > 25
    assert matrix[0][:8] == (True,) * 7 + (False,)  # the corner's finder begins at once


def test_a_tenth_of_the_code_may_be_missing():
    matrix = [list(row) for row in QrMatrixMaker().matrix(SLIP)]
    for y in range(12, 16):
        for x in range(12, 16):
            matrix[y][x] = False
    assert decoded(matrix) == [SLIP]


def test_making_a_code_loads_no_picture_library():
    asked = f"import sys; from facilitator.system.qr import QrMatrixMaker as Q; early = 'qrcode' in sys.modules; Q().matrix({SLIP!r}); print(early, 'PIL' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["False", "False"]
