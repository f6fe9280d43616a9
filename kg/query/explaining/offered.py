"""Lines for a curation file by which somebody who reads an explanation may decide what is open."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """Two lines for a curation file, of which a person may add the right one."""

    other: str
    """IRI of the thing that it may be."""
    name: str
    """What that is called."""
    same: str
    """The line that makes the two one."""
    different: str
    """The line that keeps them apart."""


@dataclass(frozen=True, slots=True)
class Parting:
    """A line for a curation file by which papers of an author page are another person's."""

    group: str
    """Number of the group."""
    papers: tuple[str, ...]
    """Titles of its papers."""
    line: str
    """The line."""


@dataclass(frozen=True, slots=True)
class Removal:
    """A line for a curation file by which an entry of a paper, or a paper of a person, is another's."""

    entry: str
    """Document, lines and key of the entry; the title of the paper."""
    line: str
    """The line."""
