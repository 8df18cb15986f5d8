"""How often one phone may give a code that is not free. Kept in memory only, and for a minute."""

import secrets
import time
from collections import deque
from hashlib import blake2b

MOST = 30  # a person mistypes a few times; 30 a minute against 8.5e11 codes is hopeless
WINDOW = 60.0


class Tries:
    """Wrong tries of the last minute. Phones are told apart by a keyed digest; the key dies with the door."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(16)
        self._wrong: dict[bytes, deque[float]] = {}

    def too_many(self, client: str) -> bool:
        """Whether the phone has guessed so often that it gets no answer for a while, whatever it asks."""
        self._forget()
        return len(self._wrong.get(self._digest(client), ())) >= MOST

    def note(self, client: str) -> None:
        """Count one wrong try."""
        self._wrong.setdefault(self._digest(client), deque(maxlen=MOST)).append(time.monotonic())

    def _digest(self, client: str) -> bytes:
        return blake2b(client.encode(), key=self._key, digest_size=8).digest()

    def _forget(self) -> None:
        oldest = time.monotonic() - WINDOW
        for digest, moments in list(self._wrong.items()):
            while moments and moments[0] < oldest:
                moments.popleft()
            if not moments:
                del self._wrong[digest]
