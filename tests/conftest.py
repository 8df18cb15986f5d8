"""What holds for every test: our own language, no animations, and no skipping where nothing may be skipped."""

import os
import signal
import tempfile
from pathlib import Path

import pytest

from facilitator.language import words

os.environ["TEXTUAL_ANIMATIONS"] = "none"
# The developer's own files and language stay out of it.
os.environ["FACILITATOR_CURRICULA"] = str(Path(tempfile.gettempdir()) / "no-own-curricula-in-tests")
for _own in ("FACILITATOR_HOME", "FACILITATOR_CLOCK", "FACILITATOR_LANG", "NO_COLOR"):
    os.environ.pop(_own, None)

# A job in the background is started deaf to Ctrl-C, and so would be every program that a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

_skipped: list[str] = []


@pytest.fixture(autouse=True)
def english():
    """Texts are asserted in English unless a test chooses otherwise."""
    words.use("en")
    yield
    words.use("en")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped:
        _skipped.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where CI has installed every tool, a skipped test is a test that was not run."""
    if os.environ.get("CI") and _skipped and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        print("\nskipped although nothing may be skipped here:", *_skipped, sep="\n  ")
