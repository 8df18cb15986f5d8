"""From a model to the text of a file, as a person would write it: short, in the model's order, no defaults."""

from collections.abc import Iterator, Sequence
from datetime import date

from facilitator.curriculum.model import Curriculum, DeckFile, FillingFile, InstrumentFile, SignpostFile
from facilitator.curriculum.shapes import Shape

Plain = str | int | bool | date | Sequence[str]
File = Curriculum | DeckFile | InstrumentFile | SignpostFile | FillingFile

_WIDEST = 110
_SCHEMAS = {
    Curriculum: "./curriculum.schema.json",
    DeckFile: "../deck.schema.json",
    InstrumentFile: "../instrument.schema.json",
    SignpostFile: "../signposts.schema.json",
    FillingFile: "../filling.schema.json",
}


def file_text(file: File) -> str:
    """The text of a file; `read` gives an equal model back."""
    lines = [f"#:schema {_SCHEMAS[type(file)]}", *_format_first(file), *_table(file, "", done=("format",))]
    return "\n".join(lines) + "\n"


def curriculum_text(curriculum: Curriculum) -> str:
    """The text of a curriculum file."""
    return file_text(curriculum)


def key_line(key: str, value: Plain) -> str:
    """One setting; a long list takes a line for each of its values."""
    return f"{key} = {value_text(value, len(key) + 3)}"


def value_text(value: Plain, indent: int = 0) -> str:
    """A value as TOML; a text of several lines as such."""
    if isinstance(value, (str, bool, int, date)):
        return _literal(value)
    parts = [_literal(one) for one in value]
    line = f"[{', '.join(parts)}]"
    if len(line) + indent <= _WIDEST and "\n" not in line:
        return line
    return "".join(["[\n", *(f"  {part},\n" for part in parts), "]"])


def _literal(value: str | bool | int | date) -> str:  # noqa: FBT001 - a value of a file
    import tomli_w

    return tomli_w.dumps({"x": value}, multiline_strings=True).removeprefix("x = ").removesuffix("\n")


def _format_first(file: File) -> Iterator[str]:
    yield key_line("format", file.format)


def _table(table: Shape, name: str, done: tuple[str, ...] = ()) -> Iterator[str]:
    """The settings of a table, then the tables in it: after a heading TOML has no way back."""
    there = {
        key: value
        for key, field in type(table).model_fields.items()
        if key not in done and ((value := getattr(table, key)) != field.default or field.is_required())
    }
    for key, value in there.items():
        if isinstance(value, Shape) and not _holds_tables(value):
            inside = ", ".join(_table(value, ""))
            yield f"{key} = {{ {inside} }}"
        elif not isinstance(value, Shape) and not _tables_in(value):
            yield key_line(key, value)
    for key, value in there.items():
        path = f"{name}.{key}".lstrip(".")
        if isinstance(value, Shape) and _holds_tables(value):
            yield from ("", f"[{path}]", *_table(value, path))
        for inner in value if _tables_in(value) else ():
            yield from ("", f"[[{path}]]", *_table(inner, path))


def _holds_tables(table: Shape) -> bool:
    return any(_tables_in(getattr(table, key)) for key in type(table).model_fields)


def _tables_in(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Shape)
