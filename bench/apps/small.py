"""A small, ordinary Textual app: header, footer, a table, inputs, and a counter for one key."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import DataTable, Footer, Header, Input, Label, Static


class Small(App[None]):
    BINDINGS = [("plus", "count", "Count"), ("q", "quit", "Quit")]
    n = 0

    def compose(self) -> ComposeResult:
        yield Header()
        with Horizontal():
            yield DataTable()
            with Vertical():
                yield Label("Name")
                yield Input(disabled=True)
                yield Label("Place")
                yield Input(disabled=True)
                yield Static("ready 0", id="count")
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("a", "b", "c")
        table.add_rows([(str(i), f"row {i}", "x" * 12) for i in range(50)])

    def action_count(self) -> None:
        self.n += 1
        self.query_one("#count", Static).update(f"ready {self.n}")


if __name__ == "__main__":
    Small().run()
