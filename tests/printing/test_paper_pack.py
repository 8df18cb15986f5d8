"""The session's pack: what is on which page, for whom, and that it holds whatever a file says."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.curriculum.model import Block, Handout
from facilitator.errors import Refused
from facilitator.ports.press import Pack
from facilitator.printing.press import FpdfPress

HOSTILE = (
    "**fed** __kursiv__ [link](http://ond.dk) <b>html</b> --streg--",
    "\x1b[31mrød\x00\x07",
    "👨\u200d👩\u200d👧 familien 😀",
    "שלום עליכם \u202eomvendt",
    "Ї Ґ العربية 中文 Z\u0338\u0322\u0357a\u0337\u0356l\u0335go",
    "x" * 1200,
    "linje\n" * 200,
    "\\) Tj ET (\\",
)


def test_danish_letters_come_back_as_they_were(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    text = " ".join(pages(FpdfPress().pack(pack)))
    for words in (
        "Velkommen på Ærø.",
        "Stryg ét ord.",
        "Øvelse",
        "Prøveforløb for pårørende",
        "Døren er låst op.",
    ):
        assert words in text


def test_the_order_is_run_sheet_handout_plans(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    read = pages(FpdfPress().pack(pack))
    handout = next(i for i, page in enumerate(read) if page.startswith("Fem ord om mig"))
    assert all("leaders' run sheet" not in page for page in read[handout:])
    assert [page.startswith("My action plan") for page in read[handout:]] == [False, True, True]


def test_every_page_of_the_pack_names_title_version_and_licence(
    pack: Pack, pages: Callable[[bytes], list[str]]
) -> None:
    for page in pages(FpdfPress().pack(pack)):
        assert "Prøveforløb for pårørende · version 0.7 · CC BY 4.0" in page


def test_the_table_counts_from_the_start_to_the_end(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    front = pages(FpdfPress().pack(pack))[0]
    places = [front.index(row) for row in ("0:00", "0:10", "0:25", "0:30", "0:50", "1:00")]
    assert places == sorted(places)


def test_a_step_shows_what_a_leader_must_know(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    text = " ".join(pages(FpdfPress().pack(pack)))
    for fact in (
        "15 minutes · both lead · can be cut to 8 minutes · 90 seconds each",
        "may be left out",
        "sheet: Fem ord om mig",
        "Ask • Hvad fylder?",
        "Meanwhile • Hold øje med tiden.",
        "Bring • Bolde",
    ):
        assert fact in text


def test_copies_repeat_the_handouts_only(pack: Pack, page_count: Callable[[bytes], int]) -> None:
    press = FpdfPress()
    once, thrice = (page_count(press.pack(pack._replace(copies=n))) for n in (1, 3))
    assert thrice == once + 2


def test_without_handouts_the_rest_is_printed(pack: Pack, page_count: Callable[[bytes], int]) -> None:
    press = FpdfPress()
    assert page_count(press.pack(pack._replace(handouts=()))) == page_count(press.pack(pack)) - 1
    assert page_count(press.pack(pack._replace(handouts=(), run_sheet=False, plan_sheets=1))) == 1


def test_nothing_chosen_is_refused_in_words(pack: Pack) -> None:
    with pytest.raises(Refused, match="nothing to print"):
        FpdfPress().pack(pack._replace(handouts=(), run_sheet=False, plan_sheets=0))


def test_a_name_stands_on_its_plan_and_nowhere_else(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    read = pages(FpdfPress().pack(pack._replace(names=("Åsebritt",), group="Tirsdagsholdet")))
    assert [i for i, page in enumerate(read) if "Åsebritt" in page] == [len(read) - 2]
    assert "Tirsdagsholdet" in read[-1]


def test_no_name_and_no_group_unless_chosen(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    plan = pages(FpdfPress().pack(pack))[-1]
    assert plan.startswith("My action plan What will I do?")


def test_a_plan_sheet_is_one_page_whatever_it_is_called(
    pack: Pack, page_count: Callable[[bytes], int]
) -> None:
    only = pack._replace(handouts=(), run_sheet=False, plan_sheets=1, names=("Maximiliane-Constantin K",))
    assert page_count(FpdfPress().pack(only._replace(group="Tirsdagsholdet i Det Gamle Forsamlingshus"))) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_and_on_the_page(
    pack: Pack, text: str, boxes: Callable[[bytes], list[tuple[int, float, float, float, float, str]]]
) -> None:
    line = " ".join(text.split())[:160]
    step = pack.session.steps[0].model_copy(
        update={"say": (text,), "do": (text,), "title": line, "lead": line}
    )
    session = pack.session.model_copy(update={"title": line, "steps": (step,), "before": (line,)})
    whole = pack.curriculum.model_copy(update={"title": line, "licence": line})
    block = Block(text=(text,), bullets=(text,), heading=line, lines=1)
    handout = Handout(id="h", title=line, blocks=(block,))
    pdf = FpdfPress().pack(
        pack._replace(curriculum=whole, session=session, handouts=(handout,), group=line, names=(line,))
    )
    for _page, left, top, right, bottom, _word in boxes(pdf):
        assert left > 17
        assert right < 193
        assert top > 15
        assert bottom < 287


def test_a_word_of_5000_letters_loses_none(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    block = Block.model_construct(text=("æ" * 5000,), bullets=(), heading=None, lines=None)
    handout = Handout.model_construct(id="h", title="T", blocks=(block,))
    only = pack._replace(handouts=(handout,), run_sheet=False, plan_sheets=0)
    assert "".join(pages(FpdfPress().pack(only))).count("æ") == 5000


def test_markup_is_printed_as_it_was_typed(pack: Pack, pages: Callable[[bytes], list[str]]) -> None:
    step = pack.session.steps[0].model_copy(update={"say": (HOSTILE[0],)})
    session = pack.session.model_copy(update={"steps": (step,)})
    pdf = FpdfPress().pack(pack._replace(session=session))
    assert HOSTILE[0] in " ".join(pages(pdf))
    assert b"/URI" not in pdf
    assert b"/Annot" not in pdf


_AGAIN = """
import hashlib, sys, tomllib
from facilitator.curriculum.model import Curriculum
from facilitator.language import words
from facilitator.ports.press import Pack
from facilitator.printing.press import FpdfPress
words.use("en")
plan = Curriculum.model_validate_json(sys.stdin.buffer.read())
pack = Pack(plan, plan.sessions[0], 1, plan.handouts, 1, 2, (), True)
print(hashlib.sha256(FpdfPress().pack(pack)).hexdigest())
"""


def test_another_process_makes_the_same_bytes(pack: Pack, fresh_environment: dict[str, str]) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _AGAIN],
        input=pack.curriculum.model_dump_json().encode(),
        capture_output=True,
        check=True,
        env=fresh_environment,
        cwd=Path(__file__).parents[2],
    )
    assert b"(D:20260101000000Z" in FpdfPress().pack(pack)  # not the second in which both ran
    assert told.stdout.decode().strip() == hashlib.sha256(FpdfPress().pack(pack)).hexdigest()


def test_the_file_is_sound_and_its_fonts_are_in_it(
    pack: Pack, tool: Callable[..., str], tmp_path: Path
) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(FpdfPress().pack(pack))
    assert "No syntax or stream encoding errors found" in tool("qpdf", "--check", path)
    fonts = tool("pdffonts", path).splitlines()[2:]
    assert len(fonts) == 2
    for font in fonts:
        assert "AtkinsonHyperlegible" in font
        assert font.split()[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, with a way back to text
    about = tool("pdfinfo", path)
    assert "Første aften" in about
    assert "595.28 x 841.89 pts (A4)" in about
    assert b"/Lang (da)" in path.read_bytes()


def test_the_outline_names_each_part_once(pack: Pack, tool: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "outline.pdf"
    path.write_bytes(FpdfPress().pack(pack._replace(copies=3, plan_sheets=4)))
    told = tool("qpdf", "--json", "--json-key=outlines", path)
    titles = [line.split('"')[3] for line in told.splitlines() if '"title"' in line]
    assert titles == ["Run sheet", "Fem ord om mig", "Action plan"]


def test_the_press_loads_fpdf_when_it_prints_and_not_before() -> None:
    code = "import facilitator.printing.press, sys; print('fpdf' in sys.modules, 'PIL' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert told.stdout.decode().split() == ["False", "False"]
