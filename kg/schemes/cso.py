"""The Computer Science Ontology's CSV as SKOS in Turtle.

A line of the CSV is `topic;klink:relation;topic`, the topics by their labels. Topics that are called
equivalent are one, under the label that the CSV calls its primary one; the others are its alternative labels.
That research on one contributes to another is no relation of SKOS, and is left out.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from kg.errors import InputError
from kg.rdf.terms import Term, iri, string
from kg.readers.files.raw_lines import raw_lines
from kg.readers.files.source import open_chunks, shown
from kg.readers.files.unpacking import unpacked
from kg.resolve.groups import Groups

TOPICS = "https://cso.kmi.open.ac.uk/topics/"
"""What the IRIs of its topics begin with."""
SCHEME = "https://cso.kmi.open.ac.uk/"
CREDIT = (
    "Computer Science Ontology (CSO), https://cso.kmi.open.ac.uk: Salatino, A. A., Thanapalasingam, T., "
    "Mannocci, A., Osborne, F., Motta, E.: The Computer Science Ontology: A Large-Scale Taxonomy of "
    "Research Areas. ISWC 2018. Licensed under CC BY 4.0; converted to SKOS."
)
LICENSE = "https://creativecommons.org/licenses/by/4.0/"

_ABOVE = frozenset(("broaderGeneric", "superTopicOf"))
_SAME = frozenset(("relatedEquivalent", "preferentialEquivalent", "primaryLabel"))
_PRIMARY = frozenset(("preferentialEquivalent", "primaryLabel"))
_ASIDE = frozenset(("contributesTo", "type", "label"))
_LONGEST = 4096  # bytes of a line

Row: TypeAlias = tuple[str, str, str]
"""Topic, relation without its prefix, topic."""


@dataclass(slots=True)
class _Ontology:
    """What the lines have said so far."""

    topics: set[str] = field(default_factory=set)
    below: list[tuple[str, str]] = field(default_factory=list)
    """Topic, and the one above it."""
    same: list[tuple[str, str]] = field(default_factory=list)
    primary: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Topic → what is called its primary label."""
    left_out: int = 0
    """Lines that say what SKOS has no term for."""


def cso_to_skos(path: Path) -> Iterator[str]:
    """The ontology in a CSV file, also a compressed one, as SKOS in Turtle: pieces of text, always the same.

    Lines are read one after the other; memory grows with the topics.

    Raises:
        InputError: for a file that cannot be read, or a line that is none of the ontology, with its number.
    """
    found = _Ontology()
    for subject, relation, object in _rows(path):
        if relation in _ABOVE:
            found.below.append((object, subject))
        elif relation in _SAME:
            found.same.append((subject, object))
            if relation in _PRIMARY:
                found.primary[subject].add(object)
        elif relation == "contributesTo":
            found.left_out += 1
        found.topics.add(subject)
        if relation not in ("type", "label"):
            found.topics.add(object)
    if not found.topics:
        raise InputError(f"{shown(path)}: no line of the Computer Science Ontology is in this file.")
    return _written(found)


def _rows(path: Path) -> Iterator[Row]:
    name = shown(path)
    flaws: list[str] = []
    chunks = unpacked(open_chunks(path, flaws.append), flaws.append)
    for number, line in enumerate(raw_lines(chunks, _LONGEST), start=1):
        try:
            text = line.text.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise InputError(f"{name}:{number}: this is not UTF-8. Save the file as UTF-8.") from None
        if not text.strip():
            continue
        if not (row := _row(text)):
            raise InputError(
                f"{name}:{number}: this is no line of the Computer Science Ontology's CSV, which reads "
                '"computer science";klink:broaderGeneric;"artificial intelligence"'
            )
        yield row
    if flaws:
        raise InputError(f"{name} {flaws[0]}.")


def _row(text: str) -> Row | None:
    try:
        fields = next(csv.reader([text], delimiter=";", strict=True), [])
    except csv.Error:
        return None
    if len(fields) != 3:
        return None
    subject, relation, object = (" ".join(part.split()) for part in fields)
    relation = relation.rpartition(":")[2]
    known = relation in _ABOVE | _SAME | _ASIDE
    return (subject, relation, object) if known and subject and object else None


def _written(found: _Ontology) -> Iterator[str]:
    preferred = _preferred(found)
    names: defaultdict[str, set[str]] = defaultdict(set)
    for topic, label in preferred.items():
        names[label].add(topic)
    broader: defaultdict[str, set[str]] = defaultdict(set)
    for low, high in found.below:
        if preferred[low] != preferred[high]:
            broader[preferred[low]].add(preferred[high])
    yield _head(found, len(names))
    for label in sorted(names):
        yield _block(label, names[label] - {label}, broader[label])


def _preferred(found: _Ontology) -> Mapping[str, str]:
    """Topic → the label that stands for it and all that it is called equivalent to.

    That is the one which most of them call primary; of several, and where none is, the first in the alphabet.
    """
    groups = Groups(sorted(found.topics))
    for one, other in found.same:
        groups.join(one, other)
    chosen = {}
    for members in groups.all():
        votes: defaultdict[str, int] = defaultdict(int)
        for member in members:
            for label in found.primary.get(member, ()):
                votes[label] += 1
        best = min(votes or members, key=lambda label: (-votes[label], label))
        chosen.update(dict.fromkeys(members, best))
    return chosen


def _head(found: _Ontology, topics: int) -> str:
    return (
        f"# {CREDIT}\n"
        f"# {topics:,} topics of {len(found.topics):,} labels, made by `kg concepts`.\n"
        f"# Left out, as SKOS has no term for it: {found.left_out:,} times one contributes to another.\n"
        "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n"
        f"{iri(SCHEME)} a skos:ConceptScheme ;\n"
        f"    skos:prefLabel {string('Computer Science Ontology')} ;\n"
        f"    dcterms:license {iri(LICENSE)} ;\n"
        f"    dcterms:bibliographicCitation {string(CREDIT)} .\n"
    )


def _block(label: str, others: Iterable[str], above: Iterable[str]) -> str:
    properties = [("skos:prefLabel", string(label))]
    properties += [("skos:altLabel", string(other)) for other in sorted(others)]
    properties += [("skos:broader", _topic(other)) for other in sorted(above)]
    properties += [("skos:inScheme", iri(SCHEME))]
    told = " ;\n    ".join(f"{property} {value}" for property, value in properties)
    return f"\n{_topic(label)} a skos:Concept ;\n    {told} .\n"


def _topic(label: str) -> Term:
    """The IRI of a topic, made of its label as the ontology does it: an underline for each blank."""
    return iri(TOPICS + quote(label.replace(" ", "_"), safe=""))
