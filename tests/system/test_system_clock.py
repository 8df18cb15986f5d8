"""Clocks that never run backwards, and the file that steers one."""

import math
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.system.chance import DealtChance, SystemChance
from facilitator.system.clock import FastClock, SteeredClock, SystemClock


def test_the_systems_clock_knows_its_zone_and_moves_on():
    clock = SystemClock()
    assert clock.wall().tzinfo is not None
    assert abs(clock.wall().timestamp() - time.time()) < 5
    assert clock.monotonic() <= clock.monotonic()
    assert clock.patience == 30


def test_the_file_steers_both_hands(tmp_path):
    file = tmp_path / "clock"
    clock = SteeredClock(file)
    start = clock.wall()
    assert clock.monotonic() == 0
    file.write_text("90.5\n", encoding="ascii")
    assert clock.monotonic() == 90.5
    assert clock.wall() - start == timedelta(seconds=90.5)


@pytest.mark.parametrize(
    "written", [b"", b"6", b"half", b"nan", b"inf", b"-1", b"1e999", b"60\x00", b"\xff\xfe", None]
)
def test_a_half_written_or_missing_file_leaves_the_clock_where_it_was(tmp_path, written):
    file = tmp_path / "clock"
    file.write_text("60", encoding="ascii")
    clock = SteeredClock(file)
    assert clock.monotonic() == 60
    if written is None:
        file.unlink()
    else:
        file.write_bytes(written)
    assert clock.monotonic() == 60
    file.write_text("61", encoding="ascii")
    assert clock.monotonic() == 61


def test_a_new_program_reads_the_same_time(tmp_path):
    file = tmp_path / "clock"
    file.write_text("600", encoding="ascii")
    assert SteeredClock(file).wall() == SteeredClock(file).wall()
    assert SteeredClock(file).monotonic() == 600


def test_a_fast_clock_runs_as_many_times_as_fast(tmp_path):
    file = tmp_path / "clock"
    slow = SteeredClock(file)
    file.write_text("100", encoding="ascii")
    fast = FastClock(slow, 10)
    began, shown = fast.monotonic(), fast.wall()
    assert shown == slow.wall()
    file.write_text("103", encoding="ascii")
    assert fast.monotonic() - began == pytest.approx(30)
    assert fast.wall() - shown == timedelta(seconds=30)


def test_patience_is_stretched_with_the_time():
    assert FastClock(SystemClock(), 10).patience == 300
    assert SteeredClock(Path(os.devnull)).patience == math.inf


def test_the_same_seed_deals_the_same_luck():
    one, other = DealtChance(7), DealtChance(7)
    assert [one.below(40) for _n in range(50)] == [other.below(40) for _n in range(50)]
    assert one.code("ABC", 8) == other.code("ABC", 8)
    assert [DealtChance(8).below(40) for _n in range(50)] != [DealtChance(7).below(40) for _n in range(50)]


@pytest.mark.parametrize("chance", [SystemChance(), DealtChance(1)])
def test_dice_and_codes_stay_in_their_range(chance):
    assert {chance.below(3) for _n in range(200)} == {0, 1, 2}
    codes = {chance.code("ABCDEFGH", 8) for _n in range(200)}
    assert len(codes) > 195
    assert {len(code) for code in codes} == {8}
    assert set("".join(codes)) == set("ABCDEFGH")


def test_a_fast_clock_changes_its_speed_without_a_jump(tmp_path):
    file = tmp_path / "clock"
    file.write_text("100", encoding="ascii")
    slow = SteeredClock(file)
    fast = FastClock(slow, 10)
    began, shown = fast.monotonic(), fast.wall()
    file.write_text("103", encoding="ascii")
    fast.speed = 60
    assert fast.monotonic() - began == pytest.approx(30)
    file.write_text("104", encoding="ascii")
    fast.speed = 1
    file.write_text("109", encoding="ascii")
    assert fast.monotonic() - began == pytest.approx(30 + 60 + 5)
    assert fast.wall() - shown == timedelta(seconds=95)
