"""The feedback slips: read back by two decoders that did not make them, and nameless."""

from collections.abc import Callable
from pathlib import Path

import pytest
import qrcode

from facilitator.ports.press import Matrix, Pack, Slip
from facilitator.printing.press import FpdfPress

ADDRESS = "http://192.168.1.23:8765"
CODES = ("ABCDEFGH", "JKMNPQRS", "TUVWXYZ2", "34567892", "BCDFGHJK", "MNPQRSTV", "WXYZ2345")


def modules(text: str) -> Matrix:
    """A QR by the encoder the program uses, without its border."""
    code = qrcode.QRCode(border=0, error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(text)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


@pytest.fixture(scope="module")
def slips() -> tuple[Slip, ...]:
    return tuple(Slip(code, ADDRESS, modules(f"{ADDRESS}/?k={code}")) for code in CODES)


@pytest.fixture
def only_slips(pack: Pack, slips: tuple[Slip, ...]) -> Pack:
    return pack._replace(handouts=(), run_sheet=False, plan_sheets=0, slips=slips)


@pytest.fixture(params=[100, 150, 300])
def picture(
    request: pytest.FixtureRequest, only_slips: Pack, tool: Callable[..., str], tmp_path: Path
) -> Path:
    """The first page of slips as a scanner would see it."""
    path = tmp_path / "slips.pdf"
    path.write_bytes(FpdfPress().pack(only_slips))
    tool("pdftoppm", "-r", str(request.param), "-l", "1", "-png", path, tmp_path / "slips")
    return next(tmp_path.glob("slips*.png"))


def wanted() -> list[str]:
    return sorted(f"{ADDRESS}/?k={code}" for code in CODES[:6])


def test_zxing_reads_every_slip(picture: Path) -> None:
    zxing = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed")
    from PIL import Image

    assert sorted(found.text for found in zxing.read_barcodes(Image.open(picture))) == wanted()


def test_zbar_reads_every_slip(picture: Path, tool: Callable[..., str]) -> None:
    told = tool("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture)
    assert sorted(told.split()) == wanted()


def test_each_qr_is_large_and_has_four_modules_of_white_around_it(picture: Path) -> None:
    zxing = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed")
    from PIL import Image

    page = Image.open(picture).convert("L")
    millimetre = page.width / 210
    side = len(modules(f"{ADDRESS}/?k={CODES[0]}"))
    for found in zxing.read_barcodes(page):
        left, top = found.position.top_left.x, found.position.top_left.y
        right, bottom = found.position.bottom_right.x, found.position.bottom_right.y
        module = (right - left) / side
        assert module > 0.8 * millimetre
        white = round(3.8 * module)  # the decoder's corners are whole pixels
        around = page.crop((left - white, top - white, right + white, bottom + white))
        around.paste(255, (white - 2, white - 2, around.width - white + 2, around.height - white + 2))
        assert around.getextrema() == (255, 255)


def test_six_to_a_page_each_with_its_code_and_address_in_words(
    only_slips: Pack, pages: Callable[[bytes], list[str]]
) -> None:
    first, second = pages(FpdfPress().pack(only_slips))
    assert first.count(ADDRESS) == 6
    assert all(f"{code[:4]}-{code[4:]}" in first for code in CODES[:6])
    assert "WXYZ-2345" in second
    assert first.count("No name. One answer for each slip.") == 6


def test_a_slip_tells_no_group_and_no_name(only_slips: Pack, pages: Callable[[bytes], list[str]]) -> None:
    read = pages(FpdfPress().pack(only_slips._replace(group="Tirsdagsholdet", names=("Åse",))))
    assert not any("Åse" in page or "Tirsdagsholdet" in page for page in read)


def test_without_a_network_the_slip_says_where_the_address_is(
    only_slips: Pack, pages: Callable[[bytes], list[str]]
) -> None:
    (page,) = pages(FpdfPress().pack(only_slips._replace(slips=(Slip("ABCDEFGH", "", ()),))))
    assert "ABCD-EFGH" in page
    assert "The address is on the screen in the room." in page
    assert "camera" not in page


def test_a_long_address_stays_within_its_slip(
    only_slips: Pack, boxes: Callable[[bytes], list[tuple[int, float, float, float, float, str]]]
) -> None:
    address = "http://frivillighedens-baerbare-computer.forsamlingshuset.lan:18765/moede"
    pdf = FpdfPress().pack(only_slips._replace(slips=(Slip("ABCDEFGH", address, modules(address)),) * 6))
    for _page, left, top, right, bottom, _word in boxes(pdf):
        assert left % 105 > 5
        assert right % 105 < 100
        assert right // 105 == left // 105
        assert top % 99 > 5
        assert bottom % 99 < 95
        assert top // 99 == bottom // 99
