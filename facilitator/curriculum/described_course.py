"""What the keys of a curriculum, its sessions and their steps mean, for those who write them."""

from facilitator.curriculum.described_choices import FORMS, KINDS, MODES, WHEN
from facilitator.curriculum.described_meaning import Meaning, Table
from facilitator.curriculum.model import Completion, Curriculum, GroupSize, Measure, Session, Step
from facilitator.curriculum.shapes import Shape
from facilitator.language.words import N_

COURSE: dict[type[Shape], Table] = {
    Curriculum: Table(
        N_("A curriculum: a course, a café, a theme evening or another programme."),
        {
            "id": Meaning(
                N_(
                    "The curriculum's name for the program, also used with show and handouts. Keep it: groups that have begun remember it."
                ),
                N_("my-course"),
            ),
            "title": Meaning(N_("What people call the curriculum."), N_("A quiet course")),
            "audience": Meaning(N_("Whom it is for."), N_("Adults who are relatives of someone who is ill")),
            "form": Meaning(N_("What kind of programme it is."), "course", FORMS),
            "group_size": Meaning(
                N_("How many participants it is made for. Rounds are checked against max."),
                {"min": 4, "max": 8},
            ),
            "leaders": Meaning(N_("How many lead it together."), 2),
            "leader_roles": Meaning(
                N_("Names of the leaders' roles, which `lead` of a step can point to."), ["A", "B"]
            ),
            "completion": Meaning(N_("When a participant has completed the course."), {"attend": 5}),
            "measures": Meaning(
                N_("Questionnaires that are used across the sessions."),
                [{"instrument": N_("meeting-check"), "when": "every"}],
            ),
            "sessions": Meaning(N_("The sessions, in the order they are held.")),
            "decks": Meaning(
                N_(
                    "Decks of dialogue cards that only this curriculum uses. Shared ones have files of their own in the folder decks."
                )
            ),
            "instruments": Meaning(
                N_(
                    "Questionnaires that only this curriculum uses. Shared ones have files of their own in the folder instruments."
                )
            ),
            "handouts": Meaning(
                N_("Sheets that the participants take home. A step or a session names them by id.")
            ),
            "signposts": Meaning(
                N_(
                    "Places to turn to that belong to this curriculum. The only place where phone numbers may stand."
                )
            ),
            "slots": Meaning(
                N_(
                    "Places that the owner of a licence fills with a file of its own. They make the curriculum a frame."
                )
            ),
        },
    ),
    GroupSize: Table(
        N_("How many participants there are."),
        {
            "min": Meaning(N_("The fewest it works with."), 4),
            "max": Meaning(N_("The most there is room for."), 8),
        },
    ),
    Completion: Table(
        N_("What it takes to have completed the course."),
        {
            "attend": Meaning(N_("The number of sessions to have come to."), 5),
        },
    ),
    Measure: Table(
        N_("A questionnaire and when it is used."),
        {
            "instrument": Meaning(N_("The id of the questionnaire."), N_("meeting-check")),
            "when": Meaning(N_("At which sessions it is used."), "every", WHEN),
        },
    ),
    Session: Table(
        N_("One session, from the first minute to the last."),
        {
            "id": Meaning(N_("The session's name for the program. Each has its own."), N_("session-1")),
            "title": Meaning(N_("What the session is called."), N_("Session 1: To arrive")),
            "theme": Meaning(N_("What the session is about, in a word or two."), N_("To arrive")),
            "minutes": Meaning(
                N_("How long the session lasts. The minutes of its steps add up to the same."), 120
            ),
            "aims": Meaning(
                N_("What is to have happened when people go home."), [N_("Everyone has said their name.")]
            ),
            "materials": Meaning(N_("What you bring."), [N_("Name tags"), N_("Pens")]),
            "before": Meaning(
                N_("A list to tick off before people come."), [N_("The chairs stand in a circle.")]
            ),
            "after": Meaning(
                N_("A list to tick off when people have gone home."),
                [N_("You have talked for five minutes about how it went.")],
            ),
            "handouts": Meaning(N_("The ids of the sheets everyone gets at this session."), [N_("my-sheet")]),
            "steps": Meaning(N_("The session's steps, in order.")),
        },
    ),
    Step: Table(
        N_("One step of a session: what you say, do and ask, and how its time may give."),
        {
            "kind": Meaning(
                N_("What the step is. It decides what the screen offers while it runs."), "round", KINDS
            ),
            "title": Meaning(
                N_("What the step is called on the screen and in the run sheet."), N_("How are you today?")
            ),
            "minutes": Meaning(N_("How long the step lasts as planned."), 15),
            "id": Meaning(
                N_("A name for the step, if you want one. It need not have any."), N_("first-round")
            ),
            "min": Meaning(
                N_("The shortest it may become when time is short. Without it the step is not shortened."), 10
            ),
            "max": Meaning(
                N_("The longest it may become when many have come. It belongs with per_person."), 20
            ),
            "protected": Meaning(N_("true: the step is never shortened and never left out."), True),
            "optional": Meaning(N_("true: the step may be left out when time is short."), True),
            "drop_order": Meaning(
                N_("Which optional step is left out first: the one with the lowest number."), 1
            ),
            "lead": Meaning(
                N_("Who leads the step: A, B, both, or one of leader_roles."), "A", also=("B", "both")
            ),
            "co_lead": Meaning(N_("What the other leader does meanwhile."), [N_("Keep an eye on the time.")]),
            "say": Meaning(
                N_("What you say aloud, one short paragraph for each text."),
                [N_("Welcome. It is good that you have come.")],
            ),
            "do": Meaning(N_("What you do."), [N_("Go first yourself.")]),
            "ask": Meaning(N_("Questions to the group."), [N_("What are you fond of?")]),
            "materials": Meaning(N_("What this step needs."), [N_("A large sheet of paper and a pen")]),
            "depth": Meaning(
                N_(
                    "How close it goes: 1 light, 2 personal, 3 deep. It also chooses the cards: never deeper than this."
                ),
                2,
                also=(1, 3),
            ),
            "per_person": Meaning(
                N_("Seconds for each person. The step's time then follows how many have come."),
                90,
                also=(60, 120),
            ),
            "deck": Meaning(N_("The id of the deck that cards are drawn from."), N_("my-cards")),
            "draw": Meaning(N_("How many cards are meant to be drawn."), 2),
            "mode": Meaning(N_("How the cards are drawn."), "same", MODES),
            "themes": Meaning(
                N_("Only cards of these themes. Without it all themes of the deck."), [N_("everyday")]
            ),
            "instrument": Meaning(
                N_("The id of the questionnaire that is answered here."), N_("meeting-check")
            ),
            "handout": Meaning(N_("The id of the sheet that is used here."), N_("my-sheet")),
            "not_after": Meaning(N_("A break begins no later than this minute of the session."), 75),
            "parallel": Meaning(
                N_("The groups that work at the same time, each on its own."), [N_("Partners"), N_("Parents")]
            ),
            "parts": Meaning(
                N_(
                    "What the picture is divided into: the circle's fields, the wheel's themes, the chairs, the grid's rows or the points of the line."
                ),
                [N_("Family"), N_("Friends and neighbours")],
            ),
            "columns": Meaning(
                N_("The heads of the grid's columns in a step of the kind expectations."),
                [N_("What I hope for"), N_("What I can do")],
            ),
            "middle": Meaning(
                N_("Who stands in the middle of the network circle; without it “Me”."), N_("The child")
            ),
            "group_of": Meaning(N_("How many are together in each small group; 2 is two and two."), 2),
            "url": Meaning(
                N_(
                    "The address of a film or a sound, which is opened in the browser. It begins with https://."
                ),
                "https://example.org/film",
            ),
            "slot": Meaning(
                N_("The slot whose content takes the place of the step's own texts once it is filled."),
                N_("manual-part-1"),
            ),
        },
    ),
}
