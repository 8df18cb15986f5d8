"""The person's own browser."""

import os
import sys


def has_windows() -> bool:
    """Whether a browser has a screen of its own; a text browser would write over ours."""
    return sys.platform in {"win32", "darwin"} or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
