"""The pages as HTML. They work without JavaScript, and use none.

Every text is translated here, so that the templates hold no words and the extractor reads only Python.
"""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.feedback.cleaning import LONGEST
from facilitator.feedback.form import NO_ANSWER, Form
from facilitator.language.words import LANGUAGES, translator
from facilitator.web.notices import Notice

if TYPE_CHECKING:
    import jinja2

_TEMPLATES = Path(__file__).parent / "templates"
_OWN_NAMES = {"da": "Dansk", "en": "English"}  # a language is offered in its own words


def start(language: str, typed: str = "", *, wrong: bool = False) -> str:
    """The page that asks for the code; `wrong` says that `typed` is not one, and how to go on."""
    _ = translator(language).gettext
    words = {
        "heading": _("Tell us what you think"),
        "intro": _("Nobody asks for your name, and you can skip any question."),
        "label": _("The code on your slip"),
        "hint": _("Eight letters and digits. Capitals and the dash do not matter."),
        "go": _("Go to the questions"),
    }
    trouble = _("That code is not on any slip of today. Look at the slip and type it again.") if wrong else ""
    return _page("start.html", language, words["heading"], trouble, words=words, typed=typed)


def questions(
    language: str, form: Form, code: str, sent: Mapping[str, str] | None = None, *, lost: bool = False
) -> str:
    """The form. `lost` says that what was `sent` could not be kept; it is still filled in."""
    _ = translator(language).gettext
    words = {
        "voluntary": _("You can skip any question."),
        "no_answer": _("I would rather not answer"),
        "text_hint": _(
            "Do not write names. Your own way of putting things may be recognised in a small group."
        ),
        "send": _("Send my answers"),
    }
    trouble = ""
    if lost:
        trouble = _("Your answers could not be kept. Press send again in a moment, or answer on paper.")
    return _page(
        "form.html",
        language,
        form.title,
        trouble,
        words=words,
        promise=_promise(language),
        form=form,
        code=code,
        sent=sent or {},
        unanswered=NO_ANSWER,
        longest=LONGEST,
    )


def notice(language: str, said: Notice) -> str:
    """A page that only says something."""
    _ = translator(language).gettext
    return _page(
        "notice.html", language, said.title, lines=said.lines, again=said.again and _("Type your code")
    )


def _promise(language: str) -> dict[str, str | tuple[str, ...]]:
    """What is kept and what is not, in the words of the trust page; it stands above the button."""
    _ = translator(language).gettext
    return {
        "heading": _("What happens to your answers"),
        "kept_heading": _("Kept on the laptop in the room:"),
        "kept": (
            _("what you tick and write, mixed with what the others answer"),
            _("that your slip has been used, but not for which answers"),
        ),
        "not_kept_heading": _("Not kept anywhere:"),
        "not_kept": (_("who you are"), _("which phone you used"), _("when you answered, or in which order")),
        "shown": _(
            "The result is shown once, when the questions are closed: the scores if at least five have"
            " answered, the texts if at least eight have."
        ),
        "limits": _(
            "Your phone sends straight to the laptop in the room, without encryption. Someone with the"
            " skill to tamper with the laptop or the network could read along. If you would rather answer"
            " on paper, ask for a sheet: it counts the same."
        ),
    }


def _page(template: str, language: str, title: str, trouble: str = "", **parts: object) -> str:
    _ = translator(language).gettext
    return (
        _templates()
        .get_template(template)
        .render(
            language=language,
            languages=[(code, _OWN_NAMES[code]) for code in LANGUAGES],
            language_label=_("Language"),
            title=_("Error: {title}").format(title=title) if trouble else title,
            heading=title,
            trouble=trouble,
            trouble_heading=_("There is a problem"),
            **parts,
        )
    )


def environment() -> "jinja2.Environment":
    """A reader of our templates, in which every text is data."""
    import jinja2

    loader = jinja2.FileSystemLoader(_TEMPLATES)
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _templates() -> "jinja2.Environment":
    from markupsafe import Markup

    made = environment()
    made.globals["style"] = Markup(_style())  # noqa: S704 - our own file
    return made


@cache
def _style() -> str:
    return (_TEMPLATES / "style.css").read_text(encoding="utf-8")


def style_source() -> str:
    """The one style sheet as a Content-Security-Policy names it: nothing else may style the page."""
    return f"'sha256-{b64encode(sha256(_style().encode()).digest()).decode()}'"
