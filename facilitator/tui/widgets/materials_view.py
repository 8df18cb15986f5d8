"""What a curriculum hands out: its cards, its sheets and its questions, as people will meet them."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from facilitator.language.words import N_, NP_, _, ngettext, pgettext
from facilitator.services.workshop import Sheet
from facilitator.tui.widgets.columns import Columns
from facilitator.tui.widgets.text_view import gone_words

if TYPE_CHECKING:
    from facilitator.curriculum.instrument import Instrument, Item, Scoring
    from facilitator.curriculum.model import Block, Card, Deck, Handout

_DEPTHS = {1: N_("light"), 2: N_("personal"), 3: N_("deep")}
_DEPTH = {1: NP_("one card", "light"), 2: NP_("one card", "personal"), 3: NP_("one card", "deep")}
_LINE = "_" * 46

Preview = Callable[[int], Iterator[Widget]]


class MaterialsView(Horizontal):
    """A list of decks, handouts and questionnaires, and the one that is chosen as it will be met."""

    DEFAULT_CSS: ClassVar[str] = """
    MaterialsView OptionList {
        width: 27; height: 1fr; border: none; padding: 0; background: $surface; scrollbar-size-vertical: 1;
    }
    MaterialsView OptionList:focus { border: none; }
    MaterialsView OptionList > .option-list--option { padding: 0 1; }
    MaterialsView #preview { width: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    MaterialsView .title { text-style: bold; margin-bottom: 1; }
    MaterialsView .part { max-width: 76; margin-bottom: 1; }
    """

    def __init__(self) -> None:
        super().__init__(id="materials")
        self._previews: list[Preview] = []
        self._depth = 0
        self._nothing = ""

    def compose(self) -> ComposeResult:
        """The list, and room for what is chosen."""
        yield OptionList(id="things", markup=False)
        yield VerticalScroll(id="preview")

    def show(self, sheet: Sheet) -> None:
        """Show what the curriculum has now."""
        listed = self.query_one(OptionList)
        at = listed.highlighted or 0
        things = list(_things(sheet))
        self._previews = [preview for _title, preview in things]
        self._nothing = _nothing(sheet)
        listed.display = bool(things)
        with self.prevent(OptionList.OptionHighlighted):
            listed.set_options(Option(title) for title, _preview in things)
            listed.highlighted = min(at, len(things) - 1) if things else None
        self._show_chosen()

    def next_depth(self) -> None:
        """Show cards of one depth only; after the deepest all of them again."""
        self._depth = (self._depth + 1) % (len(_DEPTHS) + 1)
        self._show_chosen()

    def take_focus(self) -> None:
        """Let the keys move through the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionHighlighted)
    def _choose(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show_chosen()

    def _show_chosen(self) -> None:
        at = self.query_one(OptionList).highlighted
        preview = self.query_one("#preview", VerticalScroll)
        preview.remove_children()
        if at is not None and at < len(self._previews):
            preview.mount(*self._previews[at](self._depth))
        else:
            preview.mount(_part(self._nothing))
        preview.scroll_home(animate=False)


def _nothing(sheet: Sheet) -> str:
    """Why there is nothing to show."""
    if sheet.gone:
        return gone_words(sheet)
    if sheet.curriculum is None:
        return _("When the errors in the text are mended, the cards and sheets can be seen here.")
    return _("There are no cards, sheets or questions to show.")


def _things(sheet: Sheet) -> "Iterator[tuple[Content, Preview]]":
    for deck in sheet.decks:
        yield _named(_("Cards"), deck.title), partial(_deck, deck)
    for handout in sheet.curriculum.handouts if sheet.curriculum else ():
        yield _named(_("Sheet"), handout.title), partial(_handout, handout)
    for instrument in sheet.instruments:
        yield _named(_("Questions"), instrument.title), partial(_instrument, instrument)


def _named(kind: str, title: str) -> Content:
    return Content.assemble(f"{kind}\n", (title, "bold"), "\n")


def _deck(deck: "Deck", depth: int) -> Iterator[Widget]:
    cards = [card for card in deck.cards if not card.retired and depth in {0, card.depth}]
    count = ngettext("{n} card", "{n} cards", len(cards)).format(n=len(cards))
    which = _(_DEPTHS[depth]) if depth else _("all depths")
    yield _part(_("{title}: {cards}, {which}").format(title=deck.title, cards=count, which=which), "title")
    themes = {theme.id: theme.title for theme in deck.themes}
    # One text for all the cards: a table of 48 took 80 ms to lay out.
    yield Static(Content("\n").join(_card(card, themes) for card in cards))


def _card(card: "Card", themes: dict[str, str]) -> Content:
    more = f"{card.follow_up}\n" if card.follow_up else ""
    about = f"{themes.get(card.theme, card.theme)} · {_(_DEPTH[card.depth])}\n"
    return Content.assemble((f"{card.text}\n", "bold"), more, (about, "italic"))


def _handout(handout: "Handout", _depth: int) -> Iterator[Widget]:
    yield _part(handout.title, "title")
    for block in handout.blocks:
        yield from _block(block)


def _block(block: "Block") -> Iterator[Widget]:
    if block.heading:
        yield Static(Content.styled(block.heading, "bold"))
    for text in block.text:
        yield _part(text)
    if block.bullets:
        yield Columns([("•", bullet) for bullet in block.bullets], wide=(1,))
        yield _part("")
    if block.lines:
        yield _part("\n\n".join([_LINE] * block.lines))


def _instrument(instrument: "Instrument", _depth: int) -> Iterator[Widget]:
    yield _part(instrument.title, "title")
    if instrument.intro:
        yield _part(instrument.intro)
    for number, item in enumerate(instrument.items, 1):
        yield Static(Content.styled(f"{number}. {item.text or item.waits or ''}", "bold"))
        yield _part("\n".join(_answers(item)))
    if instrument.scoring:
        yield from _scoring(instrument.scoring)


def _scoring(scoring: "Scoring") -> Iterator[Widget]:
    """How one person's answers are read, each limit with who says so."""
    about = _("The score is the sum of all answers from {lowest}, times {times}. It is no diagnosis.")
    yield _part(about.format(lowest=scoring.lowest, times=scoring.times))
    if scoring.bands:
        yield _part(_("The limits are for one person's score, never for a group's mean:"))
        yield Columns(
            [
                (_("up to {limit}").format(limit=band.up_to), f"{band.words}\n{band.source}")
                for band in scoring.bands
            ],
            wide=(1,),
        )


def _answers(item: "Item") -> Iterator[str]:
    if item.kind == "text":
        yield _LINE
    yield from (pgettext("a box to tick", "( ) {answer}").format(answer=option) for option in item.options)


def _part(text: str, kind: str = "part") -> Static:
    return Static(text, classes=kind, markup=False)
