"""Rows of text in columns, where long text wraps within its own column."""

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text
from textual.widgets import Static

Cell = str | Text


class Columns(Static):
    """A quiet table to read, not to walk in: the columns in `wide` (from 0) share what room is left.

    Cells are never markup. It is one widget, because 52 cells of their own took 100 ms to mount, this 20.
    """

    def __init__(
        self,
        rows: Iterable[Sequence[Cell]],
        *,
        wide: tuple[int, ...],
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(_table(list(rows), wide), id=id)


def _table(rows: list[Sequence[Cell]], wide: tuple[int, ...]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for place in range(len(rows[0]) if rows else 0):
        if place in wide:
            table.add_column(ratio=1, overflow="fold")  # a long path is read to its end
        else:
            table.add_column(no_wrap=True)
    for row in rows:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))
    return table
