"""`check`: three ways of writing the same problems, and exit codes that a machine can trust."""

import json
import sys

import pytest

FIELDS = ["path", "line", "column", "end_column", "code", "severity", "message", "hint"]
MORE = "Learn more about a code with: facilitator explain"


@pytest.fixture
def course(run, tmp_path):
    """A file of one's own in which one line can be changed."""
    assert run("new", "course.toml", "--author", "Ane").returncode == 0
    path = tmp_path / "course.toml"
    sound = path.read_text(encoding="utf-8")

    def change(old="", new=""):
        assert old in sound
        path.write_text(sound.replace(old, new, 1), encoding="utf-8")
        return path

    return change


def test_all_that_is_shipped_is_in_order(run):
    done = run("check")
    assert done.returncode == 0
    assert (done.stdout, done.stderr) == ("", "No problems found.\n"), "nor a warning"


def test_an_error_is_shown_with_its_place_its_line_and_a_hint(run, course):
    course('form = "course"', 'form = "kursus"')
    done = run("check", "course.toml")
    assert done.returncode == 1
    first, source, caret, hint = done.stdout.splitlines()
    line = source.split(" | ")[0].strip()
    assert first.startswith(f"course.toml:{line}:1 C308 error: ")
    assert source.endswith(' | form = "kursus"')
    assert caret.endswith(" | ^^^^")
    assert hint.startswith("  hint: Did you mean “course”? Choose one of")
    assert done.stderr == f"1 error, 0 warnings.\n{MORE} C308\n"


def test_warnings_alone_are_no_failure(run, course):
    course("per_person = 60", "per_person = 30")
    done = run("check", "course.toml")
    assert done.returncode == 0
    assert " C515 warning: " in done.stdout
    assert done.stderr == f"0 errors, 1 warning.\n{MORE} C515\n"


def test_json_is_one_list_with_an_object_for_each_problem(run, course):
    course("minutes = 120", "minutes = 121")
    done = run("check", "--format", "json", "course.toml")
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)
    assert list(problem) == FIELDS
    assert (problem["path"], problem["code"], problem["severity"]) == ("course.toml", "C501", "error")
    assert isinstance(problem["line"], int)
    assert isinstance(problem["column"], int)
    assert done.stderr == ""


def test_every_problem_of_a_file_in_one_run(run, course):
    path = course('form = "course"', "form = “course”")
    text = path.read_text(encoding="utf-8").replace("minutes = 120", "minutes = 121")
    path.write_text(text.replace("licence", "license", 1), encoding="utf-8")
    done = run("check", "--format", "json", "course.toml")
    assert {problem["code"] for problem in json.loads(done.stdout)} == {"C202", "C301", "C501"}


def test_the_counts_name_the_number_of_files(run, course, tmp_path):
    text = course("minutes = 120", "minutes = 121").read_text(encoding="utf-8")
    (tmp_path / "other.toml").write_text(text, encoding="utf-8")
    done = run("check", "course.toml", "other.toml")
    assert done.stderr == f"2 errors, 0 warnings in 2 files.\n{MORE} C501\n"


def test_a_list_that_was_cut_says_so(run, tmp_path):
    (tmp_path / "junk.toml").write_text("\n".join(f"k{n} = 1" for n in range(300)), encoding="utf-8")
    done = run("check", "junk.toml")
    assert done.stdout.count(" error: ") == 100
    assert "Of each file only the first 100 problems are shown.\n" in done.stderr


def test_no_problems_is_an_empty_list(run, course):
    course()
    assert run("check", "--format", "json", "course.toml").stdout == "[]\n"
    assert run("check", "--format", "github", "course.toml").stdout == ""


def test_a_github_line_cannot_be_broken_by_what_a_file_or_its_name_holds(run, course, tmp_path):
    course('lead = "A"', 'lead = "50%\\n::error::x"').rename(tmp_path / "a,b%c.toml")
    done = run("check", "--format", "github", "a,b%c.toml")
    assert done.returncode == 1
    assert done.stdout.count("::error ") == 1
    assert done.stdout.startswith("::error file=a%2Cb%25c.toml,line=")
    assert "%0A" not in done.stdout.split("::")[1]
    assert all(line.startswith(("::error file=", "::warning file=")) for line in done.stdout.splitlines())


@pytest.mark.parametrize("name", ["nowhere.toml", "x" * 300 + ".toml", "no/such/folder", "empty"])
def test_what_cannot_be_read_is_2(run, tmp_path, name):
    (tmp_path / "empty").mkdir()
    done = run("check", name, "--format", "json")
    assert done.returncode == 2
    assert [problem["line"] for problem in json.loads(done.stdout)] == [None]


def test_an_unreadable_file_does_not_hide_the_problems_of_the_others(run, course):
    course("minutes = 120", "minutes = 121")
    done = run("check", "nowhere.toml", "course.toml", "--format", "json")
    assert done.returncode == 2
    assert [problem["code"] for problem in json.loads(done.stdout)] == ["C101", "C501"]


def test_nothing_that_a_file_holds_steers_the_terminal(run, tmp_path):
    (tmp_path / "bad.toml").write_bytes(b'title = "\x1b]0;owned\x07\x1b[2J"\nformat = \xe2\x80\xae1\n')
    done = run("check", "bad.toml")
    assert done.returncode == 1
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout + done.stderr)


def test_danish_is_danish(run, course):
    course("minutes = 120", "minutes = 121")
    done = run("check", "course.toml", "--lang", "da")
    assert " fejl: " in done.stdout
    assert "  tip: " in done.stdout
    assert done.stderr == "1 fejl, 0 advarsler.\nLæs mere om en kode med: facilitator explain C501\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty to show colours on")
@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_colour_only_on_a_terminal_that_wants_it(surroundings, tmp_path, no_colour, coloured):
    import pexpect

    env = surroundings | {"TERM": "xterm-256color", "NO_COLOR": no_colour}
    child = pexpect.spawn(
        sys.executable, ["-m", "facilitator", "check", "nowhere.toml"], env=env, cwd=tmp_path, timeout=20
    )
    child.expect(pexpect.EOF)
    child.close()
    assert (b"\x1b[31m" in child.before) is coloured
    assert b"nowhere.toml" in child.before
    assert child.exitstatus == 2
