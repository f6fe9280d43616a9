"""Which organisations are authors: collaborations, consortia and the like that stand in bylines.

They are known by their names alone, with or without an article. Nobody's coauthor is an organisation.
See docs/decisions/026.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.people.signatures import Heading, Printing, Signature
from kg.text.people.collective import collective_form, collective_name


@dataclass(frozen=True, slots=True)
class Collective:
    """An organisation as an author: the printings of its name."""

    name: str
    """The name to show, without article: the one printed most often, of several the first in order."""
    variants: tuple[str, ...]
    """Other forms of the name as printed, without article unless they head a page, sorted."""
    signatures: tuple[Signature, ...]
    """Its authorships, by paper and position; empty for one that only heads a page."""
    headings: tuple[Heading, ...] = ()
    """Author pages of this organisation."""

    @property
    def printings(self) -> tuple[Printing, ...]:
        """Signatures and headings."""
        return (*self.signatures, *self.headings)


def resolve_organisations(signatures: Iterable[Signature], headings: Iterable[Heading]) -> list[Collective]:
    """The organisations among the authors, in the order of their names; all that is given is one's.

    >>> from kg.resolve.people.signatures import Basis
    >>> names = ["The ATLAS Collaboration", "CMS Collaboration", "ATLAS collaboration", "ATLAS Collaboration"]
    >>> given = [Signature(f"p{n}", name, Basis.BYLINE, 1, ()) for n, name in enumerate(names)]
    >>> [(each.name, len(each.signatures), each.variants) for each in resolve_organisations(given, [])]
    [('ATLAS Collaboration', 3, ('ATLAS collaboration',)), ('CMS Collaboration', 1, ())]
    """
    signed: defaultdict[str, list[Signature]] = defaultdict(list)
    headed: defaultdict[str, list[Heading]] = defaultdict(list)
    for signature in signatures:
        signed[collective_form(signature.name)].append(signature)
    for heading in headings:
        headed[collective_form(heading.name)].append(heading)
    return [_collective(signed[form], headed[form]) for form in sorted(signed.keys() | headed.keys())]


def _collective(signatures: Iterable[Signature], headings: Iterable[Heading]) -> Collective:
    ours = sorted(signatures, key=lambda signature: signature.key)
    pages = sorted(headings, key=lambda heading: (heading.page, heading.name))
    printed = [*(each.name for each in ours), *(page.name for page in pages)]
    times = Counter(map(collective_name, printed))
    shown = min(times, key=lambda name: (-times[name], name))
    others = {*times, *(page.name for page in pages)} - {shown}  # a page must be found to print its name
    return Collective(shown, tuple(sorted(others)), tuple(ours), tuple(pages))
