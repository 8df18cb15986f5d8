"""The words that some keys may hold, each with what people call it and what comes of it.

No model is needed to know them, so a screen can name the kind of a step without loading any.
"""

from facilitator.curriculum.described_meaning import Choice
from facilitator.language.words import N_, NP_

KINDS: dict[str, Choice] = {
    "welcome": Choice(
        N_("Welcome"),
        N_("People arrive and say hello. With per_person it is a round: the screen shows whose turn it is."),
    ),
    "round": Choice(
        N_("Round"),
        N_(
            "Everyone speaks in turn. With per_person the screen shows whose turn it is, and the time follows how many have come."
        ),
    ),
    "talk": Choice(
        N_("Short talk"),
        N_("One of you tells something. The screen shows what to say and the time that is left."),
    ),
    "brainstorm": Choice(
        N_("Brainstorm"),
        N_("Everyone says what comes to mind; with v it is written on the board in the speaker's own words."),
    ),
    "pairs": Choice(
        N_("Two and two"),
        N_(
            "The group talks two and two. With g chance makes the pairs of those who are there; group_of makes them larger."
        ),
    ),
    "group-work": Choice(
        N_("Small groups"),
        N_(
            "Small groups of three, or as many as group_of says, made by chance with g. parallel names the groups instead."
        ),
    ),
    "exercise": Choice(N_("Exercise"), N_("Everyone does something, often with a sheet.")),
    "reflection": Choice(N_("Quiet reflection"), N_("Everyone thinks in silence, or writes for themselves.")),
    "cards": Choice(
        N_("Dialogue cards"),
        N_("Cards are drawn from deck with a button; no card comes twice before all have been drawn."),
    ),
    "action-plan": Choice(
        N_("Action plans"),
        N_(
            "Each person makes a plan for the week; a button opens the form. The step is never shortened and never left out."
        ),
    ),
    "follow-up": Choice(
        N_("Follow-up on action plans"), N_("The plans from last time are gone through; a button opens them.")
    ),
    "problem-solving": Choice(
        N_("Problem solving"),
        N_(
            "The group helps one person with something that is hard. With v the board shows the eight steps and keeps the ideas."
        ),
    ),
    "relaxation": Choice(
        N_("Relaxation"),
        N_("Everyone rests while you read aloud. The screen stays calm and gives no warnings of time."),
    ),
    "energiser": Choice(N_("Energiser"), N_("Something short that wakes the body.")),
    "break": Choice(
        N_("Break"),
        N_("A break, never under 10 minutes. The screen shows in large figures when you begin again."),
    ),
    "private-time": Choice(
        N_("Private time"),
        N_(
            "The professionals leave the room, and the network talks alone. The screen shows only what to do and when they come back."
        ),
    ),
    "agreement": Choice(N_("Agreements"), N_("The group agrees on something, such as how you are together.")),
    "measure": Choice(
        N_("Questionnaire"),
        N_(
            "A questionnaire is answered without names, on phones or on paper; a button collects the answers."
        ),
    ),
    "feedback": Choice(
        NP_("kind of step", "Feedback"),
        N_("The group says without names how the session was; a button collects the answers."),
    ),
    "network-circle": Choice(
        N_("Network circle"),
        N_(
            "Each person draws the people around them, near and far. With v the circle is on the board; parts names its fields."
        ),
    ),
    "dialogue-wheel": Choice(
        N_("Dialogue wheel"),
        N_(
            "Themes in a wheel, which turns with v; the one who tells may choose instead. parts names the themes, or a deck gives them."
        ),
    ),
    "perspective-shift": Choice(
        N_("Change of perspective"),
        N_(
            "A situation is seen from someone else's chair. With v the chairs are on the board; parts names them."
        ),
    ),
    "expectations": Choice(
        N_("Expectations"),
        N_(
            "Everyone says what they hope for and what they can give. With v it is a grid: parts are its rows, ask its columns."
        ),
    ),
    "role-line": Choice(
        N_("Role line"),
        N_("Everyone finds their place on a line. With v the line is on the board; parts names its points."),
    ),
    "media": Choice(
        N_("Film or sound"),
        N_(
            "A film or a sound. The screen shows the address in url, and o opens it in the browser; without one, materials says what to bring."
        ),
    ),
    "free": Choice(
        N_("Open time"),
        N_(
            "Open time. Without min it is the first to be given up when you are behind; with min it is only shortened."
        ),
    ),
    "closing": Choice(N_("Closing"), N_("The end of the session. It keeps its minutes.")),
}

FORMS: dict[str, Choice] = {
    "group": Choice(NP_("form", "Group"), N_("A group of equals that meets for as long as it likes.")),
    "course": Choice(
        NP_("form", "Course"), N_("Sessions that build on each other, with a first and a last.")
    ),
    "cafe": Choice(
        NP_("form", "Caf\u00e9"), N_("A short talk, then small groups; people come when they can.")
    ),
    "theme-evening": Choice(NP_("form", "Theme evening"), N_("One evening about one thing.")),
    "talk": Choice(NP_("form", "Talk"), N_("Someone tells, and there is time for questions.")),
    "webinar": Choice(NP_("form", "Webinar"), N_("A talk on the net.")),
    "network-meeting": Choice(
        NP_("form", "Network meeting"),
        N_("A person, those close to them and professionals around one table."),
    ),
    "conversation": Choice(NP_("form", "Conversation"), N_("One or a few people and a listener.")),
    "council": Choice(NP_("form", "Council"), N_("Relatives and management with an agenda and decisions.")),
    "feedback-meeting": Choice(
        NP_("form", "Feedback meeting"), N_("People tell, and staff listen and reflect aloud.")
    ),
    "staff-day": Choice(NP_("form", "Staff day"), N_("Professionals learn together.")),
    "review": Choice(
        NP_("form", "Review"), N_("A short meeting that looks at how something went, and what to try next.")
    ),
}

MODES: dict[str, Choice] = {
    "blind": Choice(
        N_("Drawn without looking"),
        N_("Each card is drawn without looking. This is how it is where nothing is said."),
    ),
    "choose": Choice(N_("Choose a card"), N_("Some cards lie face up, and one is chosen.")),
    "leader": Choice(N_("One card for everyone"), N_("You choose a card for everyone.")),
    "pair": Choice(
        NP_("how cards are drawn", "Two and two"), N_("Two and two draw a card, and both answer.")
    ),
    "same": Choice(N_("The same question for everyone"), N_("One card is drawn, and everyone answers it.")),
}

WHEN: dict[str, Choice] = {
    "first": Choice(N_("First session"), N_("At the first session only.")),
    "last": Choice(N_("Last session"), N_("At the last session only.")),
    "every": Choice(N_("Every session"), N_("At every session.")),
}

ANSWERS: dict[str, Choice] = {
    "scale": Choice(N_("Scale"), N_("One of the words in options, from least to most.")),
    "choice": Choice(N_("Choice"), N_("One of the words in options, in no order.")),
    "text": Choice(N_("Free text"), N_("A few words of one's own.")),
}
