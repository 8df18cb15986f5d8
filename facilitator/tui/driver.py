"""The Windows terminal driver, mended so that Danish keyboards can write @, £, $, { and the like.

Textual asks every terminal for the kitty keyboard protocol. Windows Terminal from 1.25 grants it and
then sends AltGr+2 as a key with the modifier alt and no character, so those letters are lost in every
field (microsoft/terminal issue 19977). Nothing here needs the protocol, so on Windows it is not asked for.
"""

import sys

from textual.driver import Driver

KITTY_REQUEST = "\x1b[>1u"


def without_kitty_request(data: str) -> str:
    """What is written to the terminal, without the request for the kitty keyboard protocol."""
    return data.replace(KITTY_REQUEST, "")


def driver_class() -> type[Driver] | None:
    """The driver for this machine, or None where Textual's own is right."""
    if sys.platform == "win32":
        from textual.drivers.windows_driver import WindowsDriver

        class AltGrDriver(WindowsDriver):
            """Textual's driver for Windows, with AltGr."""

            def write(self, data: str) -> None:
                """Write to the terminal."""
                super().write(without_kitty_request(data))

        return AltGrDriver
    return None
