"""The floor: a Textual app with nothing in it but a counter for one key."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    BINDINGS = [("plus", "count", "count")]
    n = 0

    def compose(self) -> ComposeResult:
        yield Static("ready 0")

    def action_count(self) -> None:
        self.n += 1
        self.query_one(Static).update(f"ready {self.n}")


if __name__ == "__main__":
    Empty().run()
