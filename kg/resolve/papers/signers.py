"""Whose a work is, by what one record prints: its authors, or the editors of a book that has none."""

from collections.abc import Sequence

from kg.model import Byline, Detail, Record
from kg.text.people.bylines import parted
from kg.text.people.collective import is_collective
from kg.text.people.nobody import names_nobody


def signers(record: Record, *, edited: bool) -> tuple[Sequence[str], bool]:
    """The names, and whether these are all; with `edited` the editors where there are no authors.

    Who is called `Anonymous` is nobody, and no author that two works have in common.

    >>> from kg.model import Lines
    >>> byline = Byline(names=("Anonymous",), complete=True, printed="Anonymous")
    >>> book = Record(
    ...     document="a.bib", lines=Lines(1, 2), title="Beowulf", byline=byline,
    ...     details=((Detail.EDITORS, "Friedrich Klaeber"),),
    ... )
    >>> signers(book, edited=True), signers(book, edited=False)
    ((('Friedrich Klaeber',), True), ((), True))
    """
    byline = record.byline
    if byline and not (len(byline.names) == 1 and names_nobody(byline.names[0])):
        return byline.names, byline.complete
    editors = record.texts_of(Detail.EDITORS) if edited else []
    names, cut = parted(editors[0] if editors else "")
    return names, not cut


def is_of_an_organisation(byline: Byline | None) -> bool:
    """Whether an organisation alone signs.

    >>> is_of_an_organisation(Byline(names=("Institute of Maps",), complete=True, printed=""))
    True
    """
    if not byline or len(byline.names) != 1:
        return False
    return any(author.is_organisation for author in byline.authors) or is_collective(byline.names[0])
