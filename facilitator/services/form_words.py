"""What people call a form: a course, a café, a conversation; and one meeting of it."""

from facilitator.curriculum.described_choices import FORMS
from facilitator.language.words import N_, _, pgettext

_MEETING = (N_("The meeting"), N_("Start the meeting"))
_MEETINGS = {
    "cafe": (N_("The café"), N_("Start the café")),
    "webinar": (N_("The webinar"), N_("Start the webinar")),
    "conversation": (N_("The conversation"), N_("Start the conversation")),
    "staff-day": (N_("The day"), N_("Start the day")),
    "network-meeting": _MEETING,
    "council": _MEETING,
    "feedback-meeting": _MEETING,
    "review": _MEETING,
}
_EVENING = (N_("The evening"), N_("Start the evening"))


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


def meeting_words(form: str) -> str:
    """What one meeting of that form is called: the evening, the conversation, the day."""
    return _(_MEETINGS.get(form, _EVENING)[0])


def start_words(form: str) -> str:
    """What begins it."""
    return _(_MEETINGS.get(form, _EVENING)[1])
