"""The codes of a round of feedback, and what becomes of it all when its group is deleted."""

import pytest

from facilitator.errors import CannotStore
from facilitator.feedback.codes import SPARE
from facilitator.services.feedback_rounds import round_key


def test_slips_printed_for_eight_are_still_good_when_twelve_come(house, group, again):
    key = round_key(group, 1)
    printed = house.feedback.codes(key, 8)
    opened = again().feedback.open(key, group.curriculum, "moede-tjek", 12)
    opened.leave()
    assert len(printed) == 8 + SPARE
    assert set(printed) < set(opened.codes)
    assert len(opened.codes) == 12 + SPARE
    assert house.feedback.codes(key, 20) == opened.codes  # the round is open: no new code would be let in


def test_with_its_group_go_its_codes_its_answers_and_its_results(house, group, tmp_path):
    kept = house.groups.create("Onsdagsholdet", "sos", ["Ole"], ["Eva"], "19.00")
    for each in (group, kept):
        house.feedback.open(round_key(each, 1), "sos", "moede-tjek", 8).close()
        house.feedback.open(round_key(each, 2), "sos", "moede-tjek", 8).leave()
        house.feedback.codes(round_key(each, 3), 8)
    house.groups.delete(group.id)
    assert house.feedback.released(round_key(group, 1)) is None
    assert group.id.encode() not in (tmp_path / "feedback.db").read_bytes()
    assert house.feedback.released(round_key(kept, 1)) is not None


def test_where_the_answers_cannot_be_forgotten_the_group_stays_to_be_deleted_again(house, group, tmp_path):
    (tmp_path / "feedback.db").write_bytes(b"no database " * 500)
    with pytest.raises(CannotStore):
        house.groups.delete(group.id)
    assert house.groups.standing(group.id).group == group
    (tmp_path / "feedback.db").unlink()
    house.groups.delete(group.id)
    assert house.groups.all() == ()
