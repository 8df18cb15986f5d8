"""Dice and secrets: the laptop's, and a run of luck that is the same each time."""

import random
import secrets


class SystemChance:
    """Luck that nobody can foresee."""

    def below(self, n: int) -> int:
        """A number from 0 to n - 1."""
        return secrets.randbelow(n)

    def code(self, alphabet: str, length: int) -> str:
        """An unguessable text of `length` letters of `alphabet`."""
        return "".join(secrets.choice(alphabet) for _place in range(length))


class DealtChance:
    """The same luck for the same `seed`, for the demo and for tests; never for codes that protect anyone."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def below(self, n: int) -> int:
        """A number from 0 to n - 1."""
        return self._random.randrange(n)

    def code(self, alphabet: str, length: int) -> str:
        """A text of `length` letters of `alphabet`."""
        return "".join(self._random.choice(alphabet) for _place in range(length))


class LoadedChance(SystemChance):
    """Dice that always fall on the same side, so that an evening can be played twice; secrets stay secrets."""

    def __init__(self, side: int) -> None:
        self._side = side

    def below(self, n: int) -> int:
        """The same number each time, as far as `n` allows."""
        return self._side % n
