"""What every feedback box promises, files and memory alike."""

from dataclasses import replace

import pytest

from facilitator.errors import NotFound, Refused
from facilitator.feedback.cleaning import LONGEST
from facilitator.feedback.form import NO_ANSWER, Question
from facilitator.feedback.release import release

ANSWERS = tuple((1 + n % 5, NO_ANSWER if n == 3 else 1 + n % 2, f"ord {n} æøå\n“✓”") for n in range(12))


def test_an_open_round_is_found_as_it_was_opened(stores, opened):
    assert stores.box.find(opened.id) is None
    stores.box.open(opened)
    assert stores.box.find(opened.id) == opened
    assert stores.box.received(opened.id) == 0
    assert stores.box.released(opened.id) is None


def test_a_code_answers_once(stores, opened):
    stores.box.open(opened)
    code = opened.codes[0]
    assert stores.box.put(opened.id, code, ANSWERS[0]) == "kept"
    assert stores.box.put(opened.id, code, ANSWERS[1]) == "used"
    assert stores.box.received(opened.id) == 1


def test_a_code_is_told_how_it_stands(stores, opened):
    used, free = opened.codes[:2]
    assert stores.box.standing(opened.id, free) == "closed"
    stores.box.open(opened)
    stores.box.put(opened.id, used, ANSWERS[0])
    assert [stores.box.standing(opened.id, code) for code in (used, free, "ZZZZZZZZ")] == [
        "used",
        "free",
        "unknown",
    ]
    stores.box.close(opened.id)
    assert stores.box.standing(opened.id, free) == "closed"


def test_codes_and_rounds_that_are_not_there(stores, opened):
    assert stores.box.put(opened.id, opened.codes[0], ANSWERS[0]) == "closed"
    stores.box.open(opened)
    assert stores.box.put(opened.id, "ZZZZZZZZ", ANSWERS[0]) == "unknown"
    assert stores.box.put("g1/2", opened.codes[0], ANSWERS[0]) == "closed"
    assert stores.box.received(opened.id) == 0
    assert stores.box.received("g1/2") == 0
    with pytest.raises(NotFound):
        stores.box.close("g1/2")


def test_closing_gives_what_the_rules_allow_and_the_same_again(stores, opened):
    stores.box.open(opened)
    for code, answer in zip(opened.codes, ANSWERS, strict=False):
        stores.box.put(opened.id, code, answer)
    expected = release(opened.form, sorted(ANSWERS, key=repr))
    assert stores.box.close(opened.id) == expected
    assert stores.box.close(opened.id) == expected
    assert stores.box.released(opened.id) == expected
    assert stores.box.find(opened.id) is None
    assert stores.box.received(opened.id) == 0
    assert stores.box.put(opened.id, opened.codes[14], ANSWERS[0]) == "closed"


def test_too_few_answers_stay_unseen(stores, opened):
    stores.box.open(opened)
    for code, answer in zip(opened.codes[:4], ANSWERS, strict=False):
        stores.box.put(opened.id, code, answer)
    assert stores.box.close(opened.id).too_few
    assert stores.box.released(opened.id).n == 4


def test_what_is_open_is_frozen_and_what_is_closed_stays_closed(stores, opened):
    stores.box.open(opened)
    stores.box.put(opened.id, opened.codes[0], ANSWERS[0])
    with pytest.raises(Refused, match="open already"):
        stores.box.open(opened._replace(expected=3))
    assert stores.box.find(opened.id) == opened
    assert stores.box.received(opened.id) == 1
    first = stores.box.close(opened.id)
    with pytest.raises(Refused, match="is closed"):
        stores.box.open(opened)
    assert stores.box.released(opened.id) == first


def test_two_rounds_are_open_at_once(stores, opened):
    other = opened._replace(id="g2/1", codes=opened.codes[:3])
    stores.box.open(opened)
    stores.box.open(other)
    assert stores.box.put(other.id, opened.codes[0], ANSWERS[0]) == "kept"
    assert stores.box.put(opened.id, opened.codes[0], ANSWERS[0]) == "kept"
    stores.box.close(opened.id)
    assert stores.box.received(other.id) == 1


