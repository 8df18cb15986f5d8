"""The current language, and the functions that turn an English text into it.

`_`, `ngettext`, `pgettext` and `npgettext` translate at the moment of the call, so the language is
chosen once, at the start (`use`), and nothing that is shown may be translated while a module is imported.
Pages that may differ from the screen take a `Translator` of their own (`translator`).
"""

import gettext as _gettext
from functools import cache
from pathlib import Path

DEFAULT = "da"
LANGUAGES = ("da", "en")
DOMAIN = "facilitator"
LOCALES = Path(__file__).parent / "locale"

Translator = _gettext.NullTranslations

# What stands between a context and its text, in a compiled catalogue too.
_MARK = "\x04"

_current: Translator = _gettext.NullTranslations()
_code = "en"


@cache
def translator(code: str) -> Translator:
    """The translations for `code`; English is the code's own text, an unknown code is Danish."""
    code = known(code)
    if code == "en":
        return _gettext.NullTranslations()
    return _gettext.translation(DOMAIN, LOCALES, [code])


def known(wish: str | None) -> str:
    """The nearest language we have to a wish such as `da_DK.UTF-8`, `en` or None (then Danish)."""
    short = (wish or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return short if short in LANGUAGES else DEFAULT


def use(wish: str | None) -> str:
    """Make the nearest language to `wish` the current one and return its code."""
    global _current, _code  # noqa: PLW0603 - one person, one language, for the whole process
    _code = known(wish)
    _current = translator(_code)
    return _code


def current() -> str:
    """The code of the current language."""
    return _code


def _(message: str) -> str:
    """`message` in the current language; it may be one that `NP_` has marked."""
    context, mark, text = message.rpartition(_MARK)
    if mark:
        return _current.pgettext(context, text)
    return _current.gettext(message) if message else ""


def ngettext(one: str, many: str, n: int) -> str:
    """The form of a counted text for `n`; the caller fills in the number."""
    return _current.ngettext(one, many, n)


def pgettext(context: str, message: str) -> str:
    """`message` in the current language where the English alone is ambiguous."""
    return _current.pgettext(context, message)


def npgettext(context: str, one: str, many: str, n: int) -> str:
    """The form of a counted text for `n` where the English alone is ambiguous."""
    return _current.npgettext(context, one, many, n)


def quoted(text: str) -> str:
    """`text` in the quotation marks of the current language."""
    return pgettext("quotation", "“{text}”").format(text=text)


def N_(message: str) -> str:  # noqa: N802 - the name that extractors know
    """Mark `message` for the catalogue where it may not be translated yet (module level)."""
    return message


def NP_(context: str, message: str) -> str:  # noqa: N802 - the name that extractors know
    """Mark an ambiguous `message` for the catalogue where it may not be translated yet; `_` translates it."""
    return f"{context}{_MARK}{message}"
