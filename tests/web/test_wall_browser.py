"""The wall in a real Chromium, as the projector shows it."""

from dataclasses import replace
from io import BytesIO
from math import hypot

import pytest
import zxingcpp
from evening_at import evening_at
from hand_clock import HandClock
from PIL import Image
from wall_up import CALM, up

from facilitator.boards.pictures import Divided, drawn
from facilitator.boards.shapes import Circle, Words
from facilitator.boards.tools import TOOLS, columns_of, parts_of
from facilitator.ports.wall import Invitation, WallCard, WallPart, WallView
from facilitator.services.wall_view import PLANE
from facilitator.sessions import commands as c
from facilitator.system.qr import QrMatrixMaker

LARGE, SMALL = {"width": 1920, "height": 1080}, {"width": 1024, "height": 768}
ROUND = WallView("Round", "en", ("What have you done for yourself?",), turn="Number 1 of 8", left=600.0)
ADDRESS = "http://192.168.137.101:8080"
LONG = (
    "Hvilke forventninger har du til pårørendesamarbejdet med socialpsykiatriens bostøttemedarbejdere og "
    "kommunens hjerneskadekoordinator?"
)
CARD = WallCard("Fortæl om en gang, hvor nogen så, hvad du bar på.", "Hvad gjorde de, som hjalp?")


IDEAS = tuple(
    f"{n}. Ring til {who}"
    for n in range(1, 17)
    for who in ("naboen", "min søster og hendes mand", "kommunen")
)
WORD = "socialpsykiatriudvalgsformandskabsmedlemmer"
PROBLEM = replace(
    ROUND, title="En morgen lånes ud", turn="", questions=(), part="3 af 8: Vælg én",
    notes=("Hold fri om lørdagen", "Spørg Kirsten"), others=(
        WallPart("1. Sig, hvad der er det sværeste stykke", ("Om natten, når han går rundt",)),
        WallPart("2. Saml idéer", IDEAS[:9]),
    ),
)  # fmt: skip


@pytest.fixture
def projector(chromium):
    """Opens windows on the projector, tells of every fault of a page, and closes them."""
    windows, faults = [], []

    def open_window(address, **wishes):
        windows.append(chromium.new_context(**{"viewport": LARGE, **wishes}))
        page = windows[-1].new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if "Security" in said.text else None)
        page.goto(address)
        return page

    yield open_window
    for window in windows:
        window.close()
    assert faults == []


def sees(page, text):
    """Waits until the room can read the text."""
    page.get_by_text(text).first.wait_for(state="visible")


def heading(page):
    return page.locator("h1").inner_text()


def test_the_page_follows_without_being_loaded_again(projector):
    with up() as wall:
        page = projector(wall.address)
        page.evaluate("window.still = true")
        for n in range(5):
            wall.show(WallView(f"Step {n}", "en", (f"Question {n}?",)))
            sees(page, f"Question {n}?")
            assert heading(page) == f"Step {n}"
        assert page.evaluate("window.still")


def test_the_countdown_is_counted_by_the_page_and_stops_at_nothing(projector):
    with up(replace(ROUND, left=61.9)) as wall:
        page = projector(wall.address)
        left = page.locator("#left")
        shown = {left.inner_text()}
        page.locator("#left", has_text="1:00").wait_for()
        assert shown <= {"1:01", "1:00"}
        wall.show(replace(ROUND, left=300.0, paused=True))
        sees(page, "The clock is stopped")
        page.wait_for_timeout(1200)
        assert left.inner_text() == "5:00"
        wall.show(replace(ROUND, left=0.4))
        page.locator("#left", has_text="0:00").wait_for()
        page.wait_for_timeout(1200)
        assert left.inner_text() == "0:00"


def test_it_waits_calmly_for_a_program_that_is_gone_and_follows_it_when_it_is_back(projector):
    with up(ROUND) as wall:
        page = projector(wall.address)
        page.clock.install()
        page.goto(wall.address)
        place = wall.place
    waiting = page.get_by_text("Waiting for the program")
    page.clock.run_for(3000)
    assert not waiting.is_visible()
    page.clock.run_for(4000)
    waiting.wait_for(state="visible")
    assert page.get_by_text("What have you done for yourself?").is_visible()
    with up(replace(ROUND, title="After the restart"), place) as wall:
        page.clock.resume()
        sees(page, "After the restart")
        waiting.wait_for(state="hidden")
        wall.show(CALM)
        sees(page, CALM.title)


