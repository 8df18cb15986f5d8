"""An editor that asks Tombi's language server what to show: JSON-RPC over pipes, written by hand."""

import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self


class Editor:
    """One language server; a block ends it. Lines and columns count from 0, as in the protocol."""

    def __init__(self, program: str, folder: Path) -> None:
        self._server = subprocess.Popen(
            [program, "lsp", "--offline"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._number = 0
        documentation = {"contentFormat": ["markdown"]}
        able = {
            "hover": documentation,
            "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        }
        self._ask(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            capabilities={"textDocument": able},
        )
        self._tell("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown")
        self._tell("exit")
        self._server.communicate(timeout=10)

    def open(self, path: Path) -> str:
        """Show the server a file; what comes back names it in a question."""
        uri = path.as_uri()
        text = path.read_text(encoding="utf-8")
        self._tell(
            "textDocument/didOpen",
            textDocument={"uri": uri, "languageId": "toml", "version": 1, "text": text},
        )
        return uri

    def hover(self, uri: str, line: int, column: int) -> str:
        """What is shown while the pointer rests there."""
        shown = _patiently(lambda: self._ask("textDocument/hover", **_place(uri, line, column)))
        return shown["contents"]["value"] if shown else ""

    def choices(self, uri: str, line: int, column: int) -> dict[str, dict[str, Any]]:
        """What may be written there, by its label."""
        found = _patiently(lambda: self._ask("textDocument/completion", **_place(uri, line, column)))
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item for item in items}

    def underlined(self, uri: str) -> dict[int, str]:
        """What is marked as wrong, by its line."""
        report = _patiently(lambda: self._ask("textDocument/diagnostic", textDocument={"uri": uri})["items"])
        return {one["range"]["start"]["line"]: one["message"] for one in report}

    def _ask(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params or None})
        while True:
            answer = self._read()
            if answer.get("id") == self._number and "method" not in answer:
                assert "error" not in answer, answer
                return answer["result"]
            if "id" in answer:  # a question of the server's; it is content with nothing
                self._send({"id": answer["id"], "result": None})

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._server.stdout
        length = 0
        while (line := self._server.stdout.readline().strip()) or not length:
            assert line, "the language server has gone"
            name, value = line.split(b":", 1)
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        return message


def _place(uri: str, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}


def _patiently(ask: Callable[[], Any]) -> Any:
    """The first answer there is: for some milliseconds after a file is opened the server knows nothing of it."""
    until = time.monotonic() + 5
    while not (answer := ask()) and time.monotonic() < until:
        time.sleep(0.01)
    return answer
