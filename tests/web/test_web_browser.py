"""The page in a real Chromium, as phones show it."""

import re

import pytest
from open_round import CODES

PHONE = {"width": 390, "height": 780}
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def phone(chromium):
    """Opens private windows and closes them."""
    windows = []

    def open_window(**wishes):
        windows.append(chromium.new_context(**{"viewport": PHONE, "java_script_enabled": False, **wishes}))
        page = windows[-1].new_page()
        page.set_default_timeout(10_000)
        return page

    yield open_window
    for window in windows:
        window.close()


def answer(page, option=2):
    page.locator("fieldset").nth(0).locator("label").nth(option).click()
    page.locator("fieldset").nth(1).locator("label").last.click()
    page.get_by_label("One thing I take with me").fill("The tea – and Åse's story")
    page.get_by_role("button", name="Send my answers").click()


def test_eight_phones_with_eight_slips_give_eight_answers_and_never_a_ninth(opened, phone):
    pages = [phone() for _n in range(8)]
    for code, page in zip(CODES, pages, strict=False):
        page.goto(f"{opened.url}/S/{code}")
    for n, page in enumerate(pages):
        answer(page, n % 4)
        assert page.title() == "Thank you"
        assert page.url.endswith("/tak?lang=en")
    assert opened.received() == 8
    again = phone()
    again.goto(f"{opened.url}/S/{CODES[0]}")
    assert again.title() == "This slip has been used"
    pages[1].go_back()
    if pages[1].get_by_role("button").count():
        pages[1].get_by_role("button").click()
    assert pages[1].title() == "This slip has been used"
    assert opened.received() == 8
    release = opened.box.close("r1")
    assert release.n == 8
    assert dict(release.texts)["One thing I take with me"] == ("The tea – and Åse's story",) * 8
    heard, pace = release.figures
    assert (heard.n, pace.n) == (8, 0)


def test_the_code_is_typed_wrong_and_then_right(opened, phone):
    page = phone()
    page.goto(opened.url)
    page.get_by_label("The code on your slip").fill("abcd-efg2")
    page.get_by_role("button").click()
    assert page.title() == "Error: Tell us what you think"
    assert page.locator(":focus").get_attribute("role") == "alert"
    page.get_by_role("alert").get_by_role("link").click()
    field = page.get_by_label("The code on your slip")
    assert field.get_attribute("aria-invalid") == "true"
    field.fill(CODES[3].lower())
    field.press("Enter")
    assert page.title() == "Tonight"
    answer(page)
    assert opened.received() == 1


def test_a_phone_in_a_hurry_sends_twice(opened, phone):
    page = phone()
    page.goto(f"{opened.url}/s/{CODES[0]}")
    page.get_by_role("button", name="Send my answers").dblclick()
    page.get_by_role("heading", name=re.compile("Thank you|This slip has been used")).wait_for()
    assert opened.received() == 1


def test_the_language_is_changed_on_the_way(opened, phone):
    page = phone()
    page.goto(f"{opened.url}/S/{CODES[0]}")
    page.get_by_role("link", name="Dansk").click()
    assert page.locator("html").get_attribute("lang") == "da"
    page.get_by_role("button", name="Send mine svar").click()
    assert page.title() == "Tak"
    assert opened.received() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", f"/s/{CODES[0]}", "/tak", "/s/ZZZZZZZZ", f"/s/{CODES[0]}?lang=da"])
def test_it_fits_a_narrow_phone_with_targets_for_a_thumb(opened, phone, path, scheme):
    page = phone(viewport=NARROW, color_scheme=scheme, java_script_enabled=True)
    page.goto(opened.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    targets = "nav a, button, label.option, .code, textarea, a.again"
    low = page.evaluate(
        f"[...document.querySelectorAll('{targets}')].filter(e => e.getBoundingClientRect().height < 44).length"
    )
    assert low == 0
    small = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => e.innerText && parseFloat(getComputedStyle(e).fontSize) < 18).length"
    )
    assert small == 0
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")


def test_large_letters_still_fit(opened, phone):
    page = phone(viewport=NARROW, java_script_enabled=True)
    page.goto(f"{opened.url}/s/{CODES[0]}")
    page.add_init_script("document.documentElement.style.fontSize = '200%'")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_the_whole_form_works_from_the_keyboard_with_the_focus_seen(opened, phone):
    page = phone(java_script_enabled=True)
    page.goto(f"{opened.url}/s/{CODES[0]}")
    seen = []
    for _stop in range(12):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                """() => { const e = document.activeElement;
                const shown = e.type === 'radio' ? e.closest('label') : e;
                return [e.tagName, parseFloat(getComputedStyle(shown).outlineWidth) >= 3]; }"""
            )
        )
        if seen[-1][0] == "INPUT":
            page.keyboard.press("ArrowDown")
        if seen[-1][0] == "BUTTON":
            break
    assert [tag for tag, _outlined in seen] == ["A", "A", "INPUT", "INPUT", "TEXTAREA", "BUTTON"]
    assert all(outlined for _tag, outlined in seen)
    page.keyboard.press("Enter")
    page.wait_for_url("**/tak*")
    assert opened.received() == 1


def test_nothing_is_set_on_the_phone_or_fetched_from_elsewhere(opened, phone):
    page = phone(java_script_enabled=True)
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{opened.url}/s/{CODES[0]}")
    page.get_by_role("button").click()
    page.wait_for_url("**/tak*")
    assert page.context.cookies() == []
    assert all(url.startswith(opened.url) for url in asked)
    assert complaints == []


def test_a_foreign_page_cannot_send_an_answer(opened, phone):
    page = phone(java_script_enabled=True)
    page.set_content(
        f'<form method=post action="{opened.url}/s/{CODES[0]}"><input name=heard value=1><button>x</button></form>'
    )
    page.get_by_role("button").click()
    page.wait_for_url("**/s/*")
    assert page.title() == "Open the page from your slip"
    assert opened.received() == 0
