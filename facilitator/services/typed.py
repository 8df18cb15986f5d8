"""How what the program says is to be typed."""


def typed(path: str) -> str:
    """A path as it is typed after a command."""
    return f'"{path}"' if " " in path else path
