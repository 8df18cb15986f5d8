"""Which language to speak, and getting argparse to speak it too."""

import gettext
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from facilitator.language.words import DOMAIN, LANGUAGES, LOCALES, N_

# What argparse of Python 3.11 to 3.14 may say to a person here. Its words go through the standard
# library's gettext; standing here they get into our catalogue.
ARGPARSE_WORDS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("%(heading)s:"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("unrecognized arguments: %s"),
    N_("the following arguments are required: %s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)"),
)


def wished(argv: Sequence[str]) -> str | None:
    """What was asked for: `--lang` wherever it stands, else FACILITATOR_LANG, else the system's language."""
    typed = list(argv)[: argv.index("--")] if "--" in argv else list(argv)
    for word, after in zip(typed, [*typed, ""][1:], strict=True):
        wish = after if word == "--lang" else word.removeprefix("--lang=")
        if wish != word and wish in LANGUAGES:  # anything else is for the parser to refuse
            return wish
    return os.environ.get("FACILITATOR_LANG") or _system_language()


@contextmanager
def argparse_in(code: str) -> Iterator[None]:
    """Within the block argparse finds its words in our catalogue, in the language `code`.

    It asks `gettext.gettext`, which has no other way of being told than a domain for the process and
    a variable; the variable is put back, so that a viewer we start speaks as it always does.
    """
    gettext.bindtextdomain(DOMAIN, str(LOCALES))
    gettext.textdomain(DOMAIN)
    before = os.environ.get("LANGUAGE")
    os.environ["LANGUAGE"] = code
    try:
        yield
    finally:
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before


def _system_language() -> str | None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    return None
