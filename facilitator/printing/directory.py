"""The places to turn to, to take home: close enough together to be few sheets, in letters of full size."""

from itertools import groupby

from facilitator.language.words import _
from facilitator.ports.places import Directory, Place
from facilitator.printing.flow import Flow, Piece, beside, gap, paragraph
from facilitator.printing.ruler import BODY, HEADING, STRONG, TITLE
from facilitator.printing.sheet import LEFT, TEXT, Draw, Sheet

# Of the height that a line has elsewhere: three lines belong together here and are read one place at a time.
_CLOSE = 0.82
_APART = 1.8
_BETWEEN = 6.0
_THE_WHOLE_COUNTRY = "Danmark"  # as the format says it where a file says nothing


def directory_pages(sheet: Sheet, directory: Directory) -> list[Draw]:
    """The pages of the list."""
    flow = Flow(sheet)
    flow.put(paragraph(sheet, directory.title, TITLE))
    for kind, places in groupby(directory.places, lambda place: place.kind):
        title = [gap(3), *paragraph(sheet, kind, HEADING)]
        for place in places:  # one by one: a kind that is kept together leaves half a page white
            flow.put([*title, *_place(sheet, place)])
            title = []
    if directory.left_out:
        flow.put([gap(4), *(line for text in directory.left_out for line in paragraph(sheet, text))])
    return flow.pages()


def _place(sheet: Sheet, place: Place) -> list[Piece]:
    """One place: its name with the web address at the other edge, its number, what it is for."""
    number = paragraph(sheet, place.number, STRONG) if place.number else []
    what = paragraph(sheet, " ".join(filter(None, (place.what, _hours(place)))))
    pieces = [*_head(sheet, place), *number, *what]
    return [gap(_APART), *(piece._replace(height=piece.height * _CLOSE) for piece in pieces)]


def _head(sheet: Sheet, place: Place) -> list[Piece]:
    """The name and where it is, and at the other edge the web address, where there is room for both in one line."""
    where = "" if place.place == _THE_WHOLE_COUNTRY else place.place
    name = " · ".join(filter(None, (place.name, where)))
    head, lines = paragraph(sheet, name, STRONG), sheet.ruler.lines(name, TEXT, STRONG)
    address = sheet.ruler.clean(place.address)
    room = TEXT - sheet.ruler.length(lines[0], STRONG) - _BETWEEN
    length = sheet.ruler.length(address, BODY)
    if len(lines) > 1 or length > room:
        return [*head, *paragraph(sheet, place.address)]
    return beside(lambda y: sheet.write(LEFT + TEXT - length, y, address, BODY), head)


def _hours(place: Place) -> str:
    return _("Open: {hours}.").format(hours=place.hours.rstrip(".")) if place.hours else ""
