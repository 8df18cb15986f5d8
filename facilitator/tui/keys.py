"""The keys of a screen, read from its bindings: the help sheet and the palette show the same ones."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from textual.actions import parse
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import format_key, key_to_character
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
    """What can be done on `screen` now, the screen's own things first. Only bindings of ours have an id.

    Keys that write a letter in the field which has the focus are there too: they work outside the field.
    """
    active = screen.active_bindings
    by_action: dict[tuple[DOMNode, str], list[Binding]] = {}
    for node in _chain(app, screen):
        for key, binding in node._bindings:  # noqa: SLF001 - active_bindings leaves out what a field swallows
            if binding.id and binding.description and _fits(screen, node, key, binding):
                by_action.setdefault((node, binding.action), []).append(binding)
    for (node, action), bindings in by_action.items():
        first = bindings[0]
        shown = " ".join(dict.fromkeys(app.get_key_display(binding) for binding in bindings))
        enabled = first.key not in active or active[first.key].enabled
        yield Key(shown, first.description, first.tooltip, action, node, enabled)


def _fits(screen: Screen[Any], node: DOMNode, key: str, binding: Binding) -> bool:
    """Whether the binding is the one that counts now; of several on one key the screen says which fits."""
    active = screen.active_bindings.get(key)
    if active is not None and active.node is node:
        return active.binding.action == binding.action
    _namespace, name, parameters = parse(binding.action)
    return _swallowed(screen, key) and node.check_action(name, parameters) is not False


def _chain(app: App[Any], screen: Screen[Any]) -> Iterator[DOMNode]:
    """The screen, the field or list that has the focus, and the app where it is not shut out."""
    yield screen
    if screen.focused is not None:
        yield from (node for node in screen.focused.ancestors_with_self if node not in {screen, app})
    if not screen.is_modal:
        yield app


def _swallowed(screen: Screen[Any], key: str) -> bool:
    focused = screen.focused
    return focused is not None and focused.check_consume_key(key, key_to_character(key))
