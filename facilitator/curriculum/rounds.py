"""How long a round takes: the same sum when a file is checked and when an evening is run."""

from math import ceil

CHANGE_OVER = 10  # seconds from one speaker to the next: 8 x 90 s + 10 s each is 13 min 20 s


def round_minutes(people: int, per_person: int) -> int:
    """Whole minutes for a round of `people` who each get `per_person` seconds."""
    return ceil(people * (per_person + CHANGE_OVER) / 60)
