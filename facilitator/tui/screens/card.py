"""The cards of a step, one at a time and large. The room may see this screen: no names, no notes."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from facilitator.errors import FacilitatorError
from facilitator.language.words import N_, _
from facilitator.services.running_evening import RunningEvening
from facilitator.sessions import clock
from facilitator.sessions.cards_at_hand import CardsAtHand
from facilitator.sessions.commands import Command, DrawCard, PutBack, SwapCard, Undo
from facilitator.sessions.state import Draw, State
from facilitator.tui.page import Page
from facilitator.tui.widgets.bar import Bar
from facilitator.tui.widgets.card_face import CardFace
from facilitator.tui.widgets.card_words import count_words, mode_words, news_words, shuffled_words
from facilitator.tui.widgets.key_rows import KeyRows
from facilitator.tui.widgets.line import Line

_FACE_UP = {"choose", "leader"}


class CardScreen(Page[None]):
    """Draws the cards of the present step of `running`; `Refused` where it has none."""

    CSS_PATH: ClassVar = "card.tcss"
    AUTO_FOCUS: ClassVar = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "draw", N_("Draw a card"), id="card.draw"),
        Binding("b", "put_back", N_("Lay it back"), id="card.back", tooltip=N_("It may then be drawn again")),
        Binding("x", "swap", N_("Swap it"), id="card.swap", tooltip=N_("For another card, once")),
        Binding("escape", "leave", N_("Back to the step"), id="card.leave"),
        Binding("left", "walk(-1)", N_("Card before"), id="card.before"),
        Binding("right", "walk(1)", N_("Card after"), id="card.after"),
        Binding("1", "depth(1)", N_("Light"), id="card.light"),
        Binding("2", "depth(2)", N_("Personal"), id="card.personal", tooltip=N_("And light ones")),
        Binding("3", "depth(3)", N_("Deep"), id="card.deep", tooltip=N_("All cards that the step allows")),
        Binding("u", "undo", N_("Undo"), id="card.undo"),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
    ]

    def __init__(self, running: RunningEvening) -> None:
        super().__init__()
        self.running = running
        self._depth: int | None = None
        self._hand = running.cards()
        self._at = _last(running.state, self._hand)
        self._choosing = self._face_up and self._draw() is None

    @property
    def _face_up(self) -> bool:
        return self._hand.mode in _FACE_UP

    def compose(self) -> ComposeResult:
        """What is done with the cards, the card or the cards to choose from, and how many there are."""
        yield Line(id="mode")
        with Container(id="table"):
            yield CardFace()
            yield Button(Content(_("Draw a card")), variant="primary", id="empty", action="screen.draw")
            yield OptionList(id="choice")
        yield Line(id="news")
        yield Line(id="count")
        yield Bar()
        yield KeyRows()

    def on_mount(self) -> None:
        """Show the table, and quietly how the time of the step goes."""
        self.show()
        self.set_interval(1.0, self._tick)

    def on_screen_resume(self) -> None:
        """Follow what was done meanwhile."""
        self.show()

    def show(self) -> None:
        """Bring the screen up to the state."""
        self._hand = hand = self.running.cards(self._depth)
        draw, step = self._draw(), self.running.state.step
        depth = min(step.depth, self._depth or 3)
        place = self._at if draw is not None and not self._choosing else None
        chooses = _("The arrows go from card to card, and Enter chooses the one that is marked.")
        news = chooses if self._choosing and hand.ready else news_words(hand, step, depth)
        self.query_one("#mode", Line).say(mode_words(hand))
        self.query_one("#count", Line).say(count_words(hand, depth, place))
        self.query_one("#news", Line).say(news)
        face, empty, choice = self.query_one(CardFace), self.query_one("#empty"), self.query_one(OptionList)
        choice.display = self._choosing
        face.display = draw is not None and not self._choosing
        empty.display = draw is None and not self._choosing
        if draw is not None:
            face.show(draw.card)
        if self._choosing:
            choice.set_options(Option(Content(f"{card.text}\n"), id=card.id) for card in hand.ready)
            choice.highlighted = 0
            choice.focus()
        elif draw is None:
            empty.focus()
        self.refresh_bindings()
        self._tick()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lay back and swap need a card, walking another one that way; the step says how deep it goes."""
        if action == "draw":
            return not self._choosing
        if action in {"put_back", "swap"}:
            return self._draw() is not None and not self._choosing
        number = int(str(parameters[0])) if parameters else 0
        if action == "walk":
            return True if 0 <= self._at + number < len(self._hand.table) else None
        if action == "depth":
            return number <= self.running.state.step.depth
        return True

    def action_draw(self) -> None:
        """Draw the next card, or show those there are to choose from."""
        if self._face_up:
            self._choosing = bool(self._hand.ready)
            self.show()
        else:
            self._do(DrawCard(depth=self._depth))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The card that was chosen face up."""
        self._do(DrawCard(card=event.option.id, depth=self._depth))

    def action_put_back(self) -> None:
        """Lay the card that is shown back into the deck."""
        if (draw := self._draw()) is not None:
            self._do(PutBack(draw.number))

    def action_swap(self) -> None:
        """Change the card that is shown for another."""
        if (draw := self._draw()) is not None:
            self._do(SwapCard(draw.number, depth=self._depth))

    def action_undo(self) -> None:
        """Take back what was done last with the cards; what was done elsewhere is taken back there."""
        state = self.running.state
        if state.before is None or state.before.draws == state.draws:
            self.app.note(_("There is nothing here to undo."))
        elif self._do(Undo()):
            self.app.note(_("The last thing is taken back."))

    def action_walk(self, step: int) -> None:
        """Go to another card on the table."""
        self._at += step
        self._choosing = False
        self.show()

    def action_depth(self, depth: int) -> None:
        """Draw cards at most this deep from now on."""
        self._depth = depth
        self.show()

    def action_leave(self) -> None:
        """Go back to the step; from the cards to choose from, back to the card that lies there."""
        if self._choosing and self._draw() is not None:
            self._choosing = False
            self.show()
        else:
            self.dismiss()

    def action_scroll(self, direction: int) -> None:
        """Read on in a card that is longer than the screen."""
        self.query_one(CardFace).scroll_relative(y=direction, animate=False)

    def _draw(self) -> Draw | None:
        return self._hand.table[self._at] if 0 <= self._at < len(self._hand.table) else None

    def _do(self, command: Command) -> bool:
        hand, step = self._hand, self.running.state.step
        through = hand.spent and isinstance(command, DrawCard | SwapCard)
        try:
            self.running.do(command)
        except FacilitatorError as error:
            self.app.tell(error)
            return False
        self._choosing = False
        self._hand = self.running.cards(self._depth)
        last = _last(self.running.state, self._hand)
        self._at = min(self._at, last) if isinstance(command, PutBack) else last
        if through:
            self.app.note(shuffled_words(hand, step, min(step.depth, self._depth or 3)))
        self.show()
        return True

    def _tick(self) -> None:
        state = self.running.state
        elapsed = clock.elapsed(state, self.running.now())
        self.query_one(Bar).show(elapsed, state.steps[state.current].allotted)


def _last(state: State, hand: CardsAtHand) -> int:
    """The place of the card that came last. Where a wheel has come to a new theme, the free one after them all."""
    themes = {card.theme for card in hand.ready}
    if state.step.kind != "dialogue-wheel" or not themes:
        return len(hand.table) - 1
    places = (place for place in reversed(range(len(hand.table))) if hand.table[place].card.theme in themes)
    return next(places, len(hand.table))
