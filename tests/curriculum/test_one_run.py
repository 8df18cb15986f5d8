"""All problems of a file in one run: mistakes of writing, wrong values and broken rules beside each other."""

import pytest


def told(problems) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.code) for problem in problems]


def test_mistakes_of_writing_do_not_hide_each_other(edited) -> None:
    problems = edited(
        ('title = "En aften"', "title = “En aften”"),
        ('language = "da"', "language = da"),
        ("leaders = 2", "leaders: 2"),
        ("draw = 2", "draw = to"),
    )

    assert told(problems) == [(4, "C202"), (5, "C203"), (12, "C204"), (33, "C203")]


def test_a_mistake_of_writing_does_not_hide_values_and_rules(edited) -> None:
    problems = edited(
        ('title = "En aften"', "title = “En aften”"),
        ("minutes = 60", "minutes = 61"),
        ('lead = "B"', 'leed = "B"'),
        ("Godt, at I kom.", "Ring 70 20 30 40."),
    )

    assert told(problems) == [(4, "C202"), (17, "C501"), (25, "C601"), (31, "C301")]


@pytest.mark.parametrize(
    ("wrong", "hidden"),
    [
        # What the sum, the order or a name rests on is not judged while it is wrong itself.
        (("minutes = 14", "minutes = 13,5"), "C501"),
        (("minutes = 14", 'minutes = "14"'), "C501"),
        (('kind = "closing"', 'kind = "slut"'), "C507"),
        (('kind = "closing"', "kind = slut"), "C507"),
        (('id = "ark"', 'id = "Ark"'), "C404"),
        (('instrument = "tjek"', "instrument = tjek"), "C409"),
        (('deck = "kort"', "deck = [1]"), "C409"),
    ],
)
def test_a_fault_has_no_echo(edited, wrong, hidden) -> None:
    (problem,) = edited(wrong)

    assert problem.code != hidden
    assert problem.code < "C4"


def test_a_misspelt_key_counts_as_what_it_was_meant_to_be(edited) -> None:
    (problem,) = edited(("minutes = 14", "minutter = 14"))

    assert (problem.line, problem.code, problem.hint) == (38, "C301", "Did you mean “minutes”?")


def test_what_stands_under_a_misspelt_heading_has_its_place(edited) -> None:
    problems = edited(
        ("[[handouts]]", "[[handoutz]]"),
        ("[[handouts.blocks]]", "[[handoutz.blocks]]"),
        ('handouts = ["ark"]\n', ""),
    )

    assert {problem.line for problem in problems} == {56}


def test_a_text_that_goes_on_is_one_mistake(edited) -> None:
    (problem,) = edited(('title = "En aften"', 'title = "En\naften"'))

    assert (problem.line, problem.code) == (4, "C216")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("authors = [", "authors = [[["),
        ("[[sessions]]", "[[sessions]"),
        ("group_size = {", "group_size = {{"),
    ],
)
def test_where_nothing_is_certain_any_more_there_is_one_problem(edited, old, new) -> None:
    assert len(edited((old, new))) == 1


def test_the_whole_fault_has_its_end(edited) -> None:
    for change, text in (
        (('title = "En aften"', "title = Min aften # hej"), "Min aften"),
        (('title = "En aften"', "title = “Min aften”"), "“Min aften”"),
        (("minutes = 14", "minutes = 13,5"), "13,5"),
        (('title = "En aften"', 'titel = "En aften"'), "titel"),
        (("Godt, at I kom.", "Ring 70 20 30 40 nu."), "70 20 30 40"),
    ):
        (problem,) = edited(change)
        assert problem.end_column - problem.column == len(text)
