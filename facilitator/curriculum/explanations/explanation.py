"""What is said about one code."""

from typing import NamedTuple

from facilitator.curriculum.problems import Code


class Explanation(NamedTuple):
    """A code in words: `what` and `why` are English texts of the catalogue, to be translated when shown.

    `bad` has the problem and `good` has not; both are TOML, with the heading they stand under. They are
    empty where the problem is with the file as a whole.
    """

    code: Code
    what: str
    why: str
    bad: str = ""
    good: str = ""
