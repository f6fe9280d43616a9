"""Signatures and works as documents print them, as far as they tell who is who."""

from dataclasses import dataclass

from kg.text.people.homonyms import Mark


@dataclass(frozen=True, slots=True)
class Work:
    """One work, as far as it tells who wrote it."""

    title: str = ""
    """As printed."""
    authors: tuple[str, ...] = ()
    """Every name of the byline as printed, or the coauthors alone."""
    venue: str = ""
    """Where it appeared, as printed."""
    year: int | None = None
    """Of its publication."""


@dataclass(frozen=True, slots=True)
class Signed:
    """One name under one work."""

    name: str
    """As printed."""
    work: int
    """Place of the work in the list of works."""
    organisations: tuple[str, ...] = ()
    """Where the person works, as printed there."""
    orcid: str | None = None
    """As the document gives it."""
    ids: tuple[str, ...] = ()
    """Of the authors that OpenAlex takes it for: `A5023888391`; a good guess."""
    mark: Mark | None = None
    """The years that a catalogue prints behind the name, or DBLP's number."""
    full: tuple[str, ...] = ()
    """Where the printed name has initials, what catalogues call the author in full; good guesses.

    Of a printed name in full: that and what catalogues call the author otherwise, where the two do not agree.
    """
