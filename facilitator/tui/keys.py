"""The keys of a screen, read from its bindings: the help sheet and the palette show the same ones."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import format_key
from textual.screen import Screen

from facilitator.language.words import N_, _

# Keys with a name of their own; the rest are shown as the character they write.
_NAMES = {
    "escape": N_("esc"),
    "space": N_("space"),
    "enter": N_("enter"),
    "tab": N_("tab"),
    "delete": N_("delete"),
}


class Key(NamedTuple):
    """One thing that can be done on a screen: the keys that do it, what it is, and how to do it."""

    shown: str
    does: str
    more: str
    action: str
    node: DOMNode
    enabled: bool


def key_name(binding: Binding) -> str:
    """The key as it stands on a keyboard: `ctrl+q`, `F1`, `+`, `space` in the person's language."""
    if binding.key_display:
        return binding.key_display
    *modifiers, key = binding.key.split("+")
    if key in _NAMES:
        name = _(_NAMES[key])
    elif len(key) > 1 and key[0] == "f" and key[1:].isdigit():
        name = key.upper()
    else:
        name = format_key(key)
    return "+".join([*modifiers, name])


def keys_of(app: App[Any], screen: Screen[Any]) -> Iterator[Key]:
    """What can be done on `screen` now, the screen's own things first. Only bindings of ours have an id."""
    by_action: dict[tuple[str, DOMNode], list[tuple[Binding, bool]]] = {}
    for node, binding, enabled, _tooltip in screen.active_bindings.values():
        if binding.id and binding.description:
            by_action.setdefault((binding.action, node), []).append((binding, enabled))
    for (action, node), bindings in by_action.items():
        first, enabled = bindings[0]
        shown = " ".join(dict.fromkeys(app.get_key_display(binding) for binding, _enabled in bindings))
        yield Key(shown, first.description, first.tooltip, action, node, enabled)
