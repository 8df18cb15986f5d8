"""A light and a dark look with strong contrast, for eyes of sixty and projectors of any age."""

from textual.theme import Theme

LIGHT = Theme(
    name="facilitator-light",
    primary="#00508A",
    secondary="#3A6A94",
    accent="#00508A",
    warning="#8A4B00",
    error="#A3142E",
    success="#1E6B34",
    foreground="#14181C",
    background="#F7F7F4",
    surface="#E9EBEC",
    panel="#DDE2E6",
    dark=False,
    variables={
        "footer-key-foreground": "#00508A",
        "input-selection-background": "#00508A 25%",
        "text-muted": "#4A5157",
        "text-disabled": "#656C72",
    },
)

DARK = Theme(
    name="facilitator-dark",
    primary="#7CC0FF",
    secondary="#A9C9E6",
    accent="#7CC0FF",
    warning="#F2B95C",
    error="#FF8C96",
    success="#7FD79B",
    foreground="#ECEFF2",
    background="#101418",
    surface="#1C2228",
    panel="#28303A",
    dark=True,
    variables={
        "footer-key-foreground": "#7CC0FF",
        "input-selection-background": "#7CC0FF 35%",
        "text-muted": "#B9C1C9",
        "text-disabled": "#98A1AA",
    },
)