def test_after_the_evening_it_goes_on_thanking(projector):
    with up(WallView("Tonight", "en", big="Thank you for coming.", over=True)) as wall:
        page = projector(wall.address)
        page.clock.install()
        page.goto(wall.address)
    page.clock.run_for(9000)
    assert page.get_by_text("Thank you for coming.").is_visible()
    assert not page.get_by_text("Waiting for the program").is_visible()


def test_without_javascript_it_follows_too(projector):
    with up() as wall:
        page = projector(wall.address, java_script_enabled=False)
        assert heading(page) == CALM.title
        wall.show(ROUND)
        sees(page, "What have you done for yourself?")


VIEWS = {
    "one": replace(ROUND, questions=(LONG,)),
    "many": replace(ROUND, questions=(LONG,) * 5),
    "card": replace(ROUND, questions=(), cards=(CARD,)),
    "cards": replace(ROUND, questions=(), cards=(CARD,) * 8),
    "notes": replace(ROUND, notes=("Gå en tur før de andre vågner",) * 14),
    "ideas": replace(ROUND, turn="", notes=(*IDEAS, *IDEAS[:10])),
    "word-in-notes": replace(ROUND, turn="", notes=("Gå en tur", WORD, "Ring til " + "x" * 60) * 4),
    "word-in-many-notes": replace(ROUND, turn="", notes=(*IDEAS, WORD)),
    "word-in-cards": replace(ROUND, questions=(), cards=(CARD, WallCard(WORD)) * 3),
    "problem": PROBLEM,
    "full-problem": replace(PROBLEM, notes=IDEAS[:20], others=(WallPart("2. Saml idéer", IDEAS[:40]),)),
    "break": WallView("Pause", "da", big="Vi begynder igen kl. 19.15", left=3900.0),
    "calm": WallView("Vejrtrækning: fire minutter i ro og mag", "da"),
    "word": WallView("Socialpsykiatriudvalgsformandskabsmedlemmer", "da", ("pårørende" * 12, "x" * 200), left=9.0),
    "way-in": WallView("Møde-tjek", "da", invitation=Invitation(
        "Scan koden, eller skriv i telefonens browser:", ADDRESS, QrMatrixMaker().matrix(ADDRESS.upper())
    )),
    **{
        kind: replace(ROUND, turn="", picture=drawn(kind, Divided(parts_of(kind, ()), columns_of(kind, ())), PLANE, 1))
        for kind in TOOLS
    },
}  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["1920", "1024"])
def test_nothing_is_cut_off_and_all_of_it_is_large(projector, size, scheme):
    with up() as wall:
        page = projector(wall.address, viewport=size, color_scheme=scheme)
        for name, view in VIEWS.items():
            wall.show(replace(view, title=f"{name}: {view.title}"))
            page.wait_for_function(
                "n => document.querySelector('h1').textContent.startsWith(n)", arg=f"{name}: "
            )
            wide, high, smallest = page.evaluate(
                """() => {
                    const root = document.documentElement;
                    const letters = [...document.querySelectorAll("main *")].filter(
                        e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()));
                    const sizes = letters.map(e => parseFloat(getComputedStyle(e).fontSize)
                        * (e.ownerSVGElement ? e.ownerSVGElement.getScreenCTM().a : 1));
                    return [root.scrollWidth, root.scrollHeight, Math.min(...sizes)];
                }"""
            )
            assert (wide, high) == (size["width"], size["height"]), name
            # At eight metres a letter of a fiftieth of a picture a metre and a half high is read with good eyes.
            assert smallest >= size["height"] / 50, name
            cut = page.evaluate(
                """() => [...document.querySelectorAll("main p, main li, main h1, main text")].filter(e => {
                    const box = e.getBoundingClientRect();
                    return box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
                }).map(e => e.textContent)"""
            )
            assert cut == [], name
            over = page.evaluate(
                """() => [...document.querySelectorAll("main h1, main p, main li")].filter(
                    e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"""
            )
            assert over == [], name


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["1920", "1024"])
def test_what_was_said_last_is_always_in_sight(projector, size):
    talk = tuple(
        f"{n}: Vi kunne spørge, om de andre i familien vil tage en aften hver; så er vi flere"
        for n in range(60)
    )
    with up() as wall:
        page = projector(wall.address, viewport=size)
        for n, view in enumerate(
            (
                replace(ROUND, turn="", notes=talk),
                replace(PROBLEM, notes=(talk[-1],), others=(WallPart("2. Saml idéer", talk[:-1]),)),
                replace(PROBLEM, notes=talk[40:], others=(WallPart("2. Saml idéer", talk[:40]),)),
            )
        ):
            wall.show(replace(view, title=f"Talk {n}"))
            page.locator("h1", has_text=f"Talk {n}").wait_for()
            last = page.get_by_text(view.notes[-1])
            assert page.evaluate("document.documentElement.scrollHeight") == size["height"]
            box = last.bounding_box()
            assert box["y"] + box["height"] <= size["height"]
            assert last.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= size["height"] / 50
            heads = page.locator(".others h2:visible")
            assert all(
                heads.nth(n).locator("xpath=..").locator("li:visible").count() for n in range(heads.count())
            )


