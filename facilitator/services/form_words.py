"""What people call a form: a course, a café, a conversation; and one meeting of it."""

from facilitator.curriculum.described_choices import FORMS
from facilitator.language.words import N_, _, npgettext, pgettext

_MEETING = (N_("The meeting"), N_("the meeting"))
# What one meeting is called where a sentence begins, and within it.
_MEETINGS = {
    "cafe": (N_("The café"), N_("the café")),
    "webinar": (N_("The webinar"), N_("the webinar")),
    "conversation": (N_("The conversation"), N_("the conversation")),
    "staff-day": (N_("The day"), N_("the day")),
    "network-meeting": _MEETING,
    "council": _MEETING,
    "feedback-meeting": _MEETING,
    "review": _MEETING,
}
_EVENING = (N_("The evening"), N_("the evening"))
# Of the forms that go on for weeks; the others are most often held once.
_USUAL_SESSIONS = {"course": 6, "group": 6}


def form_words(form: str) -> str:
    """What people call the form."""
    return _(FORMS[form].name if form in FORMS else form)


def which_words(form: str, number: int, of: int) -> str:
    """Which of several it is: `session 2 of 7`; nothing where there is only one."""
    if of == 1:
        return ""
    if form in _MEETINGS:
        return pgettext("meetings", "session {number} of {total}").format(number=number, total=of)
    return _("session {number} of {total}").format(number=number, total=of)


def usual_sessions(form: str) -> int:
    """How many sessions a new curriculum of that form is proposed."""
    return _USUAL_SESSIONS.get(form, 1)


def count_words(form: str, count: int) -> str:
    """How many there are: `7 sessions`."""
    if form in _MEETINGS:
        words = npgettext("meetings", "{n} session", "{n} sessions", count)
    else:
        words = npgettext("evenings of a group", "{n} session", "{n} sessions", count)
    return words.format(n=count)


def meeting_words(form: str) -> str:
    """What one meeting of that form is called, to begin a sentence with: The evening, The day."""
    return _(_MEETINGS.get(form, _EVENING)[0])


def the_meeting(form: str) -> str:
    """The same within a sentence: the evening, the conversation."""
    return _(_MEETINGS.get(form, _EVENING)[1])


def start_words(form: str) -> str:
    """What begins it."""
    return _("Start {meeting}").format(meeting=the_meeting(form))
