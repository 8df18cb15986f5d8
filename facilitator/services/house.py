"""All services of one program, as the rooms above get them."""

from dataclasses import dataclass

from facilitator.ports.clock import Clock
from facilitator.services.authoring import Authoring
from facilitator.services.demonstration import Demonstration
from facilitator.services.evenings import Evenings
from facilitator.services.feedback_rounds import FeedbackRounds
from facilitator.services.groups import Groups
from facilitator.services.paper import Paper
from facilitator.services.preflight import Preflight
from facilitator.services.programmes import Programmes
from facilitator.services.rehearsal import Rehearsals
from facilitator.services.safety import Safety
from facilitator.services.sharing import Sharing
from facilitator.services.signposts import Signposts
from facilitator.services.wall import Wall
from facilitator.services.workshop import Workshop


@dataclass(frozen=True, slots=True)
class House:
    """What a screen or a command may ask."""

    clock: Clock
    programmes: Programmes
    groups: Groups
    evenings: Evenings
    feedback: FeedbackRounds
    paper: Paper
    safety: Safety
    signposts: Signposts
    preflight: Preflight
    demonstration: Demonstration
    authoring: Authoring
    sharing: Sharing
    workshop: Workshop
    rehearsals: Rehearsals
    wall: Wall
