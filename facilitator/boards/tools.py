"""What a step's tool is divided into where the file does not say, and how one goes through its parts."""

from dataclasses import dataclass

from facilitator.language.words import N_, _


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool's usual parts. `by_chance`: the next part is drawn; `writes`: words are written down as they are said."""

    parts: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    by_chance: bool = False
    writes: bool = False


# The sectors of the circle are those of the field's network maps; the eight steps are the order of the
# self-management courses' problem solving. The words are our own.
TOOLS: dict[str, Tool] = {
    "network-circle": Tool(
        (N_("Family"), N_("Friends and neighbours"), N_("Work and leisure"), N_("Professionals"))
    ),
    "dialogue-wheel": Tool(
        (
            N_("Everyday life"),
            N_("Sleep and strength"),
            N_("Family"),
            N_("Friends"),
            N_("Practical help"),
            N_("Being heard"),
            N_("Hope"),
            N_("What is good already"),
        ),
        by_chance=True,
    ),
    "perspective-shift": Tool(
        (N_("My own chair"), N_("The other person's chair"), N_("An outsider's chair"))
    ),
    "expectations": Tool(
        (N_("The citizen"), N_("The relative"), N_("The staff")),
        (N_("What I hope for"), N_("What I can do"), N_("What I cannot do")),
    ),
    "role-line": Tool(
        (
            N_("I follow from the side"),
            N_("I help when I am asked"),
            N_("We share it"),
            N_("I keep the threads together"),
            N_("I steer most of it"),
        )
    ),
    "problem-solving": Tool(
        (
            N_("Say what the hardest bit is"),
            N_("Collect ideas"),
            N_("Choose one"),
            N_("Try it"),
            N_("See how it went"),
            N_("Try another idea"),
            N_("Ask others for help"),
            N_("Let it rest for now"),
        ),
        writes=True,
    ),
    "brainstorm": Tool(writes=True),
}


def columns_of(kind: str, own: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that the file names, or the grid's usual ones; none where the tool is no grid."""
    tool = TOOLS.get(kind)
    return (own or tuple(_(column) for column in tool.columns)) if tool and tool.columns else ()


def parts_of(kind: str, own: tuple[str, ...]) -> tuple[str, ...]:
    """The parts that the file names, or the tool's usual ones in the current language."""
    tool = TOOLS.get(kind)
    return own or (tuple(_(part) for part in tool.parts) if tool else ())
