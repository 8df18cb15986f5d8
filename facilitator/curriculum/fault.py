"""Where the parser gave up, the clue it left, and the mistake it turns out to be."""

import re
from dataclasses import dataclass
from functools import cached_property

from facilitator.curriculum.problems import Code
from facilitator.curriculum.source import masked
from facilitator.language.words import _

LONGEST_EXAMPLE = 40


@dataclass(frozen=True, slots=True)
class Mistake:
    """What it is, where it stands in the text, and how to mend it; `length` where it is not one word.

    `rows` is how many lines it takes up.
    """

    offset: int
    code: Code
    message: str
    hint: str
    length: int | None = None
    rows: int = 1


@dataclass(frozen=True)
class Fault:
    """The place where a text stopped being TOML. `clue` is the parser's own English, never shown."""

    text: str
    offset: int
    clue: str

    @cached_property
    def outside(self) -> str:
        """The text with quoted texts and comments filled up."""
        return masked(self.text)

    @cached_property
    def row_start(self) -> int:
        """Where the line of the fault begins."""
        return self.text.rfind("\n", 0, self.offset) + 1

    @cached_property
    def row(self) -> str:
        """The line of the fault."""
        return self.text[self.row_start :].split("\n", 1)[0]

    @property
    def indent(self) -> int:
        """Where the first word of the line begins."""
        return self.row_start + len(self.row) - len(self.row.lstrip())

    @property
    def before(self) -> str:
        """What stands before the fault on its line."""
        return self.text[self.row_start : self.offset]

    @property
    def after(self) -> str:
        """What stands from the fault to the end of its line."""
        return self.row[self.offset - self.row_start :]

    @property
    def key(self) -> str:
        """The key of the line, for an example; "title" when it has none."""
        found = re.match(r"\s*([A-Za-z0-9_-]+)\s*=", self.row)
        return found[1] if found else "title"

    def says(self, *clues: str) -> bool:
        """Whether the parser's clue begins with one of these."""
        return self.clue.startswith(clues)

    def here(self, code: Code, message: str, hint: str) -> Mistake:
        """A mistake that stands where the parser gave up."""
        return Mistake(self.offset, code, message, hint)

    def write(self, value: str) -> str:
        """The hint that shows the line's key with a value that works."""
        shown = value if len(value) <= LONGEST_EXAMPLE else value[: LONGEST_EXAMPLE - 1] + "…"
        return _("Write: {example}").format(example=f"{self.key} = {shown}")
