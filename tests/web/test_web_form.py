"""The way of an answer: code, form, thanks; and every other way it can end."""

import logging
import re
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from open_round import CODES, FORM

from facilitator.errors import CannotStore
from facilitator.feedback.form import Form, Question
from facilitator.services.feedback_rounds import RoundDesk
from facilitator.web import notices, pages

CODE = CODES[0]
SENT = urlencode({"heard": "3", "pace": "2", "one-thing": "tea & <b>æøå</b>"})


class FullDisk(RoundDesk):
    """A desk whose disk is full; the rest is real."""

    def hand_in(self, code, fields):
        raise CannotStore("full")


class Broken(RoundDesk):
    """A desk with a fault of ours."""

    def hand_in(self, code, fields):
        raise KeyError(fields["one-thing"])


class Tags(HTMLParser):
    """Every start tag with its attributes, in order."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def all(self, tag):
        return [attributes for name, attributes in self.found if name == tag]


def test_an_answer_goes_from_the_code_to_the_thanks(opened):
    response, _page = opened.ask("/", "POST", "code=" + CODE)
    assert (response.status, response.headers["Location"]) == (303, f"/s/{CODE}?lang=en")
    response, page = opened.ask(response.headers["Location"])
    assert response.status == 200
    assert "Were you listened to?" in page
    response, _page = opened.ask(f"/s/{CODE}", "POST", SENT)
    assert (response.status, response.headers["Location"]) == (303, "/tak?lang=en")
    response, page = opened.ask("/tak")
    assert response.status == 200
    assert "Thank you" in page
    assert "tea" not in page
    assert opened.received() == 1


def test_what_is_sent_is_what_is_kept(opened):
    for code in CODES[:8]:
        opened.ask(f"/s/{code}", "POST", SENT)
    texts = dict(opened.box.close("r1").texts)
    assert texts["One thing I take with me"] == ("tea & <b>æøå</b>",) * 8


@pytest.mark.parametrize(
    "typed", [CODE.lower(), f"{CODE[:4]}-{CODE[4:]}", f" {CODE[:4]} {CODE[4:].lower()} "]
)
def test_a_code_may_be_typed_as_people_type(opened, typed):
    response, _page = opened.ask("/", "POST", urlencode({"code": typed}))
    assert response.headers["Location"] == f"/s/{CODE}?lang=en"


@pytest.mark.parametrize("path", [f"/S/{CODE}", f"/s/{CODE.lower()}", f"/s/{CODE[:4]}-{CODE[4:]}"])
def test_the_address_of_a_slip_may_be_in_capitals_or_not(opened, path):
    response, page = opened.ask(path)
    assert response.status == 200
    assert f'action="/s/{CODE}?lang=en"' in page


def test_the_same_slip_twice_changes_nothing(opened):
    opened.ask(f"/s/{CODE}", "POST", SENT)
    before = opened.received()
    response, page = opened.ask(f"/s/{CODE}", "POST", SENT)
    assert response.status == 410
    assert "This slip has been used" in page
    response, page = opened.ask(f"/s/{CODE}")
    assert "This slip has been used" in page
    assert opened.received() == before == 1


@pytest.mark.parametrize(
    "typed", ["", "ABCD", "ZZZZZZZZ", "<script>alert(1)</script>", "æøåæøåæø", "A" * 300]
)
def test_an_unknown_code_leads_back_with_an_error_summary(opened, typed):
    response, page = opened.ask("/", "POST", urlencode({"code": typed}))
    assert response.status == 404
    assert "<title>Error: Tell us what you think</title>" in page
    assert 'role="alert"' in page
    assert page.count("That code is not on any slip of today.") == 2
    assert '<a href="#code">' in page
    assert "<script" not in page
    assert max(len(field["value"]) for field in Tags(page).all("input")) <= 40


def test_an_unknown_slip_address_leads_back_too(opened):
    response, page = opened.ask("/S/ZZZZZZZZ")
    assert response.status == 404
    assert 'value="ZZZZZZZZ"' in page
    response, _page = opened.ask("/S/ZZZZZZZZ", "POST", SENT)
    assert response.status == 404
    assert opened.received() == 0


def test_who_guesses_gets_one_answer_to_everything(opened):
    opened.ask(f"/s/{CODES[1]}", "POST", SENT)
    for _n in range(29):
        assert opened.ask("/s/ZZZZZZZZ")[0].status == 404
    assert opened.ask(f"/s/{CODES[1]}")[0].status == 410
    answers = [opened.ask(path) for path in ("/s/ZZZZZZZZ", f"/s/{CODES[1]}", f"/s/{CODES[2]}")]
    assert [response.status for response, _page in answers] == [429] * 3
    assert len({page for _response, page in answers}) == 1
    assert opened.ask(f"/s/{CODES[2]}", "POST", SENT)[0].status == 429
    assert opened.received() == 1


def test_a_wait_ends_the_guessing(opened, monkeypatch):
    monkeypatch.setattr("facilitator.web.tries.WINDOW", 0.0)
    assert {opened.ask("/s/ZZZZZZZZ")[0].status for _n in range(40)} == {404}


def test_a_closed_round_says_so(opened):
    opened.box.close("r1")
    for method, body in (("GET", None), ("POST", SENT)):
        response, page = opened.ask(f"/s/{CODE}", method, body)
        assert response.status == 410
        assert "The questions are closed" in page


def test_an_answer_that_cannot_be_kept_is_still_in_the_form(opened, open_door):
    door = open_door(FullDisk(opened.box.find("r1"), opened.box))
    response, page = opened._replace(door=door).ask(f"/s/{CODE}", "POST", SENT + "%0Aline+two")
    assert response.status == 503
    assert "<title>Error: Tonight</title>" in page
    assert "could not be kept" in page
    assert "tea &amp; &lt;b&gt;æøå&lt;/b&gt;\nline two</textarea>" in page
    chosen = [field for field in Tags(page).all("input") if "checked" in field]
    assert [(field["name"], field["value"]) for field in chosen] == [("heard", "3"), ("pace", "2")]


def test_a_fault_of_ours_tells_nobody_the_answer(opened, open_door, caplog, capfd):
    log = logging.getLogger("facilitator.web")
    log.addHandler(caplog.handler)  # whether or not the program keeps its log elsewhere
    door = open_door(Broken(opened.box.find("r1"), opened.box))
    response, page = opened._replace(door=door).ask(f"/s/{CODE}", "POST", SENT)
    assert response.status == 500
    assert "Something went wrong" in page
    log.removeHandler(caplog.handler)
    written = caplog.text + "".join(capfd.readouterr())
    assert "A page failed: KeyError in hand_in:" in written
    assert "tea" not in written
    assert opened._replace(door=door).ask("/")[0].status == 200


def test_the_form_asks_for_nothing_else_and_requires_nothing(opened):
    _response, page = opened.ask(f"/s/{CODE}")
    tags = Tags(page)
    names = {field["name"] for kind in ("input", "textarea") for field in tags.all(kind)}
    assert names == {question.id for question in FORM.questions}
    assert not [attributes for _tag, attributes in tags.found if "required" in attributes]
    assert {field["type"] for field in tags.all("input")} == {"radio"}
    assert not [field for field in tags.all("input") if "checked" in field]
    assert [field["autocomplete"] for field in tags.all("form")] == ["off"]
    assert len(tags.all("fieldset")) == len(tags.all("legend")) == 2
    assert [field["value"] for field in tags.all("input") if field["name"] == "heard"] == [
        "1",
        "2",
        "3",
        "4",
        "",
    ]
    assert page.index("rather not answer") > page.index("Entirely")


def test_what_is_kept_stands_above_the_button(opened):
    _response, page = opened.ask(f"/s/{CODE}")
    promise, send = page.index("What happens to your answers"), page.index("Send my answers")
    assert promise < page.index("Not kept anywhere:") < send
    assert page.index("Do not write names") < promise


def test_nothing_on_a_page_points_elsewhere_or_runs(opened):
    for path in ("/", f"/s/{CODE}", "/tak", "/nothing"):
        _response, page = opened.ask(path)
        assert not re.search(r"<script|<img|<link|<iframe|javascript:|\son\w+=|https?:", page)
        assert len(page.encode()) < 20_000


def test_a_language_is_a_link_that_keeps_the_slip(opened):
    _response, page = opened.ask(f"/s/{CODE}?lang=en")
    links = {link["hreflang"]: link["href"] for link in Tags(page).all("a")}
    assert links == {"da": "?lang=da", "en": "?lang=en"}
    assert f'action="/s/{CODE}?lang=en"' in page


@pytest.mark.parametrize(
    ("path", "language", "word"),
    [
        ("/", "en", "The code on your slip"),
        ("/?lang=da", "da", "Koden på din seddel"),
        ("/?lang=xx", "en", "The code on your slip"),
        (f"/s/{CODE}?lang=da", "da", "Send mine svar"),
        ("/tak?lang=da", "da", "Tak"),
    ],
)
def test_the_page_speaks_the_chosen_language_else_the_forms(opened, path, language, word):
    _response, page = opened.ask(path)
    assert f'<html lang="{language}">' in page
    assert word in page


def test_the_questions_keep_their_own_language(opened):
    _response, page = opened.ask(f"/s/{CODE}?lang=da")
    assert '<legend class="question" lang="en">Were you listened to?</legend>' in page


def test_a_forms_own_text_is_never_markup():
    nasty = "<img src=x onerror=alert(1)>{{ 7*7 }}"
    form = Form(
        nasty, nasty, nasty, (Question("a", "scale", nasty, (nasty, "b")), Question("b", "text", nasty))
    )
    page = pages.questions("en", form, CODE, {"b": "</textarea>" + nasty}, lost=True)
    assert "<img" not in page
    assert "49" not in page.split("</style>")[1]
    assert page.count("</textarea>") == 1


@pytest.mark.parametrize("status", [400, 403, 404, 405, 411, 413, 415, 421, 429, 500, 503])
def test_every_no_has_words(status):
    said = notices.refusal(status, "en")
    assert said.title
    assert all(said.lines)
    assert said.title in pages.notice("en", said)
