"""What SKOS vocabularies say that somebody gives beside the documents: topics, by all their names.

A *topic* is a concept of such a vocabulary, a *concept* is one that papers name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from kg.model.printed import Document, Issue


class LabelKind(IntEnum):
    """What a label is to its topic, the strongest first."""

    PREFERRED = 0
    """A preferred label, in English or without a language; where there is none, in the first language."""
    TRANSLATED = 1
    """A preferred label in another language."""
    ALTERNATIVE = 2
    HIDDEN = 3


@dataclass(frozen=True, slots=True, order=True)
class TopicLabel:
    """One name of a topic."""

    kind: LabelKind
    """What it is to the topic."""
    text: str
    """As the vocabulary writes it, white space made single."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One concept of a vocabulary."""

    iri: str
    """Its IRI, a web address."""
    name: str
    """The label to show."""
    other_names: tuple[str, ...] = ()
    """Other labels in English or without a language that are not hidden, sorted, without `name`."""
    labels: tuple[TopicLabel, ...]
    """Every label of every kind, sorted."""
    broader: tuple[str, ...] = ()
    """IRIs of the topics right above it, sorted; all of them are among the topics that were given."""
    exact: tuple[str, ...] = ()
    """IRIs that the vocabulary calls the same elsewhere, sorted."""
    close: tuple[str, ...] = ()
    """IRIs that the vocabulary calls nearly the same elsewhere, sorted, without those of `exact`."""
    schemes: tuple[str, ...]
    """IRIs of the schemes that it is in, sorted, at least one."""
    documents: tuple[str, ...]
    """Paths of the documents that name it, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicScheme:
    """One vocabulary, as it describes itself."""

    iri: str
    """Its IRI; for a file that names no scheme one of this graph."""
    name: str
    """What it is called; for one without a title the path of its file."""
    licenses: tuple[str, ...] = ()
    """Web addresses of licences, sorted."""
    rights: tuple[str, ...] = ()
    """Licences and rights in words, sorted."""
    sources: tuple[str, ...] = ()
    """Web addresses of what it was made from, sorted."""
    citations: tuple[str, ...] = ()
    """How it wants to be cited or credited, sorted."""


@dataclass(frozen=True, slots=True)
class Topics:
    """All vocabularies together; the order in which they were given does not show."""

    topics: Mapping[str, Topic] = field(default_factory=dict)
    """IRI → topic, in the order of IRIs."""
    schemes: Mapping[str, TopicScheme] = field(default_factory=dict)
    """IRI → scheme, in the order of IRIs; at least those that topics are in."""
    documents: tuple[Document, ...] = ()
    """The files, by path."""
    issues: tuple[Issue, ...] = ()
    """What could not be used of them."""
