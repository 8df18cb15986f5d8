"""What the keys of decks, questionnaires, sheets, signposts and fillings mean, for those who write them."""

from datetime import date

from facilitator.curriculum.described_choices import ANSWERS
from facilitator.curriculum.described_meaning import Meaning, Table
from facilitator.curriculum.instrument import Band, Instrument, Item, Scoring
from facilitator.curriculum.model import (
    Block,
    Card,
    Deck,
    DeckFile,
    DeckTheme,
    FillingFile,
    Handout,
    InstrumentFile,
    Signpost,
    SignpostFile,
    Slot,
    SlotContent,
)
from facilitator.curriculum.shapes import Shape
from facilitator.language.words import N_

PARTS: dict[type[Shape], Table] = {
    Deck: Table(
        N_("A deck of dialogue cards."),
        {
            "id": Meaning(N_("The deck's name for the program. Steps name it with deck."), N_("my-cards")),
            "title": Meaning(N_("What the deck is called."), N_("My cards")),
            "themes": Meaning(
                N_("The themes that the cards are sorted by."),
                [{"id": N_("everyday"), "title": N_("Everyday life")}],
            ),
            "cards": Meaning(N_("The cards.")),
        },
    ),
    DeckTheme: Table(
        N_("A theme of the deck."),
        {
            "id": Meaning(N_("The theme's name for the program. Cards name it with theme."), N_("everyday")),
            "title": Meaning(N_("What people call the theme."), N_("Everyday life")),
        },
    ),
    Card: Table(
        N_("A dialogue card."),
        {
            "id": Meaning(
                N_("The card's name for the program. Keep it: the group's drawn cards are remembered by it."),
                N_("card-1"),
            ),
            "text": Meaning(N_("The question on the card."), N_("What made you smile last?")),
            "depth": Meaning(N_("How close it goes: 1 light, 2 personal, 3 deep."), 1),
            "theme": Meaning(N_("The id of the card's theme."), N_("everyday")),
            "follow_up": Meaning(N_("A question to go on with, if there is time."), N_("Who was with you?")),
            "retired": Meaning(N_("true: the card is not drawn any more."), True),
        },
    ),
    Instrument: Table(
        N_("A short questionnaire without names."),
        {
            "id": Meaning(N_("The questionnaire's name for the program."), N_("meeting-check")),
            "title": Meaning(N_("What people read at the top."), N_("How was the session?")),
            "intro": Meaning(
                N_("A few words before the questions."),
                N_("Two short questions. You need not write who you are."),
            ),
            "items": Meaning(N_("The questions.")),
            "wording": Meaning(
                N_("Which wording it is, where the words are another's: where from, and from when."),
                N_("Issued by the owner, 2024"),
            ),
            "scoring": Meaning(N_("How the answers become a score. Every question must then be a scale.")),
        },
    ),
    Item: Table(
        N_("A question in a questionnaire."),
        {
            "id": Meaning(N_("The question's name for the program."), N_("listened")),
            "kind": Meaning(N_("How it is answered."), "scale", ANSWERS),
            "text": Meaning(
                N_("The question. It must not ask who somebody is."), N_("Were you listened to?")
            ),
            "options": Meaning(
                N_("The answers to choose from; for a scale from least to most. Two to eleven."),
                [N_("Not at all"), N_("Somewhat"), N_("Very much")],
            ),
            "waits": Meaning(
                N_("In a frame: which words belong here. Whoever may use them writes text and options."),
                N_("The first question of the questionnaire, word for word"),
            ),
        },
    ),
    Scoring: Table(
        N_("How the answers become a score: the sum of all questions. One without an answer leaves none."),
        {
            "answers": Meaning(N_("How many options each question has."), 5),
            "lowest": Meaning(N_("What the first option counts; each after it counts one more."), 0),
            "times": Meaning(N_("What the sum is multiplied by."), 4),
            "bands": Meaning(N_("How those who made it read one person's score. A group's is not read so.")),
        },
    ),
    Band: Table(
        N_("How a source reads the scores up to a limit. Several sources may stand beside each other."),
        {
            "up_to": Meaning(N_("The highest score that it is about."), 50),
            "words": Meaning(N_("What the source says of it."), N_("Talk about how things are")),
            "source": Meaning(N_("Who says so, and where it stands."), N_("The owner's guide, page 2")),
        },
    ),
    Handout: Table(
        N_("A sheet that each participant takes home."),
        {
            "id": Meaning(N_("The sheet's name for the program."), N_("my-sheet")),
            "title": Meaning(N_("What stands at the top of the sheet."), N_("My sheet")),
            "blocks": Meaning(N_("The parts of the sheet, from the top.")),
            "slot": Meaning(
                N_("The slot whose blocks take the place of these once it is filled."), N_("manual-part-1")
            ),
        },
    ),
    Block: Table(
        N_("A part of a sheet."),
        {
            "heading": Meaning(N_("A heading."), N_("Three things that calm me")),
            "text": Meaning(N_("Paragraphs."), [N_("Write them down as they come to mind.")]),
            "bullets": Meaning(N_("A list with a dot before each."), [N_("A walk"), N_("Music")]),
            "lines": Meaning(N_("Empty lines to write on."), 3),
        },
    ),
    Slot: Table(
        N_("A place in a frame that the owner of a licence fills in a file of its own."),
        {
            "id": Meaning(
                N_("The slot's name for the program. Steps, handouts and the filling name it."),
                N_("manual-part-1"),
            ),
            "title": Meaning(N_("What the slot is called."), N_("The manual's first exercise")),
            "note": Meaning(
                N_("What belongs here, and where its owner finds it."), N_("Part 1 of the manual, page 12")
            ),
        },
    ),
    Signpost: Table(
        N_("A place to turn to."),
        {
            "id": Meaning(N_("The place's name for the program."), N_("own-doctor")),
            "name": Meaning(N_("What the place is called."), N_("Your own doctor")),
            "what": Meaning(N_("What one gets help with there."), N_("When you sleep badly or are worried.")),
            "kind": Meaning(N_("What sort of help it is. Places of one kind stand together."), N_("Doctor")),
            "place": Meaning(N_("Where it is for."), "Danmark"),
            "phone": Meaning(
                N_("The phone number, as it is dialled. It counts only together with checked_on."),
                "12 34 56 78",
            ),
            "hours": Meaning(N_("When it is open."), N_("Monday to Friday 8–16")),
            "url": Meaning(N_("The web address. It begins with https://."), "https://www.sundhed.dk"),
            "checked_on": Meaning(
                N_("The day the number was last looked up at the place itself, without quotation marks."),
                date(2026, 11, 21),
            ),
            "checked_by": Meaning(N_("Who looked it up."), N_("The coordinator")),
            "acute": Meaning(N_("true: it is shown on the safety sheet."), True),
        },
    ),
    SignpostFile: Table(
        N_("Places to turn to, in a file of their own in the folder signposts."),
        {
            "id": Meaning(N_("The list's name for the program."), N_("our-municipality")),
            "title": Meaning(N_("What the list is called."), N_("Help in our municipality")),
            "signposts": Meaning(N_("The places.")),
        },
    ),
    DeckFile: Table(
        N_("A deck in a file of its own, in the folder decks."),
        {},
    ),
    InstrumentFile: Table(
        N_("A questionnaire in a file of its own, in the folder instruments."),
        {},
    ),
    FillingFile: Table(
        N_("What fills the slots of a frame, in a file of its own in the folder fillings."),
        {
            "id": Meaning(N_("The filling's name for the program."), N_("our-filling")),
            "curriculum": Meaning(N_("The id of the frame that it fills."), N_("my-course")),
            "slots": Meaning(N_("What goes into each slot.")),
        },
    ),
    SlotContent: Table(
        N_("What fills one slot."),
        {
            "id": Meaning(N_("The slot that is filled."), N_("manual-part-1")),
            "say": Meaning(
                N_("What is said aloud, in place of the step's own say."),
                [N_("Welcome. It is good that you have come.")],
            ),
            "do": Meaning(N_("What you do, in place of the step's own do."), [N_("Go first yourself.")]),
            "ask": Meaning(
                N_("Questions to the group, in place of the step's own ask."), [N_("What are you fond of?")]
            ),
            "co_lead": Meaning(
                N_("What the other leader does meanwhile, in place of the step's own co_lead."),
                [N_("Keep an eye on the time.")],
            ),
            "materials": Meaning(
                N_("What is needed, in place of the step's own materials."),
                [N_("A large sheet of paper and a pen")],
            ),
            "url": Meaning(
                N_("The address of a film or a sound, in place of the step's own url."),
                "https://example.org/film",
            ),
            "blocks": Meaning(N_("The parts of a sheet, in place of the sheet's own.")),
        },
    ),
}
