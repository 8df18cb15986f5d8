"""The wall's page as HTML: the whole of it for a browser that comes, and the part that its script exchanges."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.language.figures import countdown
from facilitator.language.words import translator
from facilitator.ports.press import Matrix
from facilitator.ports.wall import WallView
from facilitator.web.pages import environment
from facilitator.web.wall_board import Hanging
from facilitator.web.wall_picture import picture

if TYPE_CHECKING:
    import jinja2

_TEMPLATES = Path(__file__).parent / "templates"
_BORDER = 4  # modules of white that a decoder needs around a code


def page(hanging: Hanging) -> str:
    """The whole page."""
    _ = translator(hanging.view.language).gettext
    words = {
        "name": _("The wall"),
        "waiting": _("Waiting for the program"),
    }
    return _templates().get_template("wall.html").render(words=words, **_parts(hanging))


def part(hanging: Hanging) -> str:
    """What changes of it."""
    return _templates().get_template("wall_part.html").render(**_parts(hanging))


def refusal(language: str) -> str:
    """What stands where no wall is."""
    _ = translator(language).gettext
    gone = WallView(_("There is nothing here"), language, big=_("Press w in the program to open the wall."))
    return _templates().get_template("wall_refusal.html").render(view=gone)


def _parts(hanging: Hanging) -> dict[str, object]:
    view = hanging.view
    _ = translator(view.language).gettext
    return {
        "mark": hanging.mark,
        "view": view,
        "left": None if view.left is None else countdown(view.left),
        "stopped": _("The clock is stopped") if view.paused else "",
        "code_words": _("The code for phones"),
    }


def policy() -> str:
    """What the page may do: its own style and script, and asking us for what hangs now."""
    sources = f"style-src {_source('wall.css')}; script-src {_source('wall.js')}"
    return f"{sources}; connect-src 'self'; form-action 'none'"


def code_path(matrix: Matrix) -> str:
    """The dark modules of a QR code as an SVG path, inside the border."""
    rows = enumerate(matrix, _BORDER)
    return "".join(f"M{x} {y}h1v1h-1z" for y, row in rows for x, dark in enumerate(row, _BORDER) if dark)


def code_side(matrix: Matrix) -> int:
    """How many modules the code is wide, border and all."""
    return len(matrix) + 2 * _BORDER


@cache
def _templates() -> "jinja2.Environment":
    from markupsafe import Markup

    made = environment()
    made.globals["wall_style"] = Markup(_text("wall.css"))  # noqa: S704 - our own file
    made.globals["wall_script"] = Markup(_text("wall.js"))  # noqa: S704 - our own file
    made.globals.update(code_path=code_path, code_side=code_side, drawn=picture)
    return made


@cache
def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _source(name: str) -> str:
    return f"'sha256-{b64encode(sha256(_text(name).encode()).digest()).decode()}'"
