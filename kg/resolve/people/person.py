"""A person, made of the printings of a name that are held to be the same; `grouping` makes them."""

from dataclasses import dataclass

from kg.resolve.people.signatures import Heading, Printing, Signature


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the printings of a name that are held to be the same."""

    name: str
    """The name to show: a form with the given name in full before others, then the one printed most often."""
    variants: tuple[str, ...]
    """Other printed forms, sorted."""
    signatures: tuple[Signature, ...]
    """Authorships, by paper and position; empty for a person whom only a heading names."""
    headings: tuple[Heading, ...]
    """Author pages of this person."""
    unresolved: bool
    """True when no byline shows the name: only a page says that there is such an author."""
    basis: tuple[str, ...]
    """In words, why these printings are one person; empty for a single printing."""

    @property
    def printings(self) -> tuple[Printing, ...]:
        """Signatures and headings."""
        return (*self.signatures, *self.headings) if self.headings else self.signatures
