"""What the parts of every file are made of: strict, frozen, unknown keys refused; and the kinds of text in them."""

from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict
from pydantic_core import PydanticKnownError

FORMAT = 1


def _whole(value: object) -> object:
    """A value that is no other sort of number: to Python 1.0 and true are equal to 1."""
    if type(value) is not int:
        raise PydanticKnownError("int_type")
    return value


FormatNumber = Annotated[Literal[1], BeforeValidator(_whole)]

T = TypeVar("T")
# A TOML array arrives as a list; only the container is lax, what is in it stays strict.
Many = Annotated[tuple[T, ...], Strict(False)]

Slug = Annotated[str, Field(pattern=r"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
Line = Annotated[str, Field(min_length=1, max_length=160, pattern=r"^[^\r\n]*\S[^\r\n]*$")]
Text = Annotated[str, Field(min_length=1, max_length=1200, pattern=r"\S")]
Link = Annotated[str, Field(pattern=r"^https://\S+$", max_length=200)]
Minutes = Annotated[int, Field(ge=1, le=480)]
Depth = Annotated[int, Field(ge=1, le=3)]


class Shape(BaseModel):
    """What all parts of a file share: strict types, no change after reading, no unknown key."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
