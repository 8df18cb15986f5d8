"""Why minutes and order are as they must be: the codes C501 to C515."""

from facilitator.curriculum.explanations.examples import CLOSING, evening, step
from facilitator.curriculum.explanations.explanation import Explanation
from facilitator.curriculum.problems import Code
from facilitator.language.words import N_

ENTRIES = (
    Explanation(
        Code.MINUTES_SUM,
        N_("The minutes of the steps do not add up to those of the session."),
        N_(
            "The promise to the group is when they can go home. The place is the session's minutes, since nobody can know which step is wrong."
        ),
        evening("", 25),
        evening("", 20),
    ),
    Explanation(
        Code.MIN_AND_MAX,
        N_("min is more than minutes, or max is less."),
        N_(
            "min is the shortest useful length of a step, max the longest with many people; minutes lies between them."
        ),
        "[[sessions.steps]]\nmin = 55",
        "[[sessions.steps]]\nmin = 40",
    ),
    Explanation(
        Code.NO_BREAK,
        N_("A long session has no break."),
        N_(
            "Over 100 minutes people need coffee, air and a word with their neighbour; many come straight from caring for somebody."
        ),
        evening(step("talk", 100, title="Oplæg"), 120),
        evening(
            step("talk", 45, title="Oplæg")
            + step("break", 10, title="Pause")
            + step("reflection", 45, title="Refleksion"),
            120,
        ),
    ),
    Explanation(
        Code.SHORT_BREAK,
        N_("A break is shorter than ten minutes."),
        N_(
            "Eight people do not get to the toilet and back with a cup of coffee in less. A break is never shortened below ten either."
        ),
        evening(step("break", 5, title="Pause"), 25),
        evening(step("break", 10, title="Pause"), 30),
    ),
    Explanation(
        Code.LATE_BREAK,
        N_("The break begins later than it may."),
        N_(
            "not_after says the latest minute at which the break begins, and the steps before it take longer."
        ),
        evening(step("talk", 30, title="Oplæg") + step("break", 10, "not_after = 30\n", title="Pause"), 60),
        evening(step("talk", 20, title="Oplæg") + step("break", 10, "not_after = 30\n", title="Pause"), 50),
    ),
    Explanation(
        Code.OPENING,
        N_("The session does not open."),
        N_(
            "Everybody says a word in the first minutes: who has spoken once speaks again. So it begins with a welcome, a follow-up or a round."
        ),
        evening("", 20, w=step("talk", 10, title="Oplæg")),
        evening("", 20),
    ),
    Explanation(
        Code.CLOSING,
        N_("The session does not close."),
        N_(
            "Nobody goes home in the middle of something. The last step is a closing, and it keeps its minutes whatever happens."
        ),
        evening("", 20, z=step("talk", 10, title="Oplæg")),
        evening("", 20),
    ),
    Explanation(
        Code.DEEP_TOO_EARLY,
        N_("A step goes deep in the first session."),
        N_(
            "Depth 3 asks for trust that a group has not had time to build. It waits until the second session."
        ),
        evening(
            step("reflection", 10, "depth = 3\n", title="Refleksion") + step("talk", 10, title="Oplæg"), 40
        ),
        evening(
            step("reflection", 10, "depth = 2\n", title="Refleksion") + step("talk", 10, title="Oplæg"), 40
        ),
    ),
    Explanation(
        Code.DEEP_AT_THE_END,
        N_("A step goes deep among the last two steps."),
        N_("People need time to land before they go out into the dark."),
        evening(step("talk", 10, title="Oplæg"), 30)
        + evening(step("reflection", 10, "depth = 3\n", title="Refleksion"), 30).replace('"en"', '"to"'),
        evening(step("talk", 10, title="Oplæg"), 30)
        + evening(
            step("reflection", 10, "depth = 3\n", title="Refleksion") + step("relaxation", 10, title="Ro på"),
            40,
        ).replace('"en"', '"to"'),
    ),
    Explanation(
        Code.DROP_ORDER,
        N_("A step has a drop_order but is not optional."),
        N_("When time is short, optional steps are dropped, the lowest number first. Other steps never are."),
        "[[sessions.steps]]\ndrop_order = 1",
        "[[sessions.steps]]\noptional = true\ndrop_order = 1",
    ),
    Explanation(
        Code.OPTIONAL_PROTECTED,
        N_("A step is both optional and protected."),
        N_("Optional says: drop it when time is short. Protected says: never touch it."),
        "[[sessions.steps]]\noptional = true\nprotected = true",
        "[[sessions.steps]]\nprotected = true",
    ),
    Explanation(
        Code.NEVER_DROPPED,
        N_("A break, an action plan or a closing is optional."),
        N_("What matters is never what gives: these three stay, however late it is."),
        evening("", 20, z=CLOSING + "optional = true\n"),
        evening("", 20),
    ),
    Explanation(
        Code.NEVER_SHORTENED,
        N_("An action plan or a closing has a min."),
        N_(
            "They are never shortened, so a min would promise what does not happen. With protected = true it may stand."
        ),
        evening("", 20, z=CLOSING + "min = 5\n"),
        evening("", 20, z=CLOSING + "min = 5\nprotected = true\n"),
    ),
    Explanation(
        Code.ROUND_TOO_SHORT,
        N_("A round has fewer minutes than its people need."),
        N_(
            "Each person's seconds and ten more for the change to the next: eight people with 90 seconds take 14 minutes. It is a warning where most of the group have their time and only a full one has not: with max the step may grow when all come."
        ),
        evening(step("round", 5, "per_person = 90\n", title="Runde"), 25),
        evening(step("round", 14, "per_person = 90\n", title="Runde"), 34),
    ),
    Explanation(
        Code.ROUND_TOO_LONG,
        N_("A round has more minutes than a full group needs."),
        N_("The minutes would stand empty. It is a warning: perhaps the seconds are too few."),
        evening(step("round", 30, "per_person = 90\n", title="Runde"), 50),
        evening(step("round", 14, "per_person = 90\n", title="Runde"), 34),
    ),
)
