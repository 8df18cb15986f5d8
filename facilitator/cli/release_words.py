"""What a round came to, for the terminal and for machines."""

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.feedback.release import Release

_LEAD = {"too-few": "\n", "question": "\n", "result": "  ", "written": "  - ", "remark": "\n"}


def release_text(release: "Release") -> str:
    """The release as text, indented under its questions."""
    from facilitator.services.release_words import release_lines

    return "\n".join(_LEAD.get(line.kind, "") + line.text for line in release_lines(release))


def release_record(release: "Release") -> dict[str, object]:
    """The release for a machine."""
    from facilitator.feedback.scoring import group_score

    score = group_score(release)
    return {
        "answered": release.n,
        "shown": not release.too_few,
        "figures": [
            {
                "question": figure.question,
                "answered": figure.n,
                "mean": None if figure.halves is None else figure.halves / 2,
                "steps": figure.steps,
                "nearest": figure.nearest,
                "edge": figure.edge,
            }
            for figure in release.figures
        ],
        "score": None if score is None else asdict(score),
        "texts": [{"question": question, "texts": list(texts)} for question, texts in release.texts],
    }
