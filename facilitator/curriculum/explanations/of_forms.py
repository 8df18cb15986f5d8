"""Why leaders, plans, forms and measures are as they should be: the codes from C516 on."""

from facilitator.curriculum.explanations.examples import CLOSING, INSTRUMENT, WELCOME, evening, step
from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.language.words import N_

ENTRIES = (
    Explanation(
        Code.LEADERS_UNBALANCED,
        N_("One of two leaders leads far more than the other."),
        N_(
            "Two who share tire less, and the one who does not lead sees the faces. Each leads between 35 and 65 percent."
        ),
        "leaders = 2\n" + evening("", 20, w=WELCOME + 'lead = "A"\n', z=CLOSING + 'lead = "A"\n'),
        "leaders = 2\n" + evening("", 20, w=WELCOME + 'lead = "A"\n', z=CLOSING + 'lead = "B"\n'),
    ),
    Explanation(
        Code.COMPLETION,
        N_("More sessions must be attended than there are."),
        N_("Nobody could complete the course."),
        "completion = { attend = 2 }",
        "completion = { attend = 1 }",
    ),
    Explanation(
        Code.GROUP_SIZE,
        N_("The smallest group is larger than the largest."),
        N_("The two numbers are probably swapped."),
        "group_size = { min = 8, max = 4 }",
        "group_size = { min = 4, max = 8 }",
    ),
    Explanation(
        Code.NO_EFFECT,
        N_("The key does nothing here."),
        N_(
            "It serves another key that is not there, or another kind of step. It is a warning, but what was meant does not happen."
        ),
        "[[sessions.steps]]\ndraw = 2",
        "[[sessions.steps]]\nminutes = 50",
    ),
    Explanation(
        Code.ONE_BRANCH,
        N_("Only one group works side by side."),
        N_("parallel names the groups that work at the same time; one alone is the whole group."),
        evening(step("group-work", 10, 'parallel = ["Alle"]\n', title="Grupper"), 30),
        evening(step("group-work", 10, 'parallel = ["Ro", "Mod"]\n', title="Grupper"), 30),
    ),
    Explanation(
        Code.GROUP_OF,
        N_("The small groups are as large as the whole group."),
        N_("Then nobody is divided."),
        evening(step("group-work", 10, "group_of = 8\n", title="Grupper"), 30),
        evening(step("group-work", 10, "group_of = 3\n", title="Grupper"), 30),
    ),
    Explanation(
        Code.PLAN_TIME,
        N_("There is less than a minute for each action plan."),
        N_(
            "What, how much, when, how often and how sure: that takes each person at least a minute. It is a warning."
        ),
        evening(step("action-plan", 5, title="Handleplan"), 25),
        evening(step("action-plan", 20, title="Handleplan"), 40),
    ),
    Explanation(
        Code.NOTHING_TO_FOLLOW_UP,
        N_("A step follows up plans that nobody has made."),
        N_("A follow-up asks about the action plans of the session before. It is a warning."),
        evening("", 20, w=step("follow-up", 10, title="Opfølgning")),
        evening("", 20),
    ),
    Explanation(
        Code.NOT_FOLLOWED_UP,
        N_("Plans are made, and nobody asks about them next time."),
        N_("A plan that somebody asks about is carried out more often. It is a warning."),
        evening(step("action-plan", 20, title="Handleplan"), 40) + evening("", 20).replace('"en"', '"to"'),
        evening(step("action-plan", 20, title="Handleplan"), 40)
        + evening("", 20, w=step("follow-up", 10, title="Opfølgning")).replace('"en"', '"to"'),
    ),
    Explanation(
        Code.LEADS_ALONE,
        N_("A step is led by a second leader where there is only one."),
        N_("With leaders = 1 there is no B. It is a warning."),
        "leaders = 1\n" + evening("", 20, w=WELCOME + 'lead = "B"\n'),
        "leaders = 1\n" + evening("", 20, w=WELCOME + 'lead = "A"\n'),
    ),
    Explanation(
        Code.FORM_WANTS,
        N_("The form promises a step that is not there."),
        N_(
            "A network meeting gives people time without the professionals; a council makes an agreement. It is a warning."
        ),
        'form = "council"',
        'form = "course"',
    ),
    Explanation(
        Code.FORM_SIZE,
        N_("There are too many people for a conversation."),
        N_("A conversation is with one person and perhaps a few who are close. It is a warning."),
        'form = "conversation"\ngroup_size = { min = 1, max = 8 }',
        'form = "conversation"\ngroup_size = { min = 1, max = 3 }',
    ),
    Explanation(
        Code.FORM_AND_KIND,
        N_("The step cannot be done in this form."),
        N_("In a webinar nobody can draw a card, and two people cannot split into groups. It is a warning."),
        'form = "webinar"\n' + evening(step("pairs", 10, title="To og to"), 30),
        'form = "course"\n' + evening(step("pairs", 10, title="To og to"), 30),
    ),
    Explanation(
        Code.MEASURE_WITHOUT_STEP,
        N_("A measure has no minutes of its own."),
        N_(
            "The questions are offered when the session ends, and then people put their coats on. It is a warning."
        ),
        'measures = [{ instrument = "egen", when = "first" }]\n'
        + INSTRUMENT
        + 'items = [{ id = "a", kind = "scale", text = "Hvor meget fik du ud af i aften?", options = ["Lidt", "Meget"] }]',
        'measures = [{ instrument = "egen", when = "first" }]\n'
        + evening(step("measure", 10, 'instrument = "egen"\n', title="Måling"), 30)
        + INSTRUMENT
        + 'items = [{ id = "a", kind = "scale", text = "Hvor meget fik du ud af i aften?", options = ["Lidt", "Meget"] }]',
    ),
    Explanation(
        Code.TOO_FEW_TO_ASK,
        N_("So few take part that no answer is ever shown."),
        N_(
            "Answers are shown only from five: with fewer, everybody would know who said what. Ask aloud instead. It is a warning."
        ),
        "group_size = { min = 2, max = 4 }\n"
        + evening(step("feedback", 10, 'instrument = "egen"\n', title="Tjek"), 30)
        + INSTRUMENT
        + 'items = [{ id = "a", kind = "scale", text = "Hvor meget fik du ud af i aften?", options = ["Lidt", "Meget"] }]',
        "group_size = { min = 2, max = 8 }\n"
        + evening(step("feedback", 10, 'instrument = "egen"\n', title="Tjek"), 30)
        + INSTRUMENT
        + 'items = [{ id = "a", kind = "scale", text = "Hvor meget fik du ud af i aften?", options = ["Lidt", "Meget"] }]',
    ),
    Explanation(
        Code.PARTS,
        N_("A picture has too few or too many parts."),
        N_(
            "A circle, a wheel, chairs, a grid or a line needs two parts at least, and more than twelve cannot be read."
        ),
        evening(step("dialogue-wheel", 10, 'parts = ["Ro"]\n', title="Hjulet"), 30),
        evening(step("dialogue-wheel", 10, 'parts = ["Ro", "Mod"]\n', title="Hjulet"), 30),
    ),
)
