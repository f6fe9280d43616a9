"""Signatures: each name of each paper's authors as printed, with the pages that show it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kg.model import Author, Byline, Record
from kg.resolve.collaborations import collaborations
from kg.text.letters.fold import same_form
from kg.text.people.collective import is_collective


class Basis(StrEnum):
    """What an authorship rests on."""

    BYLINE = "byline"
    """The byline shows the name."""
    PAGE_OWNER = "page owner"
    """The paper is on the person's page and its byline is cut before the name."""
    COLLABORATION = "collaboration"
    """The authors write for the organisation, which a document names beside the byline or in its place."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One author of one paper, as printed."""

    paper: str
    """Key of the paper."""
    name: str
    """The name as printed in the byline, in the heading of the page, or for a collaboration."""
    basis: Basis
    """Why the name belongs to the paper."""
    position: int | None
    """Place in the byline, from 1; `None` when the byline hides it, or does not have it."""
    pages: tuple[str, ...]
    """The author pages that show this authorship, sorted; empty when no page does."""
    hidden_after: int | None = None
    """For a hidden author, the number of names that the byline shows before it is cut."""
    author: Author | None = None
    """What the document says of the author beside the name; `None` when it says nothing."""

    @property
    def orcid(self) -> str | None:
        """The ORCID that the document gives."""
        return self.author.orcid if self.author else None

    @property
    def openalex_ids(self) -> tuple[str, ...]:
        """The ids of the authors that OpenAlex takes this one for."""
        return self.author.openalex_ids if self.author else ()

    @property
    def is_collective(self) -> bool:
        """Whether the author is an organisation, because the document marks it or by the words of its name.

        >>> Signature("p", "ATLAS Collaboration", Basis.BYLINE, 1, ()).is_collective
        True
        """
        return bool(self.author and self.author.is_organisation) or is_collective(self.name)

    @property
    def key(self) -> tuple[str, int, str]:
        """Paper, position (0 without one), name: unlike any other; the smallest names its person."""
        return (self.paper, self.position or 0, self.name)


@dataclass(frozen=True, slots=True)
class Heading:
    """The name at the head of an author page."""

    page: str
    """The document."""
    name: str
    """As printed."""

    @property
    def is_collective(self) -> bool:
        """Whether the page is that of an organisation, by the words of its name."""
        return is_collective(self.name)


Printing: TypeAlias = Signature | Heading
"""A name in a byline, or at the head of a page."""


def signatures_of(
    paper: str, byline: Byline | None, records: Sequence[Record], author_pages: Collection[str]
) -> Iterator[Signature]:
    """The authors of one paper: first those that the byline shows, in order, then for whom they write.

    Last come owners of pages who are hidden in it.

    `byline` is the fullest that the paper's `records` print. An author page that lists the paper shows every
    name of its own byline, and its owner wherever the byline has that name. An owner whom the byline does not
    show is a hidden author while it is cut; a complete byline without the owner gives no authorship.

    >>> from kg.model import Lines
    >>> cut = Byline(names=("Yao Lu",), complete=False, printed="Yao Lu et al.")
    >>> page = Record(document="a.txt", lines=Lines(1, 4), title="Maps", byline=cut, page_owner="Jane Roe")
    >>> [(each.name, each.position) for each in signatures_of("p", cut, [page], {"a.txt"})]
    [('Yao Lu', 1), ('Jane Roe', None)]
    """
    pages_of: dict[str, set[str]] = {}
    for record in records:
        if record.document in author_pages:
            names = [*(record.byline.names if record.byline else ()), record.page_owner or ""]
            for name in names:
                pages_of.setdefault(same_form(name), set()).add(record.document)
    for number, name in enumerate(byline.names if byline else ()):
        pages = tuple(sorted(pages_of.get(same_form(name), ()))) if pages_of else ()
        author = byline.authors[number] if byline and byline.authors else None
        position = byline.places[number] if byline and byline.places else number + 1
        yield Signature(paper, name, Basis.BYLINE, position, pages, author=author)
    for name in collaborations(byline, records):
        yield Signature(paper, name, Basis.COLLABORATION, None, (), author=Author(is_organisation=True))
    if byline is None or not byline.complete:
        shown = [same_form(name) for name in byline.names] if byline and pages_of else []
        owners = {same_form(r.page_owner): r.page_owner for r in records if r.page_owner}
        for form, owner in sorted(owners.items()):
            if form not in shown:
                pages = tuple(sorted(pages_of[form]))
                before = _before_hidden(byline) if byline else None
                yield Signature(paper, owner, Basis.PAGE_OWNER, None, pages, before)


def _before_hidden(byline: Byline) -> int:
    """How many names stand before the first author whom the byline does not name."""
    places = enumerate(byline.places, start=1)
    return next((number - 1 for number, place in places if place > number), len(byline.names))
