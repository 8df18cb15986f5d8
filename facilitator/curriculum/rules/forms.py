"""What the form of a curriculum asks for, and whether the measures it plans can be taken. All are warnings."""

from collections.abc import Iterator

from facilitator.curriculum.model import Curriculum, Form, Kind, Session
from facilitator.curriculum.problems import Code, Finding
from facilitator.curriculum.rules.kinds import ASKING
from facilitator.language.words import _

# The kind of step without which a meeting is not what its form says.
_WANTS = {Form.NETWORK_MEETING: Kind.PRIVATE_TIME, Form.COUNCIL: Kind.AGREEMENT}
# Kinds that need people in one room, or more people than sit at one table.
_UNFIT = {
    Form.WEBINAR: frozenset({Kind.ROUND, Kind.PAIRS, Kind.GROUP_WORK, Kind.CARDS}) | ASKING,
    Form.CONVERSATION: frozenset({Kind.PAIRS, Kind.GROUP_WORK}),
}
# The one whom it is about, and up to three who are close.
MOST_IN_CONVERSATION = 4
# As many answers as are shown at least; facilitator.feedback holds the promise.
FEWEST_ANSWERS = 5


def form_findings(curriculum: Curriculum) -> Iterator[Finding]:
    """What a curriculum lacks, or has in vain, for the form it gives itself."""
    form, size = curriculum.form, curriculum.group_size
    wanted = _WANTS.get(form)
    if wanted and not any(step.kind is wanted for session in curriculum.sessions for step in session.steps):
        message = _("The form “{form}” has a step of the kind “{kind}”, and there is none.").format(
            form=form.value, kind=wanted.value
        )
        hint = _("Add a step with {example}, or choose another form.").format(example=f'kind = "{wanted}"')
        yield Finding(("form",), Code.FORM_WANTS, message, hint, "warning")
    if form is Form.CONVERSATION and size.max > MOST_IN_CONVERSATION:
        message = _("A conversation has at most {most} taking part, and here max = {max}.").format(
            most=MOST_IN_CONVERSATION, max=size.max
        )
        hint = _("Write {example}, or choose another form.").format(example=f"max = {MOST_IN_CONVERSATION}")
        yield Finding(("group_size", "max"), Code.FORM_SIZE, message, hint, "warning")
    for s, session in enumerate(curriculum.sessions):
        for n, step in enumerate(session.steps):
            if step.kind in _UNFIT.get(form, ()):
                message = _("Step “{step}”: “{kind}” cannot be done in the form “{form}”.").format(
                    step=step.title, kind=step.kind.value, form=form.value
                )
                hint = _("Choose another kind of step, or another form.")
                yield Finding(
                    ("sessions", s, "steps", n, "kind"), Code.FORM_AND_KIND, message, hint, "warning"
                )


def measure_findings(curriculum: Curriculum) -> Iterator[Finding]:
    """Measures without minutes of their own, and questions to so few that no answer is ever shown."""
    sessions = curriculum.sessions
    for number, measure in enumerate(curriculum.measures):
        asked = {"first": sessions[:1], "last": sessions[-1:], "every": sessions}[measure.when]
        without = [session.id for session in asked if not _asks(session, measure.instrument)]
        if without:
            message = _("No step asks “{instrument}” in: {sessions}.").format(
                instrument=measure.instrument, sessions=", ".join(without)
            )
            hint = _(
                "The program offers it when the session ends, but no minutes are set aside. Add a step with {example}."
            )
            yield Finding(
                ("measures", number),
                Code.MEASURE_WITHOUT_STEP,
                message,
                hint.format(example='kind = "measure"'),
                "warning",
            )
    most = curriculum.group_size.max
    asks = curriculum.measures or any(step.kind in ASKING for session in sessions for step in session.steps)
    if asks and most < FEWEST_ANSWERS:
        message = _("Answers are shown only from {fewest}, and here at most {most} take part.").format(
            fewest=FEWEST_ANSWERS, most=most
        )
        hint = _("Ask aloud instead: nobody would see these answers.")
        yield Finding(("group_size", "max"), Code.TOO_FEW_TO_ASK, message, hint, "warning")


def role_findings(curriculum: Curriculum) -> Iterator[Finding]:
    """Named roles that lead no step."""
    if "leader_roles" not in curriculum.model_fields_set:
        return
    leading = {step.lead for session in curriculum.sessions for step in session.steps}
    for number, role in enumerate(curriculum.leader_roles):
        if role not in leading and "both" not in leading:
            message = _("“{id}” leads no step.").format(id=role)
            hint = _("Write {example} in a step, or take it out.").format(example=f'lead = "{role}"')
            yield Finding(("leader_roles", number), Code.UNUSED, message, hint, "warning")


def _asks(session: Session, instrument: str) -> bool:
    return any(step.kind in ASKING and step.instrument == instrument for step in session.steps)
