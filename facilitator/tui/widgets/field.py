"""A line to fill in, with its name above it and what is wrong with it beneath."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from facilitator.errors import Refused

Value = TypeVar("Value")


class Field(Vertical):
    """One question of a form. What was typed stays where it is when it is refused."""

    DEFAULT_CSS: ClassVar[str] = """
    Field { height: auto; }
    Field .label { text-style: bold; }
    Field .trouble { color: $text-error; display: none; }
    Field.-trouble .trouble { display: block; }
    """

    def __init__(self, label: str, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._label = label
        self._first = value
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """The name, the line, and room for what is wrong."""
        yield Static(self._label, classes="label", markup=False)
        yield self.make_input(self._first, self._placeholder)
        yield Static("", classes="trouble", markup=False)

    def make_input(self, value: str, placeholder: str) -> Input:
        """The line itself."""
        return Input(value, placeholder=placeholder)

    def ask(self, label: str) -> None:
        """Ask for something else."""
        self._label = label
        self.query_one(".label", Static).update(label)

    @property
    def input(self) -> Input:
        """The line to write on."""
        return self.query_one(Input)

    @property
    def value(self) -> str:
        """What is written, without blanks around it."""
        return self.input.value.strip()

    @property
    def changed(self) -> bool:
        """Whether it says something else than at the start."""
        return self.input.value != self._first

    def complain(self, error: Refused | None) -> None:
        """Say what is wrong, or that nothing is any more."""
        self.set_class(error is not None, "-trouble")
        self.query_one(".trouble", Static).update(str(error or ""))

    def hold_to(self, rule: Callable[[str], Value]) -> Value | None:
        """What the rule makes of the text; None, and the reason beneath the line, where it refuses it."""
        try:
            kept = rule(self.value)
        except Refused as error:
            self.complain(error)
            return None
        self.complain(None)
        return kept

    def on_input_changed(self) -> None:
        """A complaint goes away as soon as one begins to mend it."""
        self.complain(None)
