"""Help, wrong use and the choice of language."""

import os
import re

import pytest

from facilitator import __version__
from facilitator.cli import tongue
from facilitator.language.words import known

COMMANDS = (
    "demo", "rehearse", "list", "show", "schema", "check", "explain", "new", "new-session", "pack", "unpack", "handouts", "cards", "signposts", "feedback", "info", "doctor"
)  # fmt: skip
ENGLISH, DANISH = "usage: facilitator", "brug: facilitator"


def test_the_version_is_data(run):
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"facilitator {__version__}\n", "")


def test_help_names_every_command(run):
    done = run("--help")
    assert done.returncode == 0
    assert done.stderr == ""
    assert tuple(re.findall(r"^    ([a-z-]+) ", done.stdout, re.MULTILINE)) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_in_both_languages(say, name):
    for language, usage in (("en", ENGLISH), ("da", DANISH)):
        code, out, err = say(name, "--help", "--lang", language)
        assert (code, err) == (0, "")
        assert out.startswith(f"{usage} {name}")


@pytest.mark.parametrize(
    "wrong",
    [
        ["nope"],
        [""],
        ["--nope"],
        ["--vers"],
        ["--version=3"],
        ["list", "extra"],
        ["list", "--form", "json"],
        ["list", "--format", "yaml"],
        ["show"],
        ["schema", "nope"],
        ["new", "a", "b"],
        ["new", "a", "--form", "nope"],
        ["new", "a", "--sessions", "0"],
        ["new", "a", "--leaders", "3"],
        ["new-session"],
        ["pack"],
        ["unpack"],
        ["handouts", "sos", "1"],
        ["handouts", "sos", "1", "--out"],
        ["handouts", "sos", "1", "--out", "a.pdf", "--people", "-3"],
        ["handouts", "sos", "1", "--out", "a.pdf", "--people", "9" * 5000],
        ["handouts", "sos", "1", "--out", "a.pdf", "--people", "٣"],
        ["cards", "sos-samtalekort"],
        ["signposts", "--kind"],
        ["signposts", "sos", "1"],
        ["signposts", "--format", "csv"],
        ["feedback", "sos", "1"],
        ["feedback", "sos", "1", "--expect", "0"],
        ["feedback", "sos", "1", "--expect", "5", "--port", "70000"],
        ["demo", "--speed", "0"],
        ["demo", "--speed", "nan"],
        ["demo", "--speed", "inf"],
        ["demo", "--speed", "fast"],
        ["rehearse", "sos"],
        ["rehearse", "sos", "1", "--speed", "7"],
        ["rehearse", "sos", "1", "--people", "0"],
        ["rehearse", "sos", "1", "--people", "41"],
        ["--lang"],
        ["--lang", "de", "list"],
        ["list", "\x1b[31m%(prog)s {name}"],
    ],
)
def test_wrong_use_is_said_on_stderr(say, wrong):
    code, out, err = say(*wrong)
    assert (code, out) == (2, "")
    assert err.startswith("usage: facilitator")
    assert "error: " in err.splitlines()[-1]


@pytest.mark.parametrize(
    ("argv", "environment", "code"),
    [
        ([], {}, "da"),
        ([], {"LANG": "C"}, "da"),
        ([], {"LANG": "C.UTF-8"}, "da"),
        ([], {"LANG": "de_DE.UTF-8"}, "da"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_ALL": "da_DK.UTF-8"}, "da"),
        ([], {"LANG": "da_DK.UTF-8", "FACILITATOR_LANG": "en"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "FACILITATOR_LANG": "xx"}, "da"),
        (["--lang", "en", "list"], {"FACILITATOR_LANG": "da"}, "en"),
        (["list", "--lang=en"], {"FACILITATOR_LANG": "da"}, "en"),
        (["list", "--lang", "de"], {"FACILITATOR_LANG": "en"}, "en"),
        (["check", "--", "--lang", "en"], {"FACILITATOR_LANG": "da"}, "da"),
        (["check", "en"], {}, "da"),
        (["--lang"], {}, "da"),
    ],
)
def test_the_language_is_what_was_asked_for_else_the_computers_else_danish(
    monkeypatch, argv, environment, code
):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FACILITATOR_LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", "linux")
    assert known(tongue.wished(argv)) == code


def test_lang_stands_before_or_after_the_command(run):
    assert run("--lang", "da", "show").stderr.startswith(DANISH)
    assert run("show", "--lang", "da").stderr.startswith(DANISH)


def test_an_unknown_system_language_is_danish(run):
    done = run("show", env={"FACILITATOR_LANG": "", "LC_ALL": "xx_YY.UTF-8"})
    assert done.returncode == 2
    assert done.stderr.startswith(DANISH)


def test_what_argparse_reads_from_the_environment_is_put_back(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "fr:de")
    with tongue.argparse_in("da"):
        pass
    assert os.environ["LANGUAGE"] == "fr:de"
    monkeypatch.delenv("LANGUAGE")
    with tongue.argparse_in("da"):
        pass
    assert "LANGUAGE" not in os.environ
