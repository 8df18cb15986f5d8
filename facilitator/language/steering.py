"""Letters that steer a terminal or hide in a text: whatever a file says, they never reach the screen."""

import re
from typing import Final

STAND_IN: Final = "\N{REPLACEMENT CHARACTER}"
# Control characters but tab and line end, what turns the direction of writing, the other line ends of
# Unicode, and halves of letters, which a file name may hold and no terminal can be sent.
STEERING: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def harmless(text: str) -> str:
    """`text` with something to see instead of what would steer a terminal; line ends and tabs stay."""
    return STEERING.sub(STAND_IN, text)
