"""What is refused before any parser sees it, and how fast."""

import tracemalloc

import pytest

from facilitator.curriculum.intake import LONGEST_LINE, MOST_BYTES, take_in
from facilitator.curriculum.read import read_curriculum
from facilitator.curriculum.shared import Shared


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in take_in(data, "x.toml")[1]]


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault() -> None:
    text, problems = take_in(b'\xef\xbb\xbfid = "a"\r\ntitle = "b"\r\n', "x.toml")

    assert (text, problems) == ('id = "a"\ntitle = "b"\n', [])


def test_the_size_limit_is_exact() -> None:
    line = b"# " + b"x" * 61 + b"\n"

    assert codes(line * (MOST_BYTES // 64)) == []
    assert codes(line * (MOST_BYTES // 64) + b"#") == ["C104"]


def test_the_line_limit_is_exact() -> None:
    assert codes(b"#" * LONGEST_LINE) == []
    assert codes(b"#" * (LONGEST_LINE + 1)) == ["C112"]


@pytest.mark.parametrize(
    "harmless",
    [
        'a = "1.2.3.4.5.6.7.8.9 = 1"',
        'a = "[[[[[[[[[[[["',
        'a = "123456789012345678901234567890"',
        'a = """\n[[[[[[[[[[\nb.c.d.e.f.g.h.i.j = 1\n"""',
        "a = '''\n[[[[[[[[[[ 111111111111111111111111\n'''",
        "# [[[[[[[[[[[[ 111111111111111111111111 a.b.c.d.e.f.g.h.i = 1",
        'a = "en \\" [[[[[[[[[[[["',
        "a = [[[[[[[[1]]]]]]]]",
        "a.b.c.d.e.f.g.h = 1",
        "a = 12345678901234567890",
    ],
)
def test_what_stands_in_a_text_or_within_the_limits_is_no_bomb(harmless: str) -> None:
    assert codes(harmless.encode()) == []


@pytest.mark.parametrize(
    ("bomb", "code"),
    [
        ("a." * 20_000 + "a = 1", "C112"),
        ("\n".join(["a." * 8 + "a = 1"] * 2_000), "C114"),
        ("[" + "a." * 8 + "a]", "C114"),
        ("a = " + "[" * 2_000 + "]" * 2_000, "C113"),
        ("a = [\n" * 1 + "[\n" * 20_000, "C113"),
        ("a = " + "{a=" * 1_000 + "1" + "}" * 1_000, "C113"),
        ("a = " + "9" * 5_000, "C115"),
        ("a = " + "1_" * 4_000 + "1", "C115"),
    ],
)
def test_a_bomb_is_refused_before_it_is_parsed(bomb: str, code: str) -> None:
    tracemalloc.start()
    found = codes(bomb.encode())
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    # Measured 0.1 to 40 ms and under 2 MB; tomllib alone took 4.6 s and 1.5 GB of the first one.
    assert found == [code]
    assert peak < 20_000_000


def test_brackets_hidden_by_brackets_in_texts_still_give_a_problem() -> None:
    nested = 'a = [ "]", ' + '\n[ "]",' * 3_000

    problems = read_curriculum(nested.encode(), "x.toml", Shared()).problems

    assert [problem.code for problem in problems] == ["C113"]


@pytest.mark.parametrize("levels", [100, 200, 300, 400])
def test_hidden_nesting_that_the_parser_still_takes_gives_problems_too(levels: int) -> None:
    nested = "a = " + '[ "]",\n' * levels + "]" * levels

    assert read_curriculum(nested.encode(), "x.toml", Shared()).problems


def test_many_faults_stay_a_list_that_can_be_read() -> None:
    junk = "\n".join(f"k{number} = 1" for number in range(10_000))

    assert len(read_curriculum(junk.encode(), "x.toml", Shared()).problems) == 100
    assert len(codes(b"\x01" * 1_000)) == 20


def test_a_hundred_thousand_sessions_are_too_large_a_file() -> None:
    assert codes(b"[[sessions]]\n" * 100_000) == ["C104"]


def test_one_line_of_five_megabytes_is_refused_by_its_size() -> None:
    assert codes(b"#" * 5_000_000) == ["C104"]


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf", b"\n  "])
@pytest.mark.parametrize(
    ("begins", "kind"),
    [
        (b'{\n"a": 1}', "JSON"),
        (b"---\na: 1\n", "YAML"),
        (b"<?xml version='1.0'?>", "XML"),
        (b"<html>", "XML"),
    ],
)
def test_other_ways_of_writing_data_are_named(prefix: bytes, begins: bytes, kind: str) -> None:
    (problem,) = take_in(prefix + begins, "x.toml")[1]

    assert (problem.code, kind in problem.message) == ("C106", True)
