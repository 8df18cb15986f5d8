"""The log is kept where it was last said to be, and holds no words of an exception."""

import logging
from io import StringIO

from facilitator.system.log import keep_log, note


def test_a_log_in_another_folder_takes_the_first_ones_place(tmp_path):
    first, second = keep_log(tmp_path / "first"), keep_log(tmp_path / "second")
    note(KeyError("secret"))
    assert not first.exists()
    text = second.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "secret" not in text
    assert keep_log(tmp_path / "second") == second
    note(KeyError("secret"))
    assert second.read_text(encoding="utf-8").count("A fault in the program") == 2


def test_what_another_handler_has_written_into_the_record_is_not_kept(tmp_path):
    other = logging.StreamHandler(StringIO())
    logger = logging.getLogger("facilitator")
    logger.addHandler(other)  # before ours: it formats the exception first
    try:
        path = keep_log(tmp_path / "log")
        note(KeyError("Anne sagde noget"))
    finally:
        logger.removeHandler(other)
    assert "Anne" in other.stream.getvalue()
    assert "Anne" not in path.read_text(encoding="utf-8")
