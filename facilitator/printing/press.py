"""The press: a session's pack, a deck and the places to turn to as PDFs, by fpdf2.

fpdf2 takes a quarter of a second to load, so the rooms that draw are imported when there is
something to print.
"""

from typing import TYPE_CHECKING

from facilitator.errors import Refused
from facilitator.language.words import _
from facilitator.ports.places import Directory
from facilitator.ports.press import Pack

if TYPE_CHECKING:
    from facilitator.curriculum.model import Deck
    from facilitator.printing.sheet import Sheet


class FpdfPress:
    """Makes PDFs with fpdf2; the same input gives the same bytes."""

    def pack(self, pack: Pack) -> bytes:
        """The session's paper in the order it is used, or `Refused` where nothing was chosen.

        A handout is drawn `copies` times; of the plan sheets the first carry the chosen names.
        """
        if not (pack.run_sheet or pack.plan_sheets or pack.slips or (pack.handouts and pack.copies)):
            raise Refused(_("There is nothing to print."), _("Choose at least one kind of sheet."))
        from facilitator.printing.sheet import Sheet

        plan = pack.curriculum
        foot = _("{title} · version {version} · {licence}").format(
            title=plan.title, version=plan.version, licence=plan.licence
        )
        sheet = Sheet(pack.session.title, plan.language, f"{pack.session.title}\n{foot}")
        _for_the_leaders(sheet, pack)
        _for_the_table(sheet, pack)
        return sheet.finished()

    def deck(self, deck: "Deck") -> bytes:
        """The deck, eight cards to an A4 with cut marks, or `Refused` where every card is retired."""
        if all(card.retired for card in deck.cards):
            raise Refused(
                _("All cards of “{title}” are retired.").format(title=deck.title),
                _("Take `retired` away from the cards that may be used."),
            )
        from facilitator.printing.cards import card_pages
        from facilitator.printing.sheet import Sheet

        sheet = Sheet(deck.title, deck.language)
        sheet.part(deck.title, card_pages(sheet, deck), foot=False)
        return sheet.finished()

    def directory(self, directory: Directory) -> bytes:
        """The places to turn to, by their kinds; no number without the words that say where it stands."""
        from facilitator.printing.directory import directory_pages
        from facilitator.printing.sheet import Sheet

        sheet = Sheet(directory.title, directory.language, directory.foot)
        sheet.part(directory.title, directory_pages(sheet, directory))
        return sheet.finished()


def _for_the_leaders(sheet: "Sheet", pack: Pack) -> None:
    from facilitator.printing.run_sheet import run_sheet_pages

    if pack.run_sheet:
        sheet.part(_("Run sheet"), run_sheet_pages(sheet, pack))


def _for_the_table(sheet: "Sheet", pack: Pack) -> None:
    from facilitator.printing.board_sheet import tool_pages
    from facilitator.printing.handout import handout_pages
    from facilitator.printing.plan_sheet import plan_pages
    from facilitator.printing.question_sheet import question_sheet, with_code
    from facilitator.printing.slips import slip_pages

    for handout in pack.handouts:
        sheet.part(handout.title, handout_pages(sheet, handout), times=pack.copies)
    for tool in pack.tools:
        sheet.part(tool.title, tool_pages(sheet, tool), times=tool.copies)
    named = pack.names[: pack.plan_sheets]
    for name in named:
        sheet.part(_("Action plan"), plan_pages(sheet, pack.group, name))
    sheet.part(_("Action plan"), plan_pages(sheet, pack.group, ""), times=pack.plan_sheets - len(named))
    if pack.questions:
        pages = question_sheet(sheet, pack.questions)
        for number, slip in enumerate(pack.slips[: pack.copies]):
            sheet.part("" if number else _("Question sheets"), with_code(sheet, pages, slip.code))
    if pack.slips:
        sheet.part(_("Feedback slips"), slip_pages(sheet, pack.slips), foot=False)
