"""Tombi, the linter that editors use, run over a folder: what it says of each file, by line."""

import json
import shutil
import subprocess
import sysconfig
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path


def tombi() -> str:
    """The program, beside the Python that runs."""
    program = shutil.which("tombi", path=sysconfig.get_path("scripts"))
    assert program, "tombi comes with the package's test extra"
    return program


def hold(folder: Path, schemas: Iterable[Path]) -> None:
    """Make a subfolder for each schema, named as the schema, whose files are held to it."""
    matches = ""
    for schema in schemas:
        name = schema.name.partition(".")[0]
        (folder / name).mkdir()
        shutil.copy(schema, folder / name)
        matches += f'[[schemas]]\npath = "{name}/{schema.name}"\ninclude = ["{name}/*.toml"]\n'
    (folder / "tombi.toml").write_text(matches, encoding="utf-8")


def lint(folder: Path) -> dict[Path, dict[int, list[str]]]:
    """What is wrong in the files below `folder`: of each file the lines, and what is said of each."""
    said = folder / "said.json"
    done = subprocess.run(
        [tombi(), "lint", "--offline", "--diagnostics-format", "json", "--diagnostics-file", str(said), "."],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    wrong: dict[Path, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in json.loads(said.read_text(encoding="utf-8")) if said.is_file() else ():
        place = (one["range"] or {"start": {"line": 1}})["start"]
        wrong[folder / one["path"]][place["line"]].append(f"{one['level']} {one['code']}: {one['message']}")
    return wrong