def test_printed_codes_are_kept_until_their_round_is_closed(stores, opened):
    printed = tuple(sorted(opened.codes))
    assert stores.box.prepare(opened.id, opened.codes) == printed
    assert stores.box.prepare(opened.id, ("NEWNEWNE",)) == printed
    assert stores.box.prepare("g1/2", ("ANDREUGE",)) == ("ANDREUGE",)
    stores.box.open(opened)
    assert stores.box.prepare(opened.id, ("NEWNEWNE",)) == opened.codes
    stores.box.close(opened.id)
    assert stores.box.prepare(opened.id, ("NEWNEWNE",)) == ("NEWNEWNE",)
    assert stores.box.prepare("g1/2", ()) == ("ANDREUGE",)


def test_where_more_people_come_codes_are_added_to_the_printed_ones(stores, opened):
    printed = stores.box.prepare(opened.id, opened.codes[:11])
    fresh = tuple(f"NEW{letter}2345" for letter in "QWERTYUPASDFGH")
    added = stores.box.prepare(opened.id, (printed[0], *fresh))
    assert len(added) == 15
    assert set(printed) < set(added) <= {*printed, *fresh}
    assert added == tuple(sorted(added))  # which were added later is no one's business
    assert stores.box.prepare(opened.id, opened.codes[:3]) == added


def test_an_open_round_gets_no_codes_that_it_would_not_know(stores, opened):
    stores.box.prepare(opened.id, opened.codes)
    stores.box.open(opened)
    more = tuple(f"MERE{letter}234" for letter in "QWERTYUPASDFGHJKZX")
    assert stores.box.prepare(opened.id, more) == opened.codes
    assert stores.box.find(opened.id).codes == opened.codes


def test_everyone_may_write_as_much_as_there_is_room_for(stores, opened):
    texts = (Question("ord", "text", "Hvad var godt?"), Question("mere", "text", "Hvad var svært?"))
    codes = (*opened.codes, "KODEK234")  # sixteen, the most that the smallest box must hold
    stores.box.open(opened._replace(form=replace(opened.form, questions=texts), expected=0, codes=codes))
    words = tuple(f"{n:02d}" + "😀" * (LONGEST - 2) for n in range(16))
    assert {
        stores.box.put(opened.id, code, (word, word)) for code, word in zip(codes, words, strict=True)
    } == {"kept"}
    assert stores.box.close(opened.id).texts == ((texts[0].text, words), (texts[1].text, words))


def test_a_form_of_one_question_and_a_round_of_no_codes(stores, opened):
    bare = opened._replace(
        form=replace(opened.form, questions=opened.form.questions[:1]), codes=(), expected=0
    )
    stores.box.open(bare)
    assert stores.box.put(bare.id, "", (1,)) == "unknown"
    assert stores.box.close(bare.id).n == 0


def test_what_is_forgotten_is_gone_whatever_it_had_come_to(stores, opened):
    rounds = [opened._replace(id=key) for key in ("g1-1", "g1-2", "g11-1")]
    stores.box.prepare("g1-3", opened.codes)
    for each in rounds:
        stores.box.prepare(each.id, opened.codes)
        stores.box.open(each)
        stores.box.put(each.id, opened.codes[0], ANSWERS[0])
    stores.box.close("g1-1")
    stores.box.forget("g1-")
    assert stores.box.released("g1-1") is None
    assert stores.box.find("g1-2") is None
    assert stores.box.received("g1-2") == 0
    assert stores.box.prepare("g1-3", ("NEWNEWNE",)) == ("NEWNEWNE",)
    assert stores.box.received("g11-1") == 1
    assert stores.box.close("g11-1").n == 1


def test_there_may_be_nothing_to_forget(stores, opened):
    stores.box.forget("g1-")
    stores.box.open(opened)
    stores.box.forget("%")
    assert stores.box.find(opened.id) == opened