def test_the_step_in_focus_and_its_words_are_the_largest(projector):
    with up(PROBLEM) as wall:
        page = projector(wall.address)
        sizes = [
            page.get_by_text(text).evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
            for text in (PROBLEM.part, PROBLEM.notes[0], PROBLEM.others[0].notes[0])
        ]
        assert sizes == sorted(sizes, reverse=True)
        assert len(set(sizes)) == 3


PARTS = (
    ("Hverdagen", "Søvn og kræfter"),
    ("At blive hørt og taget alvorligt af fagpersonerne", "Familie", "Venner", "Praktisk hjælp i hverdagen", "Håb") * 2,
    (WORD, "Mindfulness og pårørendesamarbejde", WORD),
)  # fmt: skip


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["1920", "1024"])
def test_words_in_a_picture_keep_to_their_room_in_whatever_letters(projector, size):
    with up() as wall:
        page = projector(wall.address, viewport=size)
        for kind in ("network-circle", "dialogue-wheel", "role-line", "expectations", "perspective-shift"):
            for parts in PARTS:
                for middle in ("Mig", "Barnet", "Den pårørende", "Hjerneskadekoordinatoren"):
                    picture = drawn(kind, Divided(parts, ("Hvad jeg håber",), middle), PLANE, 0)
                    wall.show(
                        replace(
                            ROUND,
                            turn="",
                            questions=(),
                            title=kind + "".join(parts) + middle,
                            picture=picture,
                        )
                    )
                    page.locator("h1", has_text=kind + "".join(parts) + middle).wait_for()
                    drawn_words = [shape for shape in picture.shapes if isinstance(shape, Words)]
                    boxes = page.evaluate(
                        "() => [...document.querySelectorAll('.picture text')].map(t => t.getBBox()).map(b => [b.x, b.y, b.width, b.height])"
                    )
                    assert len(boxes) == len(drawn_words)
                    for word, (_x, y, wide, high) in zip(drawn_words, boxes, strict=True):
                        assert wide <= word.wide + 0.1, word
                        assert abs(y + high / 2 - word.y) < PLANE.letter / 2, word
                    if kind == "network-circle":
                        rings = [shape.radius for shape in picture.shapes if isinstance(shape, Circle)]
                        _x, _y, wide, high = boxes[-1]
                        # The box has room for accents above and tails below, which few words have both of.
                        assert hypot(wide / 2, 0.8 * high / 2) <= min(rings), middle


def test_it_follows_an_evening_from_the_first_step_to_the_thanks(projector, tmp_path):
    clock = HandClock()
    house, running = evening_at(tmp_path, "welcome", 1, clock)
    page = projector(house.wall.open(running))
    sees(page, "Number 1 of 8")
    running.do(c.NextSpeaker())
    sees(page, "Number 2 of 8")
    running.do(c.Pause())
    sees(page, "The clock is stopped")
    running.do(c.GoOn())
    while running.state.closed_at is None:
        state = running.state
        page.locator("h1", has_text=state.step.title).wait_for()
        if state.step.deck:
            running.do(c.DrawCard())
            sees(page, running.state.table()[0].card.text)
            running.undo()
            page.locator(".card").wait_for(state="detached")
        if state.step.kind == "break":
            sees(page, "We begin again at")
        clock.go(60)
        running.do(c.Close() if state.follower(state.current) is None else c.Next())
    sees(page, "Thank you for coming.")
    house.wall.close(running)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["1920", "1024"])
def test_a_phone_reads_the_way_in_off_the_wall(projector, size, scheme):
    with up(VIEWS["way-in"]) as wall:
        page = projector(wall.address, viewport=size, color_scheme=scheme)
        sees(page, ADDRESS)
        shot = Image.open(BytesIO(page.screenshot()))
        assert [found.text for found in zxingcpp.read_barcodes(shot)] == [ADDRESS.upper()]
