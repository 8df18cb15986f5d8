"""All the rules for each kind of file, in one place."""

from collections.abc import Iterator
from typing import Any

from facilitator.curriculum.model import Curriculum, Deck, Instrument, SignpostFile
from facilitator.curriculum.problems import Finding
from facilitator.curriculum.rules.ids import duplicates, reserved
from facilitator.curriculum.rules.order import order_findings
from facilitator.curriculum.rules.people import people_findings
from facilitator.curriculum.rules.questions import question_findings
from facilitator.curriculum.rules.references import reference_findings
from facilitator.curriculum.rules.shared import Shared
from facilitator.curriculum.rules.texts import text_findings
from facilitator.curriculum.rules.time import time_findings
from facilitator.curriculum.rules.cards import card_findings
