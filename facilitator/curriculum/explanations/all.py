"""The explanations of all codes, in the order of the codes."""

from facilitator.curriculum.explanations import (
    of_content,
    of_files,
    of_forms,
    of_names,
    of_shape,
    of_time,
    of_toml,
    of_wording,
)
from facilitator.curriculum.explanations.explanation import Explanation

EXPLANATIONS: dict[str, Explanation] = {
    one.code.value: one
    for module in (of_files, of_toml, of_shape, of_names, of_time, of_forms, of_content, of_wording)
    for one in module.ENTRIES
}
