"""Why a name leads nowhere: the codes C4xx."""

from facilitator.curriculum.explanations.examples import DECK, INSTRUMENT, evening, scale, step
from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.language.words import N_

ENTRIES = (
    Explanation(
        Code.UNKNOWN_DECK,
        N_("The step names a deck that is not there."),
        N_(
            "Better told now than in front of the group. A deck stands in the file itself or in the folder decks beside it."
        ),
        evening(step("cards", 10, 'deck = "findes-ikke"\n', title="Kort"), 30),
        evening(step("cards", 10, 'deck = "egne"\n', title="Kort"), 30)
        + DECK
        + 'cards = [{ id = "a", text = "Hvor finder du ro?", depth = 1, theme = "ro" }]',
    ),
    Explanation(
        Code.UNKNOWN_THEME,
        N_("A theme is named that the deck has not."),
        N_("Cards are drawn by theme; a card with a misspelt theme would never be drawn."),
        evening(step("cards", 10, 'deck = "egne"\nthemes = ["rro"]\n', title="Kort"), 30)
        + DECK
        + 'cards = [{ id = "a", text = "Hvor finder du ro?", depth = 1, theme = "ro" }]',
        evening(step("cards", 10, 'deck = "egne"\nthemes = ["ro"]\n', title="Kort"), 30)
        + DECK
        + 'cards = [{ id = "a", text = "Hvor finder du ro?", depth = 1, theme = "ro" }]',
    ),
    Explanation(
        Code.UNKNOWN_INSTRUMENT,
        N_("A step or a measure names an instrument that is not there."),
        N_("Without its questions there is nothing to answer when the evening closes."),
        evening(step("feedback", 10, 'instrument = "findes-ikke"\n', title="Tjek"), 30),
        evening(step("feedback", 10, 'instrument = "egen"\n', title="Tjek"), 30)
        + INSTRUMENT
        + "items = ["
        + scale("Hvor meget fik du ud af i aften?")
        + "]",
    ),
    Explanation(
        Code.UNKNOWN_HANDOUT,
        N_("A step or a session names a handout that is not in the file."),
        N_("The sheet would be missing from the print-out, and somebody would stand there without it."),
        '[[sessions]]\nhandouts = ["arket"]',
        "[[sessions]]\nhandouts = []",
    ),
    Explanation(
        Code.UNKNOWN_LEADER,
        N_("The step is led by somebody who is not a leader of this course."),
        N_("A, B and both are always there; other names stand in leader_roles."),
        '[[sessions.steps]]\nlead = "C"',
        '[[sessions.steps]]\nlead = "A"',
    ),
    Explanation(
        Code.SAME_ID,
        N_("Two things of the same kind have the same id."),
        N_("What names it could mean either of them."),
        '[[sessions]]\nhandouts = ["ark"]\n[[handouts]]\nid = "ark"\ntitle = "Et"\nblocks = [{ lines = 4 }]\n[[handouts]]\nid = "ark"\ntitle = "To"\nblocks = [{ lines = 4 }]',
        '[[sessions]]\nhandouts = ["ark", "ark-2"]\n[[handouts]]\nid = "ark"\ntitle = "Et"\nblocks = [{ lines = 4 }]\n[[handouts]]\nid = "ark-2"\ntitle = "To"\nblocks = [{ lines = 4 }]',
    ),
    Explanation(
        Code.RESERVED_ID,
        N_("The id cannot be the name of a file on Windows."),
        N_("Windows keeps names such as con and nul for itself, and prints are named after ids."),
        'id = "con"',
        'id = "kontakt"',
    ),
    Explanation(
        Code.UNUSED,
        N_("Something is in the file, but nothing uses it."),
        N_("Often a name was misspelt where it should be used. It is a warning: it harms nothing."),
        '[[handouts]]\nid = "ark"\ntitle = "Mit ark"\nblocks = [{ lines = 4 }]',
        '[[sessions]]\nhandouts = ["ark"]\n[[handouts]]\nid = "ark"\ntitle = "Mit ark"\nblocks = [{ lines = 4 }]',
    ),
    Explanation(
        Code.STEP_NEEDS,
        N_("A step of this kind needs one more key."),
        N_(
            "Cards need a deck to be drawn from, a measure needs its questions, and a film needs its address."
        ),
        evening(step("cards", 10, title="Kort"), 30),
        evening(step("cards", 10, 'deck = "egne"\n', title="Kort"), 30)
        + DECK
        + 'cards = [{ id = "a", text = "Hvor finder du ro?", depth = 1, theme = "ro" }]',
    ),
    Explanation(
        Code.TOO_FEW_CARDS,
        N_("The step draws more cards than the deck has for it."),
        N_(
            "Only cards up to the step's depth and of its themes count. The group never meets the same card twice before the deck is spent."
        ),
        evening(step("cards", 10, 'deck = "egne"\ndraw = 5\n', title="Kort"), 30)
        + DECK
        + 'cards = [{ id = "a", text = "Hvor finder du ro?", depth = 1, theme = "ro" }]',
        evening(step("cards", 10, 'deck = "egne"\ndraw = 1\n', title="Kort"), 30)
        + DECK
        + 'cards = [{ id = "a", text = "Hvor finder du ro?", depth = 1, theme = "ro" }]',
    ),
    Explanation(
        Code.SAME_ID_IN_FOLDER,
        N_("Two files in one folder have the same id."),
        N_("Only one of them could be found. A copy that becomes a course of its own gets an id of its own."),
    ),
    Explanation(
        Code.UNKNOWN_SLOT,
        N_("A slot is named that the curriculum has not."),
        N_(
            "A slot is where the owner of a licence puts in their own texts; with a misspelt name they would never be shown."
        ),
        '[[sessions.steps]]\nslot = "uge-9"',
        "[[sessions.steps]]\nminutes = 50",
    ),
    Explanation(
        Code.UNKNOWN_CURRICULUM,
        N_("The filling is for a curriculum that is not there."),
        N_("A filling lies in the folder fillings; its curriculum lies in the folder above."),
    ),
    Explanation(
        Code.FILLED_TWICE,
        N_("Two fillings fill the same slot."),
        N_("Nobody could know which of the two texts is to be read aloud."),
    ),
    Explanation(
        Code.FILLS_NOTHING,
        N_("A slot in a filling has no content."),
        N_("The frame's own text is then shown, as if the filling were not there."),
    ),
)
